import { createHash } from 'node:crypto';
import { POPULAR_TOPICS } from '../../data/popular-topics.ts';
import { pageOfPath, type SearchEntry } from './entry.ts';
import {
  type EntryText,
  FIELDS,
  type Field,
  frequencyOf,
  groupOf,
  type Kind,
  type Naming,
  PARTS_FOLDER,
  type Part,
  type Postings,
  type Start,
} from './parts.ts';
import { nameKey, rarity, term, tokens, words } from './words.ts';

/** Sizes from which on another file begins, in characters of JSON. */
const PART_SIZE = 6000;
const BLOCK_SIZE = 5000;

/**
 * The lexicon divided by what is typed, as the search loads it: where to find what, parts by the
 * first letters of words, texts in blocks of neighbours, the words to correct spelling with, and the
 * records of the full text.
 * @returns what each file in the folder of the search holds, by its name without `.json`
 */
export function divided(lexicon: readonly SearchEntry[]): Map<string, unknown> {
  const { entries, paths, pages } = arranged(lexicon);
  const terms = termsOf(entries);
  const groups = grouped(entries, terms, pages);
  const parts = runs(groups, ([, part]) => JSON.stringify(part).length, PART_SIZE);
  const texts = entries.map(textOf);
  const blocks = runs(texts, (text) => JSON.stringify(text).length, BLOCK_SIZE);
  const kinds: Kind[] = [];
  const numbers = new Map<string, number>();
  const kindOf = entries.map((entry) => {
    const kind = kindOfEntry(entry);
    const key = JSON.stringify(kind);
    const number = numbers.get(key) ?? kinds.push(kind) - 1;
    numbers.set(key, number);
    return number;
  });
  const frequency = new Map([...terms].map(([form, fields]) => [form, frequencyOf(fields)]));
  const records = entries.flatMap(({ record }, entry) =>
    record === undefined ? [] : [[record, entry] as const],
  );
  const files: [string, unknown][] = [
    ...parts.map((part, index): [string, Part] => [
      `${index}`,
      joined(part.map(([, each]) => each)),
    ]),
    ...blocks.map((block, index): [string, readonly EntryText[]] => [`texts-${index}`, block]),
    ['words', [...vocabulary(entries)].sort(([a], [b]) => compare(a, b))],
    ['records', records],
  ];
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  const start: Start = {
    version,
    kinds,
    kindOf,
    paths: steps(paths),
    pages: steps(pages),
    lengths: FIELDS.map((field) => entries.map((entry) => lengthOf(entry, field))),
    weights: entries.map(({ type, title }) =>
      type === 'question' ? weightOf(title, frequency, entries.length) : 0,
    ),
    records: records.length,
    parts: parts.map((part) => part[0]?.[0] ?? ''),
    blocks: steps(firsts(blocks)),
    popular: POPULAR_TOPICS.flatMap((path) => {
      const entry = entries.findIndex((each) => each.path === path && each.type === 'page');
      return entry < 0 ? [] : [[entry, textOf(at(entries, entry))] as const];
    }),
  };
  return new Map([
    ['start', start],
    ...files.map(([name, content]) => [`${PARTS_FOLDER}/${version}/${name}`, content] as const),
  ]);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no ${index} of ${items.length}`);
  return item;
}

/**
 * The entries in the order of the pages that they lead to, so that neighbours are found together;
 * with the rank of each path among all, and the number of each page, which for what leads nowhere is
 * the entry itself.
 */
function arranged(lexicon: readonly SearchEntry[]) {
  const byPath = new Map(lexicon.filter(isPage).map((entry) => [entry.path, entry]));
  const pageOf = (entry: SearchEntry) =>
    byPath.get(entry.taughtOn ?? pageOfPath(entry.path)) ?? entry;
  const entries = [...lexicon].sort(
    (a, b) =>
      compare(pageOf(a).path, pageOf(b).path) ||
      compare(a.type, b.type) ||
      compare(a.path, b.path) ||
      compare(a.title, b.title),
  );
  const ranks = ranksOf(entries.map(({ path }) => path));
  const numbers = new Map(entries.map((entry, number) => [entry, number]));
  return {
    entries,
    paths: entries.map(({ path }) => ranks.get(path) ?? 0),
    pages: entries.map((entry) => numbers.get(pageOf(entry)) ?? 0),
  };
}

const isPage = ({ type }: SearchEntry) => type === 'page' || type === 'technology';

const ranksOf = (names: readonly string[]) =>
  new Map([...new Set(names)].sort(compare).map((name, rank) => [name, rank]));

const kindOfEntry = ({ type, section, level, isLab }: SearchEntry): Kind => ({
  type,
  section,
  ...(level && { level }),
  ...(isLab && { isLab }),
});

const textOf = ({ title, path, minutes, about, headings }: SearchEntry): EntryText => ({
  title,
  path,
  ...(minutes !== undefined && { minutes }),
  ...(about !== undefined && { about }),
  ...(headings !== undefined && headings.length > 0 && { headings }),
});

/** What is searched of a field. */
function read(entry: SearchEntry, field: Field): string {
  if (field === 'title' || field === 'about') return entry[field] ?? '';
  if (field === 'headings') return (entry.headings ?? []).map(({ text }) => text).join(' · ');
  return (entry[field] ?? []).join(' · ');
}

const lengthOf = (entry: SearchEntry, field: Field) =>
  new Set(tokens(read(entry, field)).map(({ text }) => text)).size;

/** For each term the entries that contain it, by field, one for each time. */
function termsOf(entries: readonly SearchEntry[]): Map<string, number[][]> {
  const terms = new Map<string, number[][]>();
  for (const [number, entry] of entries.entries()) {
    for (const [index, field] of FIELDS.entries()) {
      for (const { text } of tokens(read(entry, field))) {
        const form = term(text);
        if (form === null) continue;
        const fields = terms.get(form) ?? FIELDS.map(() => []);
        fields[index]?.push(number);
        terms.set(form, fields);
      }
    }
  }
  return terms;
}

/** What the terms of a text weigh together, to two digits. */
function weightOf(text: string, frequency: ReadonlyMap<string, number>, count: number): number {
  const forms = new Set(tokens(text).flatMap((token) => term(token.text) ?? []));
  const sum = [...forms].reduce((all, form) => all + rarity((frequency.get(form) ?? 1) / count), 0);
  return Math.round(sum * 100) / 100;
}

/** Every word of titles, names and headings with the count of entries. */
function vocabulary(entries: readonly SearchEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, names = [], headings = [] } of entries) {
    const text = [title, ...names, ...headings.map((heading) => heading.text)].join(' ');
    for (const word of new Set(words(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** For each name what carries it, and the pages that teach what carries it. */
function namings(entries: readonly SearchEntry[], pages: readonly number[]): Map<string, Naming> {
  const named = new Map<string, { named: Set<number>; taught: Set<number> }>();
  for (const [
    number,
    { type, title, names = [], searchedAs = [], taughtOn },
  ] of entries.entries()) {
    if (type === 'question') continue;
    const page = pages[number] ?? number;
    for (const name of [title, ...names, ...searchedAs]) {
      const key = nameKey(name);
      const all = named.get(key) ?? { named: new Set(), taught: new Set() };
      all.named.add(number);
      if (taughtOn !== undefined && page !== number) all.taught.add(page);
      named.set(key, all);
    }
  }
  return new Map([...named].map(([key, all]) => [key, [[...all.named], [...all.taught]]]));
}

/** Terms, names, words and signs by their first letters, in order. */
function grouped(
  entries: readonly SearchEntry[],
  terms: ReadonlyMap<string, readonly (readonly number[])[]>,
  pages: readonly number[],
): [string, Part][] {
  const signs = new Map<string, [number, number][]>();
  for (const [number, entry] of entries.entries()) {
    for (const [sign, count] of Object.entries(entry.signs ?? {})) {
      signs.set(sign, [...(signs.get(sign) ?? []), [number, count]]);
    }
  }
  const all = {
    terms: byGroup(
      [...terms].map(([form, fields]): [string, Postings] => [form, fields.map(steps)]),
    ),
    names: byGroup([...namings(entries, pages)]),
    words: byGroup([...vocabulary(entries).keys()].map((word): [string] => [word])),
    signs: byGroup([...signs]),
  };
  const groups = new Set(Object.values(all).flatMap((each) => [...each.keys()]));
  return [...groups].sort(compare).map((group) => [
    group,
    {
      terms: all.terms.get(group) ?? [],
      names: all.names.get(group) ?? [],
      words: (all.words.get(group) ?? []).map(([word]) => word),
      signs: all.signs.get(group) ?? [],
    },
  ]);
}

function byGroup<Item extends readonly [string, ...unknown[]]>(items: readonly Item[]) {
  return Map.groupBy(
    [...items].sort(([a], [b]) => compare(a, b)),
    ([key]) => groupOf(key),
  );
}

const joined = (parts: readonly Part[]): Part => ({
  terms: parts.flatMap(({ terms }) => terms),
  names: parts.flatMap(({ names }) => names),
  words: parts.flatMap((part) => part.words),
  signs: parts.flatMap(({ signs }) => signs),
});

/** Neighbours together, in runs that hold about as much as they may. */
function runs<Item>(items: readonly Item[], sizeOf: (item: Item) => number, most: number) {
  const all: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (size > left) {
      all.push([]);
      left = most;
    }
    all.at(-1)?.push(item);
    left -= size;
  }
  return all;
}

function firsts(blocks: readonly (readonly unknown[])[]): number[] {
  let next = 0;
  return blocks.map(({ length }) => (next += length) - length);
}

/** Each number less the one before it: neighbours are near, and small numbers compress well. */
const steps = (numbers: readonly number[]) =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
