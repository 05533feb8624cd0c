import type { SqlPiece } from '../../protocol.ts';

/**
 * Joins input into SQL, as no program should, and keeps apart which letters came from outside. Numbers
 * are the program’s own.
 */
export function joined(
  strings: TemplateStringsArray,
  ...values: readonly (string | number)[]
): readonly SqlPiece[] {
  return strings
    .flatMap((text, index): SqlPiece[] => {
      const value = values[index];
      const own = { text: text.replaceAll(/\n\s+/g, '\n'), isInput: false };
      if (value === undefined) return [own];
      return [own, { text: String(value), isInput: typeof value === 'string' }];
    })
    .filter(({ text }) => text !== '');
}

/** The statement that the database gets. */
export const textOf = (pieces: readonly SqlPiece[]): string =>
  pieces.map(({ text }) => text).join('');

/** What came from outside, in its order. */
export const inputsOf = (pieces: readonly SqlPiece[]): readonly string[] =>
  pieces.flatMap(({ text, isInput }) => (isInput ? [text] : []));
