import type { Level } from '@/data/levels';
import type { SectionId } from '@/sidebar';

/** What a search can find, in the order in which the interface offers it. */
export const SEARCH_TYPES = [
  { id: 'page', one: 'Page', many: 'Pages' },
  { id: 'technology', one: 'Technology', many: 'Technologies' },
  { id: 'term', one: 'Term', many: 'Terms' },
  { id: 'question', one: 'Question', many: 'Questions' },
  { id: 'misconception', one: 'Misconception', many: 'Misconceptions' },
  { id: 'lab', one: 'To try', many: 'To try' },
] as const;

export type SearchType = (typeof SEARCH_TYPES)[number]['id'];

/** A heading of a page: where it stands and what it says. */
export interface Heading {
  readonly slug: string;
  readonly text: string;
}

/** Something that a search can find. */
export interface SearchEntry {
  readonly type: SearchType;
  readonly title: string;
  /** Without the base path, such as `/apis/http/` or `/reference/glossary/#etag`. */
  readonly path: string;
  readonly section: SectionId;
  readonly level?: Level;
  /** Minutes of reading. */
  readonly minutes?: number;
  /** One or two sentences to show beneath the title. */
  readonly about?: string;
  /** Abbreviations and other names. */
  readonly names?: readonly string[];
  /** Slips, and what people type who mean this; not shown. */
  readonly searchedAs?: readonly string[];
  readonly headings?: readonly Heading[];
  /** A page to work on, which explains less than those that it belongs to. */
  readonly isLab?: true;
  /** How often it uses signs of code, such as `&&`, that hardly a page uses more; the build adds it. */
  readonly signs?: Readonly<Record<string, number>>;
  /** For terms and misconceptions: the page that teaches them. */
  readonly taughtOn?: string;
  /** The id of its record in the full-text index, which the build adds. */
  readonly record?: string;
}

/** The part of a path that names the page, without the place on it. */
export function pageOfPath(path: string): string {
  return path.replace(/#.*$/, '');
}
