import MiniSearch from 'minisearch';
import { pageOfPath, type Heading, type SearchEntry, type SearchType } from './entry';
import { nameKey, term, tokens } from './words';

/** A record of the full-text index and how well it fits, in the index's own unit. */
export interface FullTextHit {
  readonly record: string;
  readonly score: number;
}

/** An entry that answers a query. */
export interface Found {
  readonly entry: SearchEntry;
  /** The headings of the page that fit best, at most three. */
  readonly sections: readonly Heading[];
  /** Only to be compared within one answer. */
  readonly score: number;
}

/** How much a match in a field counts. */
const FIELDS = {
  title: 6,
  names: 5,
  asks: 2.5,
  terms: 2,
  headings: 2.2,
  about: 1,
} as const;

/** A page answers more than an entry that only leads to it. */
const TYPE_WEIGHT: Readonly<Record<SearchType, number>> = {
  page: 1,
  technology: 1,
  question: 0.85,
  term: 0.5,
  misconception: 0.6,
  lab: 0.8,
};

const EXACT_NAME_BONUS = 0.6;
/** For the page that teaches the term of that name. */
const TAUGHT_NAME_BONUS = 0.7;
const FULL_TEXT_SHARE = 0.45;
/** The share of a query's weight that an entry must contain to be shown at all. */
const LEAST_COVERAGE = 0.34;

interface Doc {
  readonly id: number;
  readonly title: string;
  readonly names: string;
  readonly asks: string;
  readonly terms: string;
  readonly headings: string;
  readonly about: string;
}

/** Finds entries by their titles, names, headings and questions, and weighs in the full text. */
export class Ranking {
  readonly #index: MiniSearch<Doc>;
  readonly #byRecord = new Map<string, SearchEntry>();
  /** What carries a name, by the name's key, and the bonus for asking for exactly that. */
  readonly #byName = new Map<string, Map<SearchEntry, number>>();
  /** In how many entries each term stands. */
  readonly #frequency = new Map<string, number>();

