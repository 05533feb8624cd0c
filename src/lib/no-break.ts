/** A space at which no line ends. */
export const NO_BREAK = '\u00a0';

/** The text with every number and its per cent sign on one line. */
export function withPerCentKept(text: string): string {
  return text.replaceAll(/(?<=\d) (?=%)/g, NO_BREAK);
}
