import type { Heading, SearchEntry } from '../index/entry';
import type { EntryText, Kind } from '../index/parts';

/** What the reader narrowed the results to. */
export type Facets = Partial<Pick<Required<SearchEntry>, 'type' | 'section' | 'level'>>;

export type FacetName = keyof Facets;

export const FACET_NAMES: readonly FacetName[] = ['type', 'section', 'level'];

/** How many results each value of a facet would leave beside the other facets. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** What the page shows of an entry. */
export interface ShownEntry extends Kind, EntryText {
  /** The id of its record in the full-text index, once that is loaded. */
  readonly record?: string;
}

/** An entry that answers a query. */
export interface Found {
  readonly entry: ShownEntry;
  /** The headings of the page that fit best, at most three. */
  readonly sections: readonly Heading[];
}

/** What a query found. */
export interface Answer {
  /** As the reader typed it. */
  readonly query: string;
  /** The words that were searched for: those typed, divided or corrected. */
  readonly asked: string;
  /** What was searched for instead, where the query as typed found nothing good. */
  readonly corrected?: string;
  /** The best of what fits the facets, as many as are shown. */
  readonly found: readonly Found[];
  /** How many places fit the facets. */
  readonly count: number;
  /** How many entries were found, whatever the facets. */
  readonly total: number;
  readonly facets: FacetCounts;
  /** Terms and technologies with a similar name, where nothing was found. */
  readonly nearest: readonly ShownEntry[];
  /** Whether the text of the pages was searched too, or only titles, names and headings. */
  readonly complete: boolean;
}

/** Longer queries are cut: nobody types more, and a pasted page must not stop the search. */
export const LONGEST_QUERY = 200;

/** A stretch of an excerpt; `match` says whether it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly match: boolean;
}

/** Where a page contains what was searched for. */
export interface Excerpt {
  readonly record: string;
  readonly stretches: readonly Stretch[];
}

/** What the page asks of the worker; an answer carries the number of its question. */
export type Question =
  | {
      readonly kind: 'start';
      /** The address of the start, beside which the parts lie. */
      readonly lexicon: string;
    }
  | { readonly kind: 'load-texts'; readonly index: string }
  | {
      readonly kind: 'search';
      readonly number: number;
      readonly query: string;
      readonly asTyped: boolean;
      readonly facets: Facets;
    }
  | {
      readonly kind: 'excerpts';
      readonly number: number;
      readonly asked: string;
      readonly records: readonly string[];
    };

export type Reply =
  | { readonly kind: 'ready'; readonly part: 'titles' | 'texts' }
  | { readonly kind: 'failed'; readonly part: 'titles' | 'texts'; readonly reason: string }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly kind: 'excerpts'; readonly number: number; readonly excerpts: readonly Excerpt[] };
