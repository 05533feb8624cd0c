import type { FullText } from './full-text';
import type { Lexicon } from './lexicon';
import { facetCounts, narrow } from './narrowing';
import { type Answer, type Excerpt, type Facets, LONGEST_QUERY, type ShownEntry } from './protocol';
import { bestHeadings, type Ranked, Ranking, type WordHits } from './ranking';
import { Spelling } from './spelling';
import { signOf } from '../index/signs';
import { meaningfulWords, nameKey, partsOf, term, tokens, words } from '../index/words';

/** More are told, but not shown. */
const MOST_RESULTS = 20;
const MOST_NEAREST = 5;
/** What the best result must score, since common words of a foreign topic stand in every long text. */
const LEAST_SCORE = 0.12;
/** What it must score beyond that where the whole query stands nowhere in the guide, in proportion. */
const UNKNOWN_SCORE = 0.4;
/** What every result must score, as a share of the best. */
const LEAST_SHARE = 0.02;
/** A corrected query names something, or the slip was none. */
const LEAST_SCORE_OF_CORRECTION = 0.6;

/** What a query found, and how much each of its terms says. */
interface Findings {
  readonly ranked: readonly Ranked[];
  readonly wanted: ReadonlyMap<string, number>;
}

/** The search: titles, names, headings and questions at once, the text of the pages when loaded. */
export class SearchEngine {
  readonly #lexicon: Lexicon;
  readonly #ranking: Ranking;
  fullText: FullText | undefined;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#ranking = new Ranking(lexicon);
  }

  /**
   * Loads what an answer to the query needs first.
   * @throws Error where a part of the lexicon does not come
   */
  async prepare(query: string): Promise<void> {
    await this.#lexicon.load(keysOf(query));
  }

  /**
   * Answers a query.
   * @param asTyped true to search for exactly what was typed, without a correction
   * @throws Error where a part of the lexicon or of the full text does not come
   */
  async answer(typed: string, asTyped = false, facets: Facets = {}): Promise<Answer> {
    const name = typed.slice(0, LONGEST_QUERY);
    if (name.trim() === '') return this.#popular(typed, facets);
    await this.prepare(name);
    const query = await this.#divided(name);
    const unknown = await this.#unknownWords(query);
    const isTypo =
      !asTyped && unknown.size > 0 && unknown.size * 3 >= meaningfulWords(query).length;
    const corrected = isTypo ? await this.#correction(query, unknown) : undefined;
    if (corrected !== undefined) {
      const findings = await this.#find(corrected, await this.#unknownWords(corrected));
      if ((findings.ranked[0]?.score ?? 0) >= LEAST_SCORE_OF_CORRECTION) {
        const answer = await this.#shown(findings, facets);
        return { ...answer, query: typed, asked: corrected, corrected, nearest: [] };
      }
    }
    const findings = await this.#find(query, unknown, name);
    const nearest = findings.ranked.length > 0 ? [] : await this.#nearest(query);
    return { ...(await this.#shown(findings, facets)), query: typed, asked: query, nearest };
  }

  /** Where those pages contain the words that were asked for. */
  async excerpts(asked: string, records: readonly string[]): Promise<Excerpt[]> {
    await this.prepare(asked);
    const unknown = await this.#unknownWords(asked);
    const known = meaningfulWords(asked).filter((word) => !unknown.has(word));
    return (await this.fullText?.excerpts(known, records)) ?? [];
  }

  async #popular(query: string, facets: Facets): Promise<Answer> {
    const ranked = this.#lexicon.popular.map((entry) => ({
      entry,
      kind: this.#lexicon.kind(entry),
      path: this.#lexicon.path(entry),
      score: 0,
    }));
    const answer = await this.#shown({ ranked, wanted: new Map() }, facets);
    return { ...answer, query, asked: '', nearest: [], complete: true };
  }

  /** What the page needs of the findings: the texts of those that it shows, and numbers of all. */
  async #shown({ ranked, wanted }: Findings, facets: Facets) {
    const complete = this.fullText !== undefined;
    const narrowed = narrow(ranked, facets);
    const entries = narrowed.slice(0, MOST_RESULTS).map(({ entry }) => entry);
    const found = (await this.#entries(entries)).map((entry) => ({
      entry,
      sections: bestHeadings(entry, wanted),
    }));
    const total = ranked.length;
    const counts = facetCounts(ranked, facets);
    return { found, count: narrowed.length, total, facets: counts, complete };
  }

  async #entries(entries: readonly number[]): Promise<ShownEntry[]> {
    const texts = await this.#lexicon.texts(entries);
    return texts.map((text, index) => {
      const entry = entries[index] ?? NaN;
      const record = this.fullText?.recordOf(entry);
      const kind = this.#lexicon.kind(entry);
      return { ...kind, ...text, ...(record !== undefined && { record }) };
    });
  }

  async #spelling(): Promise<Spelling> {
    return new Spelling(await this.#lexicon.vocabulary());
  }

  /** Of the words that a misspelt one may have meant, those that go best with the others. */
  async #correction(query: string, unknown: ReadonlySet<string>): Promise<string | undefined> {
    const texts = (await this.#spelling()).corrections(query, (word) => !unknown.has(word));
    await this.#lexicon.load(texts.flatMap(keysOf));
    return texts
      .map((text) => ({ text, score: this.#ranking.find(text)[0]?.score ?? 0 }))
      .reduce<{ text?: string; score: number }>(
        (better, each) => (each.score > better.score ? each : better),
        { score: -1 },
      ).text;
  }

  /**
   * The query with each word that no entry has divided: `rest-api`, `restApi` and `restapi` are asked
   * for as “rest api”. A word that stands on pages as it was typed stays, beside its parts. A letter
   * after other words says nothing yet, unless it is a word itself.
   */
  async #divided(query: string): Promise<string> {
    const divided: string[] = [];
    const typedWords = query
      .split(/\s+/)
      .flatMap((typed) => words(typed).map((word) => ({ word, typed })));
    for (const [index, { word, typed }] of typedWords.entries()) {
      const isLast = index === typedWords.length - 1;
      const isKnown = this.#ranking.knows(word);
      const stands = !isKnown && (await this.#standsOnPages(word));
      if (isKnown || stands) divided.push(word);
      if (isKnown) continue;
      const isBegun = isLast && this.#isBegun(word);
      const parts = await this.#partsOf(word, typed, { stands, isBegun });
      const isLetter = isLast && word.length === 1 && divided.length > 0;
      divided.push(...(parts.length === 0 && !stands && !isLetter ? [word] : parts));
    }
    if (divided.length === 0) return query;
    await this.prepare(divided.join(' '));
    return divided.join(' ');
  }

  /**
   * Known parts of an unknown word: between its signs or, unless it stands on pages as it is, between
   * its capitals, or two words written as one, which the beginning of a word is not.
   */
  async #partsOf(
    word: string,
    typed: string,
    { stands, isBegun }: { readonly stands: boolean; readonly isBegun: boolean },
  ): Promise<string[]> {
    const parts = partsOf(word);
    const isName = word.includes('.') && !parts.every((part) => this.#ranking.knows(part));
    // An address such as `example.com` is one name; its ending says nothing.
    if (isName) return [];
    if (parts.length > 1) return parts.filter((part) => !/^\d+$/.test(part));
    if (stands) return [];
    const humps = words(apart(typed));
    if (humps.length > 1 && humps.every((hump) => this.#ranking.knows(hump))) return humps;
    return isBegun ? [] : (await this.#spelling()).twoWords(word);
  }

  async #find(
    query: string,
    unknown: ReadonlySet<string>,
    name: string = query,
  ): Promise<Findings> {
    const asked = meaningfulWords(query);
    const known = asked.filter((word) => !unknown.has(word));
    if (known.length * 2 < asked.length) return { ranked: [], wanted: new Map() };
    const hits = new Map<string, WordHits>();
    const { fullText } = this;
    if (fullText !== undefined) {
      for (const word of known) hits.set(word, await fullText.hits(word));
    }
    const found = this.#ranking.find(query, hits, name);
    const best = found[0]?.score ?? 0;
    const least = LEAST_SCORE + (UNKNOWN_SCORE * unknown.size) / Math.max(1, asked.length);
    const ranked = best < least ? [] : found.filter(({ score }) => score > best * LEAST_SHARE);
    return { ranked, wanted: this.#ranking.wanted(query, hits) };
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
      if (index === typed.length - 1 && this.#isBegun(word)) continue;
      if (await this.#standsOnPages(word)) continue;
      const isAside = this.#ranking.knowsAside(word);
      if (isAside && (await this.#spelling()).near(word).length === 0) continue;
      unknown.add(word);
    }
    return unknown;
  }

  async #standsOnPages(word: string): Promise<boolean> {
    return this.fullText !== undefined && (await this.fullText.hits(word)).size > 0;
  }

  /** True while the word may be the beginning of a longer one. */
  #isBegun(word: string): boolean {
    return word.length > 1 && this.#lexicon.begins(word);
  }

  /** Entries whose name begins like some word of the query, for a reader who found nothing. */
  async #nearest(query: string): Promise<ShownEntry[]> {
    const beginnings = meaningfulWords(query)
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, 3));
    return this.#entries(this.#ranking.called(beginnings).slice(0, MOST_NEAREST));
  }
}

/** A text with a space between what capitals divide. */
const apart = (text: string) => text.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ');

/** Whatever is looked up in the lexicon for a query. */
function keysOf(query: string): string[] {
  const read = [query, ...query.split(/\s+/)]
    .flatMap((text) => [text, apart(text)])
    .flatMap(tokens)
    .flatMap(({ text }) => [text, ...partsOf(text)])
    .flatMap((text) => [text, term(text) ?? '']);
  const name = nameKey(meaningfulWords(query).join(' '));
  return [...read, nameKey(query), name, signOf(query) ?? ''];
}
