import type { Heading, SearchType } from '../index/entry';
import { type EntryText, type Field, FIELDS, type Kind } from '../index/parts';
import { signOf } from '../index/signs';
import { meaningfulWords, nameKey, rarity, term, tokens } from '../index/words';
import type { Lexicon } from './lexicon';
import { matches } from './matches';

/** How well each entry fits a word by its text: 1 for the best one. */
export type WordHits = ReadonlyMap<number, number>;

/** An entry that answers a query. */
export interface Ranked {
  readonly entry: number;
  readonly kind: Kind;
  /** A number that entries of one path share. */
  readonly path: number;
  /** Only to be compared within one answer. */
  readonly score: number;
}

/** How much a match in a field counts. */
const FIELD_WEIGHT: Readonly<Record<Field, number>> = {
  title: 5,
  names: 5,
  searchedAs: 5,
  headings: 2.2,
  about: 1,
};

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
/** How much it counts, from 0 to 1, that a query of more words repeats the whole of a question. */
const LIKENESS_POWER = 0.3;
const EXACT_NAME_BONUS = 0.6;
/** How much of a name must be typed to count as it. */
const LEAST_BEGINNING = 0.7;
/** For the page that teaches the term of that name. */
const TAUGHT_NAME_BONUS = 0.9;
/** For the page that uses the sign that was asked for most. */
const SIGN_SCORE = 0.3;
const FULL_TEXT_SHARE = 0.4;
/** Below 1: that a page has a word at all counts more than how often. */
const FIT_POWER = 0.2;
/** The share of a query's weight that an entry must contain to be shown at all. */
const LEAST_COVERAGE = 0.25;
/** What a word weighs that stands nowhere: no result can contain it. */
const UNKNOWN_WEIGHT = 1.5;
/** What a word in a title scores at most, beside its weight and the title's boost. */
const FULL_MATCH = 3;

/** Finds entries by their titles, names, headings and questions, and weighs in the full text. */
export class Ranking {
  readonly #lexicon: Lexicon;

  /** @param lexicon has loaded whatever is asked for */
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** True where some entry contains the word. */
  knows(word: string): boolean {
    const form = term(word);
    return form === null || this.#frequency(form) > 0;
  }

  /** True where the word is known at most as a slip for something, or as what people say instead. */
  knowsAside(word: string): boolean {
    const form = term(word);
    return form !== null && this.#lexicon.term(form) !== undefined;
  }

  /**
   * The entries that answer the query, best first.
   * @param hits for each word of the query the entries whose text contains it; empty while the full
   *   text is not loaded
   * @param name what may be a name as a whole, such as `../`, where the query is that text divided
   */
  find(
    query: string,
    hits: ReadonlyMap<string, WordHits> = new Map(),
    name: string = query,
  ): Ranked[] {
    const lexicon = this.#lexicon;
    const wanted = this.wanted(query, hits);
    const total = [...wanted.values()].reduce((sum, weight) => sum + weight, 0);
    const scores = new Map<number, number>();
    const add = (entry: number, score: number) => {
      const { type, isLab } = lexicon.kind(entry);
      const weighed = score * TYPE_WEIGHT[type] * (isLab === true ? LAB_SHARE : 1);
      scores.set(entry, (scores.get(entry) ?? 0) + weighed);
    };
    /** The best that leads to a page, by page. */
    const leading = new Map<number, number>();
    const asked = new Map<number, { question: number; strength: number }>();
    for (const { entry, score, terms } of matches(lexicon, query, FIELD_WEIGHT)) {
      const { type } = lexicon.kind(entry);
      const covered = terms.reduce((sum, each) => sum + (wanted.get(each) ?? 0), 0);
      const coverage = total === 0 ? 0 : Math.min(1, covered / total);
      if (coverage < LEAST_COVERAGE) continue;
      const match = Math.min(1, score / (total * FIELD_WEIGHT.title * FULL_MATCH)) * coverage;
      const strength = type === 'question' ? match * this.#likeness(entry, wanted) : match;
      add(entry, strength);
      const page = lexicon.page(entry);
      if (page === entry) continue;
      if (type === 'question' && strength > (asked.get(page)?.strength ?? SAME_QUESTION)) {
        asked.set(page, { question: entry, strength });
      }
      leading.set(page, Math.max(leading.get(page) ?? 0, strength * LEADS[type]));
    }
    for (const [page, score] of leading) add(page, score);
    for (const [entry, score] of inTexts(hits, wanted, total)) {
      add(entry, FULL_TEXT_SHARE * score);
    }
    const named = [name, meaningfulWords(name).join(' ')].flatMap((each) => [
      ...this.#named(nameKey(each)),
    ]);
    for (const [entry, bonus] of new Map(named.sort((a, b) => a[1] - b[1]))) add(entry, bonus);
    const sign = signOf(name);
    const users = sign === undefined ? new Map<number, number>() : lexicon.users(sign);
    const most = Math.max(...users.values());
    for (const [entry, count] of users) add(entry, (SIGN_SCORE * count) / most);
    // Whoever asks a question of the guide sees that question, in its page's place.
    for (const [page, { question }] of asked) scores.set(question, scores.get(page) ?? 0);
    return [...scores]
      .map(([entry, score]) => ({
        entry,
        kind: lexicon.kind(entry),
        path: lexicon.path(entry),
        score,
      }))
      .sort((a, b) => b.score - a.score || a.path - b.path || lateness(a) - lateness(b));
  }

