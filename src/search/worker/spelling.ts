import distance from 'damerau-levenshtein';
import { term, words } from '../index/words';

const MOST_CHOICES = 3;
const SHORTEST_PART = 3;

/** How many slips a word of this length may hold: none up to 3 letters, then 1, 2 and 3. */
function mostSlips(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

const SHORT_WORD = 6;

/**
 * Damerau–Levenshtein distance; a different first letter is a rarer slip than any other. In a short
 * word of the same length another letter makes another word, often an abbreviation: CQRS is no slip
 * for CORS, while `htpp` is one for HTTP.
 */
function slipsBetween(typed: string, meant: string): number {
  const rarer = meant.startsWith(typed.charAt(0)) ? 0 : 0.5;
  const isReplaced = typed.length === meant.length && !isRearranged(typed, meant);
  return distance(typed, meant).steps + rarer + (isReplaced && typed.length < SHORT_WORD ? 1 : 0);
}

const letters = (word: string) => Array.from(word).sort().join('');
const isRearranged = (typed: string, meant: string) => letters(typed) === letters(meant);

/** Proposes the words that a misspelt query may have meant. */
export class Spelling {
  readonly #counts: ReadonlyMap<string, number>;

  /** @param counts every word of titles, names and headings, with the count of entries */
  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
  }

  /**
   * The query with its unknown words replaced by near known ones, nearest first (Damerau–Levenshtein
   * distance, then frequency); several where a word may mean several, none where nothing is near.
   * @param isKnown whether a word, in lower case, is in the guide
   */
  corrections(query: string, isKnown: (word: string) => boolean): string[] {
    const typed = words(query);
    const near = typed.map((word) => (isKnown(word) ? [] : this.near(word)));
    const choices = Math.max(...near.map(({ length }) => length), 0);
    return Array.from({ length: choices }, (_, choice) =>
      typed.map((word, index) => near[index]?.[choice] ?? near[index]?.[0] ?? word).join(' '),
    );
  }

  /** The two known words that the word is written of, such as `status` and `code`, or none. */
  twoWords(word: string): string[] {
    const count = (part: string) => (term(part) === null ? 0 : (this.#counts.get(part) ?? 0));
    const divisions = Array.from({ length: word.length }, (_, at) => {
      const parts = [word.slice(0, at), word.slice(at)];
      const isLong = parts.every(({ length }) => length >= SHORTEST_PART);
      return { parts, count: isLong ? Math.min(...parts.map(count)) : 0 };
    });
    const [best] = divisions.sort((a, b) => b.count - a.count);
    return best === undefined || best.count === 0 ? [] : best.parts;
  }

  /** The nearest known words, at most three that are equally near. */
  near(word: string): string[] {
    const limit = mostSlips(word.length);
    if (limit === 0) return [];
    const near = [...this.#counts]
      .filter(([known]) => known.length > 3 && Math.abs(known.length - word.length) <= limit)
      .filter(([known]) => term(known) !== null)
      .map(([known, count]) => ({ known, count, slips: slipsBetween(word, known) }))
      .filter(({ slips }) => slips <= limit)
      .sort((a, b) => a.slips - b.slips || b.count - a.count);
    return near
      .filter(({ slips }) => slips === near[0]?.slips)
      .slice(0, MOST_CHOICES)
      .map(({ known }) => known);
  }
}
