import { type Pages, pagesIn } from '@/labs/explain/plan';

/** How thick a stream of rows is drawn, from 0 (none) to 4 (a hundred thousand and more). */
export function flowOf(rows: number): number {
  if (rows < 1) return 0;
  if (rows < 10) return 1;
  if (rows < 1000) return 2;
  return rows < 100_000 ? 3 : 4;
}

/** The least width, in hundredths, at which a part of a bar is seen. */
const LEAST = 1.5;

/** Widths of the two parts of a bar, in hundredths of the pages of the whole plan. */
export function barOf(own: Pages, whole: Pages): Pages {
  const all = pagesIn(whole);
  const width = (pages: number) =>
    pages === 0 ? 0 : Math.max(LEAST, Math.min(100, (100 * pages) / Math.max(1, all)));
  return { hit: width(own.hit), read: width(own.read) };
}
