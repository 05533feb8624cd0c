/** A space at which no line ends. */
export const NO_BREAK = '\u00a0';

/**
 * The text with every number and its unit (per cent, time, size) on one line. What stands in straight
 * quotes is code: `interval '30 s'` is copied as it is typed.
 */
export function withUnitsKept(text: string): string {
  return text.replaceAll(/(?<!['"][\d.,]*)(?<=\d) (?=%|(?:ms|s|[kKMG]B)\b)/g, NO_BREAK);
}
