/** MODEL: two ways to compare a token, and how many of its bytes each reads. */

/** How a token is compared. */
export type Door = 'naive' | 'constant';

interface Compared {
  /** Bytes of the token that were read. */
  readonly bytes: number;
  readonly isOpen: boolean;
}

/** Characters that a token is made of. */
export const LETTERS = '0123456789abcdef';

/** A token for each door, so that what one tells does not open the other. */
export const TOKENS: Readonly<Record<Door, string>> = { naive: 'c4a91e', constant: '7d02b8' };

export const TOKEN_LENGTH = TOKENS.naive.length;

/** Reads to the first difference, as `===` and `memcmp` may. */
export function naive(token: string, guess: string): Compared {
  for (let at = 0; at < token.length; at++) {
    if (token[at] !== guess[at]) return { bytes: at + 1, isOpen: false };
  }
  return { bytes: token.length, isOpen: true };
}

/** Reads all of it, whatever it finds. */
export function constant(token: string, guess: string): Compared {
  let difference = 0;
  for (let at = 0; at < token.length; at++) {
    difference |= token.charCodeAt(at) ^ guess.charCodeAt(at);
  }
  return { bytes: token.length, isOpen: difference === 0 };
}

/** What a door says to a guess. */
export const asked = (door: Door, guess: string): Compared =>
  (door === 'naive' ? naive : constant)(TOKENS[door], guess);

/** The guesses of a pattern, whose `?` stands for each letter. */
export const guessesOf = (pattern: string): readonly string[] =>
  pattern.includes('?') ? Array.from(LETTERS, (letter) => pattern.replace('?', letter)) : [pattern];
