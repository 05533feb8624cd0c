import { sum } from '@/lib/sum';
import {
  type EntryText,
  frequencyOf,
  groupOf,
  type Kind,
  type Naming,
  type Part,
  PARTS_FOLDER,
  type Start,
} from '../index/parts';

/** Reads a file in the folder of the search, by its name without `.json`. */
export type ReadFile = (name: string) => Promise<unknown>;

/** The entries that contain a term. */
export interface TermEntries {
  /** How often the term stands in a field of each entry, by field in the order of `FIELDS`. */
  readonly fields: readonly ReadonlyMap<number, number>[];
  /** In how many entries it stands, but for what people type instead. */
  readonly frequency: number;
}

type Signs = ReadonlyMap<number, number>;

/** Parts of one kind that are loaded, by the first letters of what they hold. */
class Groups<Item> {
  readonly #groups = new Map<string, Map<string, Item>>();

  add(items: Iterable<readonly [string, Item]>): void {
    for (const [key, item] of items) {
      const group = groupOf(key);
      const others = this.#groups.get(group) ?? new Map<string, Item>();
      this.#groups.set(group, others.set(key, item));
    }
  }

  get(key: string): Item | undefined {
    return this.#groups.get(groupOf(key))?.get(key);
  }

  /** What begins so, in order; a beginning of one letter is only itself. */
  from(beginning: string): (readonly [string, Item])[] {
    const group = groupOf(beginning);
    return [...(this.#groups.get(group) ?? [])].filter(([key]) =>
      beginning.length > 1 ? key.startsWith(beginning) : key === beginning,
    );
  }
}

/**
 * What the search knows without the full text: of all entries what ranking needs, and the parts of
 * the index that queries have asked for.
 */
export class Lexicon {
  readonly size: number;
  /** How many entries are in the full text. */
  readonly recordCount: number;
  readonly #start: Start;
  readonly #read: ReadFile;
  readonly #paths: readonly number[];
  readonly #pages: readonly number[];
  readonly #blocks: readonly number[];
  readonly #averages: readonly number[];
  readonly #texts = new Map<number, EntryText>();
  readonly #files = new Map<string, Promise<void>>();
  readonly #loaded = new Set<number>();
  readonly #terms = new Groups<TermEntries>();
  readonly #names = new Groups<Naming>();
  readonly #words = new Groups<true>();
  readonly #signs = new Groups<Signs>();
  #vocabulary: ReadonlyMap<string, number> = new Map();
  #records: ReadonlyMap<string, number> = new Map();

  private constructor(start: Start, read: ReadFile) {
    this.#start = start;
    this.#read = (name) => read(`${PARTS_FOLDER}/${start.version}/${name}`);
    this.size = start.kindOf.length;
    this.recordCount = start.records;
    this.#paths = sums(start.paths);
    this.#pages = sums(start.pages);
    this.#blocks = sums(start.blocks);
    this.#averages = start.lengths.map((all) => sum(all) / this.size);
    for (const [entry, text] of start.popular) this.#texts.set(entry, text);
  }

  /** @throws Error where the start does not come */
  static async load(read: ReadFile): Promise<Lexicon> {
    return new Lexicon((await read('start')) as Start, read);
  }

  /** What is offered before anything is typed. */
  get popular(): number[] {
    return this.#start.popular.map(([entry]) => entry);
  }

