import type { SearchEntry } from './entry.ts';

/** What is searched of an entry. */
export const FIELDS = ['title', 'names', 'searchedAs', 'headings', 'about'] as const;

export type Field = (typeof FIELDS)[number];

/** Where the parts lie beside the start, in a folder that another content has another name for. */
export const PARTS_FOLDER = 'parts';

/** What results are narrowed by. */
export type Kind = Pick<SearchEntry, 'type' | 'section' | 'level' | 'isLab'>;

/** What is shown of an entry beside its kind. */
export type EntryText = Pick<SearchEntry, 'title' | 'path' | 'minutes' | 'about' | 'headings'>;

/** For each field the entries with a term in steps, one for each time that the term stands there. */
export type Postings = readonly (readonly number[])[];

/** The entries that carry a name, and the pages that teach one of those. */
export type Naming = readonly [named: readonly number[], taught: readonly number[]];

/**
 * What the search loads first: all that ranking asks of entries but their words. Entries are
 * numbers, and each list has one value for each, in their order.
 */
export interface Start {
  /** The folder of the parts. */
  readonly version: string;
  readonly kinds: readonly Kind[];
  readonly kindOf: readonly number[];
  /** Ranks of the paths among all of them, in steps. */
  readonly paths: readonly number[];
  /** The page that the entry leads to, or itself, in steps. */
  readonly pages: readonly number[];
  /** How many different words stand in a field, by field. */
  readonly lengths: readonly (readonly number[])[];
  /** What the terms of a question weigh together. */
  readonly weights: readonly number[];
  /** How many entries are in the full text. */
  readonly records: number;
  /** First letters from which on each part holds what begins with them. */
  readonly parts: readonly string[];
  /** The first entry of each block of texts, in steps. */
  readonly blocks: readonly number[];
  readonly popular: readonly (readonly [number, EntryText])[];
}

/** What begins with certain letters. */
export interface Part {
  readonly terms: readonly (readonly [string, Postings])[];
  readonly names: readonly (readonly [string, Naming])[];
  /** Words as they are written, in lower case. */
  readonly words: readonly string[];
  /** The entries that use a sign, and how often. */
  readonly signs: readonly (readonly [string, readonly (readonly [number, number])[]])[];
}

const GROUP_LETTERS = 2;

/** The first letters of a term, a name or a word, which say in which part it is. */
export const groupOf = (key: string): string => key.slice(0, GROUP_LETTERS);

/** In how many entries a term stands, but for what people type instead; by field, without steps. */
export const frequencyOf = (entries: readonly (readonly number[])[]): number =>
  new Set(entries.flatMap((each, index) => (FIELDS[index] === 'searchedAs' ? [] : each))).size;
