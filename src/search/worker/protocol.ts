import type { Heading, SearchEntry } from '../index/entry';

/** An entry that answers a query. */
export interface Found {
  readonly entry: SearchEntry;
  /** The headings of the page that fit best, at most three. */
  readonly sections: readonly Heading[];
  /** Only to be compared within one answer. */
  readonly score: number;
}

/** What a query found. */
export interface Answer {
  /** As the reader typed it. */
  readonly query: string;
  /** The words that were searched for: those typed, divided or corrected. */
  readonly asked: string;
  /** What was searched for instead, where the query as typed found nothing good. */
  readonly corrected?: string;
  readonly found: readonly Found[];
  /** Terms and pages with a similar name, where nothing was found. */
  readonly nearest: readonly SearchEntry[];
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
  | { readonly kind: 'start'; readonly lexicon: string }
  | { readonly kind: 'load-texts'; readonly index: string }
  | {
      readonly kind: 'search';
      readonly number: number;
      readonly query: string;
      readonly asTyped: boolean;
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
