import { type Rule, RULES } from './rules.ts';
import { WORDS } from './words.ts';

const YEARS = Array.from({ length: 17 }, (_, index) => String(2026 - index));
const SIGNS = ['!', '.', '?'];

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** What a rule makes of a word: the word itself first, then its variants. */
const VARIANTS: Readonly<Record<Rule, (word: string) => readonly string[]>> = {
  capital: (word) => (capital(word) === word ? [word] : [word, capital(word)]),
  year: (word) => [word, ...YEARS.map((year) => word + year)],
  sign: (word) => [word, ...SIGNS.map((sign) => word + sign)],
};

/**
 * The guesses of a list with rules, each word with all of its variants before the next, in the order
 * of the list: the likeliest first.
 */
export function* guesses(rules: readonly Rule[]): Generator<string> {
  const inOrder = RULES.filter((rule) => rules.includes(rule));
  for (const word of WORDS) {
    yield* inOrder.reduce<readonly string[]>((made, rule) => made.flatMap(VARIANTS[rule]), [word]);
  }
}

/** How many guesses there are. */
export function guessCount(rules: readonly Rule[]): number {
  let count = 0;
  for (const _ of guesses(rules)) count++;
  return count;
}
