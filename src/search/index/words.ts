import { stemmer } from 'stemmer';

/** Characters that belong to words of this field: C#, C++, .NET, N+1, CI/CD, snake_case, sign-in. */
export const WORD_CHARACTERS = '#+./_-';

// cspell:ignore dont doesnt isnt ation
/** Words that carry no meaning in a question. */
const STOP_WORDS = new Set(
  (
    'a an and any are as at be been being but by can could did do does doing for from had has have ' +
    'he her his i if in into is it its just me my of on or our she should so some than that the ' +
    'their them then there these they this those to too us was we were what when where which who ' +
    'whom whose why will with would you your yours am about also between difference really very ' +
    'much many need want get got make use using used how vs versus explain explained simply ' +
    'tutorial meaning definition please now dont doesnt cant isnt im ive id something'
  ).split(' '),
);

/** A token, and whether it is a whole word or a part of one such as `js` of `node.js`. */
export interface Token {
  readonly text: string;
  readonly part: boolean;
}

/**
 * The words of a text in lower case, followed by the parts of compound ones: `Node.js` gives
 * `node.js`, `nodejs`, `node` and `js`; `C++` stays whole.
 */
export function tokens(text: string): Token[] {
  return words(text).flatMap((word) => {
    const parts = partsOf(word);
    if (parts.length < 2) return [{ text: word, part: false }];
    const joined = parts.join('');
    return [
      { text: word, part: false },
      { text: joined, part: true },
      ...parts.map((part) => ({ text: part, part: true })),
    ];
  });
}

/**
 * The text as queries and index compare it, whatever keyboard, document or word processor it came
 * from: in lower case, without accents and invisible characters, with plain widths, hyphens and quotes.
 */
export function plain(text: string): string {
  return text
    .replaceAll(/[‘’`\p{Lm}]/gu, "'")
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .toLowerCase();
}

/** The words of a text in lower case, without the punctuation around them. */
export function words(text: string): string[] {
  return plain(text)
    .replaceAll(/'s?\b/g, '')
    .split(/[^\p{L}\p{N}#+./_-]+/u)
    .map((word) => word.replace(/^[-_+]+(?=\w)|[./_-]+$/g, ''))
    .filter((word) => /[\p{L}\p{N}#+]/u.test(word));
}

/** The parts of a compound word; of another one the word without punctuation. */
export const partsOf = (word: string): string[] =>
  word.split(/[./_-]+|(?<=\w)[+#]+(?=\w)/).filter((part) => part !== '');

/** The form in which words are compared, or null for a word that carries no meaning. */
export function term(token: string): string | null {
  if (STOP_WORDS.has(token)) return null;
  if (!/^[a-z]{4,}$/.test(token)) return token;
  return stemmer(
    token
      .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
      .replace(/yse(d|s|r)?$/, 'yze$1')
      .replace(/our(s|al|ed|ing)?$/, 'or$1'),
  );
}

/** The words of a query that say what it is about. */
export function meaningfulWords(query: string): string[] {
  return words(query).filter((word) => term(word) !== null);
}

/**
 * The form in which whole names are compared: `Sign-in`, `sign in` and `signin` are one. A name of
 * signs alone, such as `../`, is compared as it stands.
 */
export function nameKey(text: string): string {
  const key = words(text)
    .join('')
    .replaceAll(/[-_/.]/g, '');
  return key === '' ? text.replaceAll(/\s/g, '') : key;
}

/** What a word weighs that stands in this share of all texts, from above 0 to 1: rare ones more. */
export const rarity = (share: number): number => Math.log(1 + 1 / share);