  constructor(readonly entries: readonly SearchEntry[]) {
    const docs = documents(entries);
    this.#index = new MiniSearch<Doc>({
      fields: Object.keys(FIELDS),
      tokenize: (text) => tokens(text).map((token) => token.text),
      processTerm: term,
    });
    this.#index.addAll(docs);
    for (const doc of docs) {
      const all = Object.keys(FIELDS).map((field) => doc[field as keyof typeof FIELDS]);
      const distinct = new Set(tokens(all.join(' ')).map(({ text }) => term(text)));
      for (const each of distinct) {
        if (each !== null) this.#frequency.set(each, (this.#frequency.get(each) ?? 0) + 1);
      }
    }
    for (const entry of entries) {
      if (entry.record !== undefined) this.#byRecord.set(entry.record, entry);
      if (entry.type === 'question') continue;
      const teaching = entry.type === 'term' ? this.#page(entry.taughtOn) : undefined;
      for (const name of [entry.title, ...(entry.names ?? []), ...(entry.misspellings ?? [])]) {
        this.#name(nameKey(name), entry, EXACT_NAME_BONUS);
        if (teaching !== undefined) this.#name(nameKey(name), teaching, TAUGHT_NAME_BONUS);
      }
    }
  }

  #page(path: string | undefined): SearchEntry | undefined {
    return this.entries.find((entry) => entry.type === 'page' && entry.path === path);
  }

  #name(key: string, entry: SearchEntry, bonus: number): void {
    const named = this.#byName.get(key) ?? new Map<SearchEntry, number>();
    named.set(entry, Math.max(bonus, named.get(entry) ?? 0));
    this.#byName.set(key, named);
  }

  /** True where some entry contains the word, or a word that begins like it. */
  knows(word: string): boolean {
    const form = term(word);
    return form === null || this.#frequency.has(form);
  }

  /** The information that a term carries: rare ones more; unknown ones most. */
  #weight(form: string): number {
    const count = this.#frequency.get(form) ?? 0;
    return Math.log(1 + (this.entries.length - count + 0.5) / (count + 0.5));
  }

  /**
   * The entries that answer the query, best first.
   * @param hits what the full text contains, best first; empty while it is not loaded
   */
  find(query: string, hits: readonly FullTextHit[] = []): Found[] {
    const wanted = this.#wanted(query);
    const total = [...wanted.values()].reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return [];
    const scores = new Map<SearchEntry, number>();
    const raw = this.#index.search(query, {
      boost: FIELDS,
      prefix: (_, index, all) => index === all.length - 1 || all.length === 1,
      weights: { prefix: 0.4, fuzzy: 0.2 },
      combineWith: 'OR',
    });
    const top = raw[0]?.score ?? 1;
    for (const result of raw) {
      const entry = this.entries[result.id as number];
      if (entry === undefined) continue;
      const covered = result.queryTerms.reduce((sum, each) => sum + (wanted.get(each) ?? 0), 0);
      const coverage = Math.min(1, covered / total);
      if (coverage < LEAST_COVERAGE) continue;
      const score = (result.score / top) * coverage ** 2;
      scores.set(entry, score * TYPE_WEIGHT[entry.type]);
    }
    const best = hits[0]?.score ?? 1;
    for (const hit of hits) {
      const entry = this.#byRecord.get(hit.record);
      if (entry === undefined) continue;
      scores.set(entry, (scores.get(entry) ?? 0) + FULL_TEXT_SHARE * (hit.score / best));
    }
    for (const [entry, bonus] of this.#byName.get(nameKey(query)) ?? []) {
      scores.set(entry, (scores.get(entry) ?? 0) + bonus * TYPE_WEIGHT[entry.type]);
    }
    return [...scores]
      .map(([entry, score]) => ({ entry, score, sections: bestHeadings(entry, wanted) }))
      .sort((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1));
  }

  /** The terms of a query with their weight; parts of compound words count little. */
  #wanted(query: string): Map<string, number> {
    const wanted = new Map<string, number>();
    for (const { text, part } of tokens(query)) {
      const form = term(text);
      if (form === null || part) continue;
      wanted.set(form, this.#weight(form));
    }
    return wanted;
  }
}

/** What the index reads of each entry; pages also answer for the questions and terms they teach. */
function documents(entries: readonly SearchEntry[]): Doc[] {
  const asks = Map.groupBy(
    entries.filter(({ type }) => type === 'question'),
    ({ path }) => pageOfPath(path),
  );
  const terms = Map.groupBy(
    entries.filter(({ type }) => type === 'term'),
    ({ taughtOn }) => taughtOn ?? '',
  );
  return entries.map((entry, id) => {
    const isPage = entry.type === 'page' || entry.type === 'technology';
    return {
      id,
      title: entry.title,
      names: [...(entry.names ?? []), ...(entry.misspellings ?? [])].join(' · '),
      asks: isPage ? (asks.get(entry.path) ?? []).map(({ title }) => title).join(' ') : '',
      terms: isPage
        ? (terms.get(entry.path) ?? [])
            .flatMap((each) => [each.title, ...(each.names ?? [])])
            .join(' ')
        : '',
      headings: (entry.headings ?? []).map(({ text }) => text).join(' · '),
      about: entry.about ?? '',
    };
  });
}

const MOST_SECTIONS = 3;

/** The headings that contain most of what is wanted. */
function bestHeadings(entry: SearchEntry, wanted: ReadonlyMap<string, number>): Heading[] {
  const weigh = ({ text }: Heading) => {
    const inside = new Set(tokens(text).map((token) => term(token.text)));
    return [...wanted].reduce((sum, [form, weight]) => sum + (inside.has(form) ? weight : 0), 0);
  };
  return (entry.headings ?? [])
    .map((heading) => ({ heading, weight: weigh(heading) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SECTIONS)
    .map(({ heading }) => heading);
}
