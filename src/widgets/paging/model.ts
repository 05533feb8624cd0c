/**
 * A list, newest first, that is read in pages while it changes: once by counting rows from the
 * beginning (OFFSET), once by what comes after the last row that was read (keyset).
 */

/** What happens to the list or to its reader. */
export const STEPS = ['page', 'add', 'drop'] as const;
export type Step = (typeof STEPS)[number];

/** Rows of a page. */
export const SIZE = 4;

/** Rows at first, by their ids: the newest has the highest. */
export const ROWS = 16;

export interface Page {
  /** Ids of the rows that were returned. */
  readonly rows: readonly number[];
  /** How many rows the database produced for it. */
  readonly read: number;
}

export interface Reader {
  readonly pages: readonly Page[];
  /** Ids of rows that came more than once. */
  readonly twice: readonly number[];
  /** Ids of rows that were there all the time, lie before the place of reading, and never came. */
  readonly missed: readonly number[];
}

export interface Paging {
  /** Ids of the list as it is now, newest first. */
  readonly list: readonly number[];
  readonly offset: Reader;
  readonly cursor: Reader;
}

/** What both readers have got after these steps. Dropping takes the newest row of the list. */
export function follow(steps: readonly Step[]): Paging {
  const start = Array.from({ length: ROWS }, (_, index) => ROWS - index);
  let list = start;
  let newest = ROWS;
  const offset: Page[] = [];
  const cursor: Page[] = [];
  for (const step of steps) {
    if (step === 'add') list = [(newest += 1), ...list];
    else if (step === 'drop') list = list.slice(1);
    else {
      const skipped = offset.length * SIZE;
      const counted = list.slice(0, skipped + SIZE);
      offset.push({ rows: counted.slice(skipped), read: counted.length });
      const bookmark = cursor.findLast(({ rows }) => rows.length > 0)?.rows.at(-1) ?? Infinity;
      const after = list.filter((id) => id < bookmark).slice(0, SIZE);
      cursor.push({ rows: after, read: after.length });
    }
  }
  const kept = start.filter((id) => list.includes(id));
  return { list, offset: reader(offset, kept), cursor: reader(cursor, kept) };
}

/** What a reader makes of its pages, given the rows that stayed in the list from first to last. */
function reader(pages: readonly Page[], kept: readonly number[]): Reader {
  const got = pages.flatMap(({ rows }) => rows);
  const reached = Math.min(...got);
  return {
    pages,
    twice: got.filter((id, index) => got.indexOf(id) !== index),
    missed: kept.filter((id) => id > reached && !got.includes(id)),
  };
}

/** How many rows the database produced for all pages. */
export const readBy = ({ pages }: Reader): number => pages.reduce((sum, { read }) => sum + read, 0);