  /** The terms of a query with their weight: rare ones more. Parts of compound words count not. */
  wanted(query: string, hits: ReadonlyMap<string, WordHits>): Map<string, number> {
    const wanted = new Map<string, number>();
    for (const { text, part } of tokens(query)) {
      const form = term(text);
      if (form === null || part) continue;
      const share = Math.max(
        this.#frequency(form) / this.#lexicon.size,
        (hits.get(text)?.size ?? 0) / Math.max(1, this.#lexicon.recordCount),
      );
      wanted.set(form, share === 0 ? UNKNOWN_WEIGHT : rarity(share));
    }
    return wanted;
  }

  /** Terms and technologies with a name that begins so, in the order of their paths. */
  called(beginnings: readonly string[]): number[] {
    const entries = beginnings.flatMap((beginning) =>
      this.#lexicon.namesFrom(beginning).flatMap(([, [named]]) => named),
    );
    return [...new Set(entries)]
      .filter((entry) => ['term', 'technology'].includes(this.#lexicon.kind(entry).type))
      .sort((a, b) => this.#lexicon.path(a) - this.#lexicon.path(b));
  }

  #frequency(form: string): number {
    return this.#lexicon.term(form)?.frequency ?? 0;
  }

  /** What has this name, or one that begins so, and the bonus for that. */
  #named(key: string): Map<number, number> {
    const found = new Map<number, number>();
    if (key === '') return found;
    for (const [name, [named, taught]] of this.#lexicon.namesFrom(key)) {
      const share = key.length / name.length;
      if (share < LEAST_BEGINNING) continue;
      const give = (entry: number, bonus: number) =>
        found.set(entry, Math.max(found.get(entry) ?? 0, bonus * share));
      for (const entry of named) give(entry, EXACT_NAME_BONUS);
      for (const page of taught) give(page, TAUGHT_NAME_BONUS);
    }
    return found;
  }

  /** How much of a question the query repeats, from 0 to 1; less of it matters in a long query. */
  #likeness(question: number, wanted: ReadonlyMap<string, number>): number {
    const repeated = [...wanted.keys()].reduce((sum, form) => {
      const entries = this.#lexicon.term(form);
      const isRepeated = entries?.fields[TITLE]?.has(question) === true;
      return isRepeated ? sum + rarity(entries.frequency / this.#lexicon.size) : sum;
    }, 0);
    const share = Math.sqrt(repeated / this.#lexicon.weight(question));
    return wanted.size < FEW_WORDS ? share : share ** LIKENESS_POWER;
  }
}

const TITLE = FIELDS.indexOf('title');

/** Of equals in one place the question stands first. */
const lateness = ({ kind }: Ranked) => (kind.type === 'question' ? 0 : 1);

/** How much of what is wanted the text of each entry contains, from 0 to 1. */
function inTexts(
  hits: ReadonlyMap<string, WordHits>,
  wanted: ReadonlyMap<string, number>,
  total: number,
): [number, number][] {
  const sums = new Map<number, { score: number; weight: number }>();
  for (const [word, entries] of hits) {
    const weight = wanted.get(term(word) ?? '') ?? 0;
    for (const [entry, fit] of entries) {
      const sum = sums.get(entry) ?? { score: 0, weight: 0 };
      const score = sum.score + weight * fit ** FIT_POWER;
      sums.set(entry, { score, weight: sum.weight + weight });
    }
  }
  return [...sums].flatMap(([entry, sum]): [number, number][] => {
    const coverage = sum.weight / total;
    return coverage < LEAST_COVERAGE ? [] : [[entry, (sum.score / total) * coverage ** 2]];
  });
}

const MOST_SECTIONS = 3;

/** The headings that contain most of what is wanted. */
export function bestHeadings(
  { headings = [] }: EntryText,
  wanted: ReadonlyMap<string, number>,
): Heading[] {
  const weigh = ({ text }: Heading) => {
    const inside = new Set(tokens(text).map((token) => term(token.text)));
    return [...wanted].reduce((sum, [form, weight]) => sum + (inside.has(form) ? weight : 0), 0);
  };
  return headings
    .map((heading) => ({ heading, weight: weigh(heading) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SECTIONS)
    .map(({ heading }) => heading);
}
