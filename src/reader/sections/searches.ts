import type { Section } from '../document.ts';

/** A query with which something was found. */
export interface Search {
  readonly query: string;
  /** Milliseconds since 1970 by the reader's clock. */
  readonly at: number;
}

const MOST_SEARCHES = 6;

/** The last searches, newest first, each query once. */
export function latest(searches: readonly Search[]): Search[] {
  const before = (a: Search, b: Search) => b.at - a.at || (a.query < b.query ? -1 : 1);
  const sorted = [...searches].sort(before);
  return sorted
    .filter(({ query }, index) => sorted.findIndex((each) => each.query === query) === index)
    .slice(0, MOST_SEARCHES);
}

const isSearch = (value: unknown): value is Search => {
  const { query, at } = (value ?? {}) as Partial<Search>;
  return typeof query === 'string' && Number.isFinite(at);
};

export const SEARCHES: Section<readonly Search[]> = {
  name: 'searches',
  empty: [],
  parse: (value) => (Array.isArray(value) && value.every(isSearch) ? latest(value) : undefined),
};
