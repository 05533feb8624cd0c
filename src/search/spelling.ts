import distance from 'damerau-levenshtein';
import type { SearchEntry } from './entry';
import { term, words } from './words';

/** How many slips a word of this length may hold: none up to 3 letters, then 1, 2 and 3. */
function mostSlips(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/** Damerau–Levenshtein distance; a different first letter is a rarer slip than any other. */
function slipsBetween(typed: string, meant: string): number {
  return distance(typed, meant).steps + (meant.startsWith(typed.charAt(0)) ? 0 : 0.5);
}

/** Proposes the words that a misspelt query may have meant. */
export class Spelling {
  /** Every word of titles, names, headings and questions, with the count of entries. */
  readonly #counts = new Map<string, number>();

  constructor(entries: readonly SearchEntry[]) {
    for (const { title, names = [], headings = [] } of entries) {
      const text = [title, ...names, ...headings.map((heading) => heading.text)].join(' ');
      for (const word of new Set(words(text))) {
        this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
      }
    }
  }

  /**
   * The query with its unknown words replaced by the nearest known ones (Damerau–Levenshtein
   * distance, then frequency), or undefined where none is near enough.
   * @param isKnown whether a word, in lower case, is in the guide
   */
  correct(query: string, isKnown: (word: string) => boolean): string | undefined {
    const typed = words(query);
    const meant = typed.map((word) => (isKnown(word) ? word : (this.nearest(word) ?? word)));
    return meant.some((word, index) => word !== typed[index]) ? meant.join(' ') : undefined;
  }

  /** True while the word may be the beginning of a longer one. */
  begins(word: string): boolean {
    return [...this.#counts.keys()].some((known) => known.startsWith(word));
  }

  /** The nearest known word, or undefined where none is near enough. */
  nearest(word: string): string | undefined {
    const limit = mostSlips(word.length);
    if (limit === 0) return undefined;
    const near = [...this.#counts]
      .filter(([known]) => known.length > 3 && Math.abs(known.length - word.length) <= limit)
      .filter(([known]) => term(known) !== null)
      .map(([known, count]) => ({ known, count, slips: slipsBetween(word, known) }))
      .filter(({ slips }) => slips <= limit)
      .sort((a, b) => a.slips - b.slips || b.count - a.count);
    return near[0]?.known;
  }
}
