import MiniSearch from 'minisearch';
import { type Heading, pageOfPath, type SearchEntry, type SearchType } from '../index/entry';
import { signOf } from '../index/signs';
import { meaningfulWords, nameKey, term, tokens } from '../index/words';
import type { Found } from './protocol';

/** How well each record of the full-text index fits a word: 1 for the best one, by record. */
export type WordHits = ReadonlyMap<string, number>;

/** How much a match in a field counts. */
const FIELDS = {
  title: 6,
  names: 5,
  searchedAs: 5,
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
  lab: 0.55,
};

/** What an entry of a page to work on counts, beside one that explains. */
const LAB_SHARE = 0.5;

/** What a page gains from the best question, term or misconception that it answers. */
const LEADS: Readonly<Record<SearchType, number>> = {
  page: 0,
  technology: 0,
  question: 0.9,
  term: 0.5,
  misconception: 0.3,
  lab: 0,
};

/** From this strength on the query is the question itself. */
const SAME_QUESTION = 0.45;
/** One or two words stand in many questions; only more of them make a question. */
const FEW_WORDS = 3;
const EXACT_NAME_BONUS = 0.6;
/** How much of a name must be typed to count as it. */
const LEAST_BEGINNING = 0.7;
/** For the page that teaches the term of that name. */
const TAUGHT_NAME_BONUS = 0.9;
/** For the page that uses the sign that was asked for most. */
const SIGN_SCORE = 0.3;
const FULL_TEXT_SHARE = 0.4;
/** Below 1: that a page has a word at all counts more than how often. */
const FIT_POWER = 0.5;
/** The share of a query's weight that an entry must contain to be shown at all. */
const LEAST_COVERAGE = 0.25;
/** What a word weighs that stands nowhere: no result can contain it. */
const UNKNOWN_WEIGHT = 1.5;
/** What a word in a title scores at most, beside its weight and the title's boost. */
const FULL_MATCH = 3;

interface Doc {
  readonly id: number;
  readonly title: string;
  readonly names: string;
  readonly searchedAs: string;
  readonly headings: string;
  readonly about: string;
}

/** Finds entries by their titles, names, headings and questions, and weighs in the full text. */
export class Ranking {
  readonly #index: MiniSearch<Doc>;
  readonly #pages = new Map<string, SearchEntry>();
  readonly #byRecord = new Map<string, SearchEntry>();
  /** What carries a name, by the name's key, and the bonus for asking for exactly that. */
  readonly #byName = new Map<string, Map<SearchEntry, number>>();
  /** In how many entries each term stands. */
  readonly #frequency = new Map<string, number>();

  readonly #aside = new Set<string>();
  /** How often pages use a sign in their code. */
  readonly #bySign = new Map<string, Map<SearchEntry, number>>();

