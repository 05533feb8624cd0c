import { POPULAR_TOPICS } from '@/data/popular-topics';
import type { SearchEntry } from '../index/entry';
import type { FullText } from './full-text';
import { type Answer, type Excerpt, type Found, LONGEST_QUERY } from './protocol';
import { Ranking, type WordHits } from './ranking';
import { Spelling } from './spelling';
import { meaningfulWords, partsOf, words } from '../index/words';

const MOST_NEAREST = 5;
/**
 * What the best result must score, since common words of a foreign topic stand in every long text;
 * the share of the query that stands nowhere in the guide, from 0 to 1, is added.
 */
const LEAST_SCORE = 0.12;
/** What every result must score, as a share of the best. */
const LEAST_SHARE = 0.02;
/** A corrected query names something, or the slip was none. */
const LEAST_SCORE_OF_CORRECTION = 1;

/** The search: titles, names, headings and questions at once, the text of the pages when loaded. */
export class SearchEngine {
  readonly #ranking: Ranking;
  readonly #spelling: Spelling;
  fullText: FullText | undefined;

  constructor(entries: readonly SearchEntry[]) {
    this.#ranking = new Ranking(entries);
    this.#spelling = new Spelling(entries);
  }

  /**
   * Answers a query.
   * @param asTyped true to search for exactly what was typed, without a correction
   */
  async answer(typed: string, asTyped = false): Promise<Answer> {
    const name = typed.slice(0, LONGEST_QUERY);
    if (name.trim() === '') return this.#popular(typed);
    const complete = this.fullText !== undefined;
    const query = await this.#divided(name);
    const unknown = await this.#unknownWords(query);
    const isTypo =
      !asTyped && unknown.size > 0 && unknown.size * 3 >= meaningfulWords(query).length;
    const corrected = isTypo ? this.#correction(query, unknown) : undefined;
    if (corrected !== undefined) {
      const found = await this.#find(corrected, await this.#unknownWords(corrected));
      if ((found[0]?.score ?? 0) >= LEAST_SCORE_OF_CORRECTION) {
        return { query: typed, asked: corrected, corrected, found, nearest: [], complete };
      }
    }
    const found = await this.#find(query, unknown, name);
    const nearest = found.length > 0 ? [] : this.#nearest(query);
    return { query: typed, asked: query, found, nearest, complete };
  }

  /** Where those pages contain the words that were asked for. */
  async excerpts(asked: string, records: readonly string[]): Promise<Excerpt[]> {
    const unknown = await this.#unknownWords(asked);
    const known = meaningfulWords(asked).filter((word) => !unknown.has(word));
    return (await this.fullText?.excerpts(known, records)) ?? [];
  }

  #popular(query: string): Answer {
    const found = POPULAR_TOPICS.flatMap((path) => {
      const entry = this.#ranking.entries.find(
        (each) => each.path === path && each.type === 'page',
      );
      return entry === undefined ? [] : [{ entry, sections: [], score: 0 }];
    });
    return { query, asked: '', found, nearest: [], complete: true };
  }

  /** Of the words that a misspelt one may have meant, those that go best with the others. */
  #correction(query: string, unknown: ReadonlySet<string>): string | undefined {
    const best = (text: string) => this.#ranking.find(text)[0]?.score ?? 0;
    return this.#spelling
      .corrections(query, (word) => !unknown.has(word))
      .map((text) => ({ text, score: best(text) }))
      .reduce<{ text?: string; score: number }>(
        (better, each) => (each.score > better.score ? each : better),
        { score: -1 },
      ).text;
  }

  /**
   * The query with each word that no entry has divided: `rest-api`, `restApi` and `restapi` are asked
   * for as “rest api”. A word that stands on pages as it was typed stays, beside its parts.
   */
  async #divided(query: string): Promise<string> {
    const divided: string[] = [];
    for (const typed of query.split(/\s+/)) {
      for (const word of words(typed)) {
        const isKnown = this.#ranking.knows(word);
        const stands = !isKnown && (await this.#standsOnPages(word));
        const parts = isKnown ? [] : this.#partsOf(word, typed, stands);
        if (parts.length === 0 || stands) divided.push(word);
        divided.push(...parts);
      }
    }
    return divided.length === 0 ? query : divided.join(' ');
  }

  /**
   * Known parts of an unknown word: between its signs or, unless it stands on pages as it is, between
   * its capitals, or two words written as one.
   */
  #partsOf(word: string, typed: string, stands: boolean): string[] {
    const parts = partsOf(word);
    const isName = word.includes('.') && !parts.every((part) => this.#ranking.knows(part));
    // An address such as `example.com` is one name; its ending says nothing.
    if (isName) return [];
    if (parts.length > 1) return parts.filter((part) => !/^\d+$/.test(part));
    if (stands) return [];
    const humps = words(typed.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' '));
    if (humps.length > 1 && humps.every((hump) => this.#ranking.knows(hump))) return humps;
    return this.#spelling.twoWords(word);
  }

  async #find(query: string, unknown: ReadonlySet<string>, name: string = query): Promise<Found[]> {
    const asked = meaningfulWords(query);
    const known = asked.filter((word) => !unknown.has(word));
    if (known.length * 2 < asked.length) return [];
    const hits = new Map<string, WordHits>();
    const { fullText } = this;
    if (fullText !== undefined) {
      for (const word of known) hits.set(word, await fullText.hits(word));
    }
    const found = this.#ranking.find(query, hits, name);
    const best = found[0]?.score ?? 0;
    const least = LEAST_SCORE + unknown.size / Math.max(1, asked.length);
    return best < least ? [] : found.filter(({ score }) => score > best * LEAST_SHARE);
  }

  /**
   * The words that stand neither in the entries nor on the pages, and begin no word either. A number
   * is never one: it says how much, not what about.
   */
  async #unknownWords(query: string): Promise<Set<string>> {
    const typed = words(query);
    const unknown = new Set<string>();
    for (const [index, word] of typed.entries()) {
      if (/^\d+$/.test(word) || this.#ranking.knows(word)) continue;
      if (index === typed.length - 1 && word.length > 1 && this.#spelling.begins(word)) continue;
      if (await this.#standsOnPages(word)) continue;
      if (this.#ranking.knowsAside(word) && this.#spelling.near(word).length === 0) continue;
      unknown.add(word);
    }
    return unknown;
  }

  async #standsOnPages(word: string): Promise<boolean> {
    return this.fullText !== undefined && (await this.fullText.hits(word)).size > 0;
  }

  /** Entries whose name begins like some word of the query, for a reader who found nothing. */
  #nearest(query: string): SearchEntry[] {
    const beginnings = words(query)
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, 3));
    return this.#ranking.entries
      .filter(({ type }) => type === 'term' || type === 'technology')
      .filter(({ title }) => {
        const name = title.toLowerCase();
        return beginnings.some((beginning) => name.startsWith(beginning));
      })
      .slice(0, MOST_NEAREST);
  }
}
