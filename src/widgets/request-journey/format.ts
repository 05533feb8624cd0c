const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Milliseconds with one decimal, as in a table: `27.5`, `1,107.4`. */
export const exactMs = (ms: number): string => tenths.format(ms);

/** Milliseconds for a sentence: one decimal under 10, none above. */
export const roundMs = (ms: number): string => (ms < 10 ? tenths : whole).format(ms);

/** A whole number with separators: `17,000`. */
export const count = (value: number): string => whole.format(value);
