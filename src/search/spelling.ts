import distance from 'damerau-levenshtein';
import type { SearchEntry } from './entry';
import { term, words } from './words';

/** How many slips a word of this length may hold: none up to 3 letters, then 1, 2 and 3. */
function mostSlips(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
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
    let changed = false;
    const corrected = words(query).map((word) => {
      if (isKnown(word)) return word;
      const near = this.#nearest(word);
      if (near === undefined) return word;
      changed = true;
      return near;
    });
    return changed ? corrected.join(' ') : undefined;
  }

  /** True while the word may be the beginning of a longer one. */
  begins(word: string): boolean {
    return [...this.#counts.keys()].some((known) => known.startsWith(word));
  }

  #nearest(word: string): string | undefined {
    const limit = mostSlips(word.length);
    if (limit === 0) return undefined;
    let best: { word: string; slips: number; count: number } | undefined;
    for (const [known, count] of this.#counts) {
      if (known.length < 4 || Math.abs(known.length - word.length) > limit) continue;
      if (term(known) === null) continue;
      const { steps } = distance(word, known);
      // A different first letter is a rarer slip than any other.
      const slips = steps + (known.startsWith(word.charAt(0)) ? 0 : 0.5);
      if (slips > limit) continue;
      if (
        best === undefined ||
        slips < best.slips ||
        (slips === best.slips && count > best.count)
      ) {
        best = { word: known, slips, count };
      }
    }
    return best?.word;
  }
}
