/**
 * A table and its index as PostgreSQL's planner sees them, with the orders of the shop's test copy. The
 * costs are those of `cost_seqscan`, `cost_bitmap_heap_scan` and `btcostestimate` in
 * https://github.com/postgres/postgres/tree/REL_18_STABLE/src/backend (`optimizer/path/costsize.c`
 * and `utils/adt/selfuncs.c`), with the settings that PostgreSQL comes with.
 */

export const ROWS = 109_500;
export const PAGES = 913;
export const CUSTOMERS = 5000;
/** Besides the root; one more page keeps the house. */
export const LEAVES = 105;
const INDEX_PAGES = LEAVES + 2;
const ROWS_IN_PAGE = Math.ceil(ROWS / PAGES);

const SEQUENTIAL_PAGE = 1;
const RANDOM_PAGE = 4;
const TUPLE = 0.01;
const INDEX_TUPLE = 0.005;
const OPERATOR = 0.0025;
/** Comparisons on the way down the tree, and the work on each of its two levels. */
const DESCENT = (Math.ceil(Math.log2(ROWS)) + 2 * 50) * OPERATOR;

export interface Search {
  readonly index: boolean;
  /** Whose orders: 1 is customer 7 alone, more are the customers 1 to so many. */
  readonly customers: number;
}

export interface Found {
  readonly rows: number;
  /** The pages of the table that hold at least one of the rows, ascending. */
  readonly pages: readonly number[];
}

/** Where the orders lie: shop/data/year.sql deals them to the customers, and they are stored by their ids. */
export function find(customers: number): Found {
  const pages = new Set<number>();
  let rows = 0;
  for (let id = 1; id <= ROWS; id += 1) {
    const customer = 1 + ((id * 1237) % CUSTOMERS);
    if (customers === 1 ? customer !== 7 : customer > customers) continue;
    rows += 1;
    pages.add(Math.floor((id - 1) / ROWS_IN_PAGE));
  }
  return { rows, pages: [...pages] };
}

/** Pages of the index that are read for so many rows: the root, and the leaves that list them. */
export const indexPages = (rows: number): number => 1 + Math.ceil((rows * LEAVES) / ROWS);

/** What the planner holds a sequential scan to cost. */
export const SCAN_COST = PAGES * SEQUENTIAL_PAGE + ROWS * (TUPLE + OPERATOR);

/** What the planner holds a bitmap scan for so many rows to cost. */
export function indexCost(rows: number): number {
  const leaves = Math.ceil((rows * INDEX_PAGES) / ROWS);
  const index = DESCENT + leaves * RANDOM_PAGE + rows * (INDEX_TUPLE + OPERATOR + 0.1 * OPERATOR);
  const pages = Math.min(PAGES, Math.ceil((2 * PAGES * rows) / (2 * PAGES + rows)));
  const page = RANDOM_PAGE - (RANDOM_PAGE - SEQUENTIAL_PAGE) * Math.sqrt(pages / PAGES);
  return index + pages * page + rows * (TUPLE + OPERATOR);
}

export interface Plan {
  readonly byIndex: boolean;
  readonly found: Found;
  readonly table: number;
  readonly indexed: number;
  /** Of the way by the index. */
  readonly cost: number;
}

/** What the planner chooses, and the pages that are read for it. */
export function plan({ index, customers }: Search): Plan {
  const found = find(customers);
  const cost = indexCost(found.rows);
  const byIndex = index && cost < SCAN_COST;
  return {
    byIndex,
    found,
    table: byIndex ? found.pages.length : PAGES,
    indexed: byIndex ? indexPages(found.rows) : 0,
    cost,
  };
}