  constructor(readonly entries: readonly SearchEntry[]) {
    const docs = entries.map(document);
    this.#index = new MiniSearch<Doc>({
      fields: Object.keys(FIELDS),
      tokenize: (text) => tokens(text).map((token) => token.text),
      processTerm: term,
    });
    this.#index.addAll(docs);
    for (const { title, names, headings, about, searchedAs } of docs) {
      for (const each of termsOf([title, names, headings, about].join(' '))) {
        this.#frequency.set(each, (this.#frequency.get(each) ?? 0) + 1);
      }
      for (const each of termsOf(searchedAs)) this.#aside.add(each);
    }
    for (const entry of entries) {
      if (entry.type === 'page' || entry.type === 'technology') this.#pages.set(entry.path, entry);
    }
    for (const entry of entries) {
      for (const [sign, count] of Object.entries(entry.signs ?? {})) {
        const users = this.#bySign.get(sign) ?? new Map<SearchEntry, number>();
        this.#bySign.set(sign, users.set(entry, count));
      }
      if (entry.record !== undefined) this.#byRecord.set(entry.record, entry);
      if (entry.type === 'question') continue;
      const teaching = this.#pages.get(entry.taughtOn ?? '');
      for (const name of [entry.title, ...(entry.names ?? []), ...(entry.searchedAs ?? [])]) {
        this.#name(nameKey(name), entry, EXACT_NAME_BONUS);
        if (teaching !== undefined) this.#name(nameKey(name), teaching, TAUGHT_NAME_BONUS);
      }
    }
  }

  #name(key: string, entry: SearchEntry, bonus: number): void {
    const named = this.#byName.get(key) ?? new Map<SearchEntry, number>();
    named.set(entry, Math.max(bonus, named.get(entry) ?? 0));
    this.#byName.set(key, named);
  }

  /** True where some entry contains the word. */
  knows(word: string): boolean {
    const form = term(word);
    return form === null || this.#frequency.has(form);
  }

  /** True where the word is only known as a slip for something, or as what people say instead. */
  knowsAside(word: string): boolean {
    return this.#aside.has(term(word) ?? '');
  }

  /**
   * The entries that answer the query, best first.
   * @param hits for each word of the query the pages that contain it; empty while the full text is
   *   not loaded
   * @param name what may be a name as a whole, such as `../`, where the query is that text divided
   */
  find(
    query: string,
    hits: ReadonlyMap<string, WordHits> = new Map(),
    name: string = query,
  ): Found[] {
    const wanted = this.#wanted(query, hits);
    const total = [...wanted.values()].reduce((sum, weight) => sum + weight, 0);
    const scores = new Map<SearchEntry, number>();
    const add = (entry: SearchEntry, score: number) =>
      scores.set(
        entry,
        (scores.get(entry) ?? 0) +
          score * TYPE_WEIGHT[entry.type] * (entry.isLab === true ? LAB_SHARE : 1),
      );
    /** The best that leads to a page, by page. */
    const leading = new Map<SearchEntry, number>();
    const asked = new Map<SearchEntry, { question: SearchEntry; strength: number }>();
    for (const result of this.#byFields(query)) {
      const entry = this.entries[result.id as number];
      const covered = result.queryTerms.reduce((sum, each) => sum + (wanted.get(each) ?? 0), 0);
      const coverage = total === 0 ? 0 : Math.min(1, covered / total);
      if (entry === undefined || coverage < LEAST_COVERAGE) continue;
      const match = Math.min(1, result.score / (total * FIELDS.title * FULL_MATCH)) * coverage;
      const isPartOfQuestion = entry.type === 'question' && wanted.size < FEW_WORDS;
      const strength = isPartOfQuestion ? match * this.#likeness(entry, wanted) : match;
      add(entry, strength);
      const page = this.#pages.get(entry.taughtOn ?? pageOfPath(entry.path));
      if (page === undefined || page === entry) continue;
      if (entry.type === 'question' && strength > (asked.get(page)?.strength ?? SAME_QUESTION)) {
        asked.set(page, { question: entry, strength });
      }
      leading.set(page, Math.max(leading.get(page) ?? 0, strength * LEADS[entry.type]));
    }
    for (const [page, score] of leading) add(page, score);
    for (const [entry, score] of this.#inTexts(hits, wanted, total)) {
      add(entry, FULL_TEXT_SHARE * score);
    }
    const named = [name, meaningfulWords(name).join(' ')].flatMap((each) => [
      ...this.#named(nameKey(each)),
    ]);
    for (const [entry, bonus] of new Map(named.sort((a, b) => a[1] - b[1]))) add(entry, bonus);
    const users = this.#bySign.get(signOf(name) ?? '') ?? new Map<SearchEntry, number>();
    const most = Math.max(...users.values());
    for (const [entry, count] of users) add(entry, (SIGN_SCORE * count) / most);
    // Whoever asks a question of the guide sees that question, in its page's place.
    for (const [page, { question }] of asked) {
      scores.set(question, (scores.get(page) ?? 0) + Number.EPSILON);
    }
    return [...scores]
      .map(([entry, score]) => ({ entry, score, sections: bestHeadings(entry, wanted) }))
      .sort((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1));
  }

  /** What has this name, or one that begins so, and the bonus for that. */
  #named(key: string): Map<SearchEntry, number> {
    const found = new Map<SearchEntry, number>();
    for (const [name, entries] of this.#byName) {
      if (key === '' || !name.startsWith(key)) continue;
      const share = key.length / name.length;
      for (const [entry, bonus] of share < LEAST_BEGINNING ? [] : entries) {
        found.set(entry, Math.max(found.get(entry) ?? 0, bonus * share));
      }
    }
    return found;
  }

  /** The share of a question that the query repeats, from 0 to 1. */
  #likeness(question: SearchEntry, wanted: ReadonlyMap<string, number>): number {
    const forms = [...termsOf(question.title)].map((form) => ({
      weight: Math.log(1 + this.entries.length / (this.#frequency.get(form) ?? 1)),
      repeated: wanted.has(form),
    }));
    const sum = (some: typeof forms) => some.reduce((all, { weight }) => all + weight, 0);
    return Math.sqrt(sum(forms.filter(({ repeated }) => repeated)) / sum(forms));
  }

  #byFields(query: string) {
    return this.#index.search(query, {
      boost: FIELDS,
      prefix: (_, index, all) => index === all.length - 1,
      weights: { prefix: 0.4, fuzzy: 0 },
      combineWith: 'OR',
    });
  }

  /** How much of what is wanted the text of each page contains, from 0 to 1. */
  #inTexts(
    hits: ReadonlyMap<string, WordHits>,
    wanted: ReadonlyMap<string, number>,
    total: number,
  ): [SearchEntry, number][] {
    const sums = new Map<string, { score: number; weight: number }>();
    for (const [word, records] of hits) {
      const weight = wanted.get(term(word) ?? '') ?? 0;
      for (const [record, fit] of records) {
        const sum = sums.get(record) ?? { score: 0, weight: 0 };
        const score = sum.score + weight * fit ** FIT_POWER;
        sums.set(record, { score, weight: sum.weight + weight });
      }
    }
    return [...sums].flatMap(([record, sum]) => {
      const entry = this.#byRecord.get(record);
      const coverage = sum.weight / total;
      if (entry === undefined || coverage < LEAST_COVERAGE) return [];
      return [[entry, (sum.score / total) * coverage ** 2] as [SearchEntry, number]];
    });
  }

  /** The terms of a query with their weight: rare ones more. Parts of compound words count not. */
  #wanted(query: string, hits: ReadonlyMap<string, WordHits>): Map<string, number> {
    const wanted = new Map<string, number>();
    for (const { text, part } of tokens(query)) {
      const form = term(text);
      if (form === null || part) continue;
      const share = Math.max(
        (this.#frequency.get(form) ?? 0) / this.entries.length,
        (hits.get(text)?.size ?? 0) / Math.max(1, this.#byRecord.size),
      );
      wanted.set(form, share === 0 ? UNKNOWN_WEIGHT : Math.log(1 + 1 / share));
    }
    return wanted;
  }
}

function termsOf(text: string): Set<string> {
  return new Set(tokens(text).flatMap((token) => term(token.text) ?? []));
}

/** What the index reads of an entry. */
const document = (entry: SearchEntry, id: number): Doc => ({
  id,
  title: entry.title,
  names: (entry.names ?? []).join(' · '),
  searchedAs: (entry.searchedAs ?? []).join(' · '),
  headings: (entry.headings ?? []).map(({ text }) => text).join(' · '),
  about: entry.about ?? '',
});

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
