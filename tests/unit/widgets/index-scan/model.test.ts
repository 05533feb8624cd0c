import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEYOND, STEPS } from '@/widgets/index-scan/data';
import {
  find,
  indexCost,
  indexPages,
  PAGES,
  plan,
  ROWS,
  SCAN_COST,
} from '@/widgets/index-scan/model';

interface Node {
  readonly 'Node Type': string;
  readonly 'Total Cost': number;
  readonly 'Plan Rows': number;
  readonly 'Actual Rows': number;
  readonly 'Exact Heap Blocks'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

const { outcomes } = JSON.parse(readFileSync('src/data/recordings/labs/plan-lab.json', 'utf8')) as {
  outcomes: Record<string, { results: { sql: string; rows: string[][] }[] }>;
};

/** The plan that the lab about plans has recorded of PostgreSQL 18. */
function recorded(step: string, condition: string): Node {
  const text = outcomes[step]?.results.find(({ sql }) => sql.trim().endsWith(condition));
  const [{ Plan }] = JSON.parse(text?.rows[0]?.[0] ?? '') as [{ Plan: Node }];
  return Plan;
}

const ONE = recorded('b-tree', 'customer_id = 7');
const HALF = recorded('border', 'customer_id <= 2500');
const MORE = recorded('border', 'customer_id <= 2590');

describe('against PostgreSQL', () => {
  it('costs a bitmap scan as its planner does, to the cent', () => {
    for (const { 'Node Type': type, 'Total Cost': cost, 'Plan Rows': rows } of [ONE, HALF]) {
      expect(type).toBe('Bitmap Heap Scan');
      expect(indexCost(rows)).toBeCloseTo(cost, 2);
    }
    expect(SCAN_COST).toBe(MORE['Total Cost']);
  });

  it('turns where its planner turns', () => {
    expect(MORE['Node Type']).toBe('Seq Scan');
    expect(plan({ index: true, customers: 2500 }).byIndex).toBe(true);
    expect(plan({ index: true, customers: BEYOND }).byIndex).toBe(false);
  });

  it('reads the pages that were read', () => {
    for (const [real, customers] of [
      [ONE, 1],
      [HALF, 2500],
    ] as const) {
      const { found, table, indexed } = plan({ index: true, customers });
      expect(found.rows).toBe(real['Actual Rows']);
      expect(table).toBe(real['Exact Heap Blocks']);
      expect(table + indexed).toBe(real['Shared Hit Blocks'] + real['Shared Read Blocks']);
    }
    expect(find(100).pages).toHaveLength(912);
  });
});

it('finds more for more customers, and never more pages than rows or than there are', () => {
  for (const [place, customers] of STEPS.entries()) {
    const { rows, pages } = find(customers);
    expect(pages.length).toBeLessThanOrEqual(Math.min(rows, PAGES));
    expect(rows).toBeGreaterThan(place === 0 ? 0 : find(STEPS[place - 1] ?? 0).rows);
  }
  expect(find(5000).rows).toBe(ROWS);
});

it('costs more for more rows once each page has one, and needs the index for it', () => {
  fc.assert(
    // Below that, a page more makes all pages cheaper, as they follow each other more closely.
    fc.property(fc.integer({ min: 2 * PAGES, max: ROWS - 1 }), (rows) => {
      expect(indexCost(rows + 1)).toBeGreaterThan(indexCost(rows));
      expect(indexPages(rows + 1)).toBeGreaterThanOrEqual(indexPages(rows));
    }),
  );
  expect(plan({ index: false, customers: 1 })).toMatchObject({ byIndex: false, table: PAGES });
});
