import type { ComparedRow, Comparison, State } from './model';

/** The sign and the words that mark a row. */
export const STATES: Readonly<Record<State, { readonly sign: string; readonly words: string }>> = {
  differs: { sign: '≠', words: 'differs' },
  unlike: { sign: '≁', words: 'other question or year: do not compare' },
  missing: { sign: '?', words: 'cannot tell' },
  same: { sign: '=', words: 'the same' },
};

const AND = new Intl.ListFormat('en-GB');

/** “a, b and c”. */
export const list = (words: readonly string[]): string => AND.format(words);

const count = (rows: readonly ComparedRow[], ...states: readonly State[]) =>
  rows.filter(({ state }) => states.includes(state)).length;

/** “9 of 11 rows differ.” */
export function differing({ rows }: Comparison): string {
  const differ = count(rows, 'differs', 'unlike');
  return `${differ} of ${rows.length} rows ${differ === 1 ? 'differs' : 'differ'}.`;
}

/** What “only differences” leaves out, as a sentence, or nothing. */
export function leftOut({ rows }: Comparison): string {
  const [same, missing] = [count(rows, 'same'), count(rows, 'missing')];
  const parts = [
    ...(same > 0 ? [`${same} that ${same === 1 ? 'is' : 'are'} the same`] : []),
    ...(missing > 0 ? [`${missing} in which a figure is missing`] : []),
  ];
  return parts.length === 0 ? '' : `Left out: ${list(parts)}.`;
}
