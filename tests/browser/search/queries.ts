import fieldQueries from './field-queries.json' with { type: 'json' };
import queries from './queries.json' with { type: 'json' };

/** A query that readers type, and the pages that answer it. */
export interface Query {
  readonly query: string;
  readonly kind: string;
  /** Split at random: the search may be tuned with one half, the other only measures it. */
  readonly half: 'tune' | 'held';
  /** Ids of pages such as `apis/http`; none where nothing may be found. */
  readonly answers: readonly string[];
}

export const QUERIES = queries as readonly Query[];

/** What working developers and owners look for beyond the source documents, as they type it. */
export const FIELD_QUERIES = fieldQueries as readonly Query[];

/** The share of queries with a right page first, and among the first three, in per cent. */
export interface Quality {
  readonly count: number;
  readonly hit1: number;
  readonly hit3: number;
}

/** The id of the page that an address leads to. */
export function pageId(address: string): string {
  return new URL(address, 'http://x').pathname.replaceAll(/^\/|\/$/g, '');
}

/**
 * How good the results are, by kind and in all.
 * @param results the addresses of the results of each query, best first
 */
export function quality(
  queries: readonly Query[],
  results: readonly (readonly string[])[],
): Map<string, Quality> {
  const judged = queries.map(({ kind, answers }, index) => {
    const pages = (results[index] ?? []).map(pageId);
    const right = (first: number) =>
      answers.length === 0
        ? pages.length === 0
        : pages.slice(0, first).some((page) => answers.includes(page));
    return { kind, hit1: right(1), hit3: right(3) };
  });
  const share = (some: readonly { hit1: boolean; hit3: boolean }[], hit: 'hit1' | 'hit3') =>
    Math.round((1000 * some.filter((each) => each[hit]).length) / some.length) / 10;
  const kinds = Map.groupBy(judged, ({ kind }) => kind);
  return new Map(
    [...kinds, ['all', judged] as const].map(([kind, some]) => [
      kind,
      { count: some.length, hit1: share(some, 'hit1'), hit3: share(some, 'hit3') },
    ]),
  );
}