  kind(entry: number): Kind {
    return known(this.#start.kinds[known(this.#start.kindOf[entry])]);
  }

  /** A number that entries of one path share, in the order of paths. */
  path(entry: number): number {
    return known(this.#paths[entry]);
  }

  /** The page that the entry leads to, or itself. */
  page(entry: number): number {
    return known(this.#pages[entry]);
  }

  /** What the terms of a question weigh together. */
  weight(question: number): number {
    return known(this.#start.weights[question]);
  }

  /** How long a field of the entry is beside the average of all. */
  relativeLength(entry: number, field: number): number {
    return known(this.#start.lengths[field]?.[entry]) / known(this.#averages[field]);
  }

  /**
   * Loads the parts that hold these words, names and signs, and what begins like them.
   * @throws Error where one does not come
   */
  async load(keys: Iterable<string>): Promise<void> {
    const parts = new Set([...keys].filter((key) => key !== '').map((key) => this.#partOf(key)));
    await Promise.all(
      [...parts].map((part) =>
        this.#once(`${part}`, (content) => this.#add(part, content as Part)),
      ),
    );
  }

  term(form: string): TermEntries | undefined {
    this.#expect(form);
    return this.#terms.get(form);
  }

  /** The terms that begin so, in order; a beginning of one letter is only itself. */
  termsFrom(beginning: string): (readonly [string, TermEntries])[] {
    this.#expect(beginning);
    return this.#terms.from(beginning);
  }

  /** What carries the names that begin so. */
  namesFrom(beginning: string): (readonly [string, Naming])[] {
    this.#expect(beginning);
    return this.#names.from(beginning);
  }

  /** True where a word of titles, names or headings begins so. */
  begins(beginning: string): boolean {
    this.#expect(beginning);
    return this.#words.from(beginning).length > 0;
  }

  /** How often entries use a sign. */
  users(sign: string): Signs {
    this.#expect(sign);
    return this.#signs.get(sign) ?? new Map();
  }

  /** Every word of titles, names and headings, with the count of entries. */
  async vocabulary(): Promise<ReadonlyMap<string, number>> {
    await this.#once('words', (content) => {
      this.#vocabulary = new Map(content as [string, number][]);
    });
    return this.#vocabulary;
  }

  /** The entry of each record of the full text. */
  async records(): Promise<ReadonlyMap<string, number>> {
    await this.#once('records', (content) => {
      this.#records = new Map(content as [string, number][]);
    });
    return this.#records;
  }

  /** What is shown of these entries, in their order. */
  async texts(entries: readonly number[]): Promise<EntryText[]> {
    const missing = entries.filter((entry) => !this.#texts.has(entry));
    const blocks = new Set(missing.map((entry) => lastUpTo(this.#blocks, entry)));
    await Promise.all(
      [...blocks].map((block) =>
        this.#once(`texts-${block}`, (content) => {
          for (const [index, text] of (content as EntryText[]).entries()) {
            this.#texts.set(known(this.#blocks[block]) + index, text);
          }
        }),
      ),
    );
    return entries.map((entry) => known(this.#texts.get(entry)));
  }

  /** A file once; one that did not come is asked for again with the next query. */
  #once(name: string, take: (content: unknown) => void): Promise<void> {
    const loading = this.#files.get(name) ?? this.#read(name).then(take);
    this.#files.set(name, loading);
    loading.catch(() => this.#files.delete(name));
    return loading;
  }

  #partOf(key: string): number {
    return Math.max(0, lastUpTo(this.#start.parts, groupOf(key)));
  }

  #add(part: number, { terms, names, words, signs }: Part): void {
    this.#terms.add(terms.map(([form, postings]) => [form, termEntries(postings.map(sums))]));
    this.#names.add(names);
    this.#words.add(words.map((word) => [word, true]));
    this.#signs.add(signs.map(([sign, users]) => [sign, new Map(users)]));
    this.#loaded.add(part);
  }

  /** Nothing may seem unknown that is only not loaded. */
  #expect(key: string): void {
    if (!this.#loaded.has(this.#partOf(key))) throw new Error(`not loaded: ${key}`);
  }
}

function termEntries(fields: readonly (readonly number[])[]): TermEntries {
  const counted = fields.map((entries) => {
    const counts = new Map<number, number>();
    for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    return counts;
  });
  return { fields: counted, frequency: frequencyOf(fields) };
}

/** Takes back the steps between neighbours. */
function sums(steps: readonly number[]): number[] {
  let last = 0;
  return steps.map((step) => (last += step));
}

/** The place of the last of sorted items that is not after the given one; -1 where all are. */
const lastUpTo = <Item extends number | string>(items: readonly Item[], item: Item) =>
  items.findLastIndex((each) => each <= item);

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the parts of the lexicon do not belong together');
  return value;
}
