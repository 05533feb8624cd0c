import { expect, test } from '../policed';
import { FIELD_QUERIES, QUERIES, type Query, quality } from './queries';

/**
 * The least share, in per cent, of right pages: first, and among the first three. They are what the
 * search reaches; the aim for the second half is 90 and 98.
 */
interface Least {
  readonly hit1: number;
  readonly hit3: number;
}
interface QuerySet {
  readonly name: string;
  readonly queries: readonly Query[];
  readonly least: Readonly<Record<Query['half'], Least>>;
}

const SETS: readonly QuerySet[] = [
  {
    name: 'of the guide',
    queries: QUERIES,
    least: { tune: { hit1: 97.8, hit3: 99.5 }, held: { hit1: 90.2, hit3: 98.2 } },
  },
  {
    name: 'of the field',
    queries: FIELD_QUERIES,
    least: { tune: { hit1: 89.5, hit3: 100 }, held: { hit1: 91.1, hit3: 95.6 } },
  },
];

test('each query set has two halves and every kind in both', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(200);
  expect(FIELD_QUERIES.length).toBeGreaterThanOrEqual(100);
  for (const { queries } of SETS) {
    const kinds = new Set(queries.map(({ kind }) => kind));
    expect(kinds.size).toBe(7);
    for (const half of ['tune', 'held'] as const) {
      const some = queries.filter((query) => query.half === half);
      expect(new Set(some.map(({ kind }) => kind))).toEqual(kinds);
    }
  }
});

for (const { name, queries, least } of SETS) {
  test(`the right page comes first, or among the first three, for queries ${name}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto('?q=index');
    await expect(page.locator('[role=listbox][aria-busy=false]')).toBeVisible();
    const results: string[][] = [];
    for (const { query } of queries) {
      await page.getByRole('combobox', { name: 'Search the guide' }).fill(query);
      await page.waitForSelector('[role=listbox][aria-busy=false]', { state: 'attached' });
      results.push(
        await page
          .locator('.search__result')
          .evaluateAll((links) =>
            links.slice(0, 3).map((link) => (link as HTMLAnchorElement).href),
          ),
      );
    }
    for (const half of ['tune', 'held'] as const) {
      const chosen = queries.flatMap((query, index) => (query.half === half ? [index] : []));
      const figures = quality(
        chosen.flatMap((index) => queries[index] ?? []),
        chosen.flatMap((index) => [results[index] ?? []]),
      );
      const all = figures.get('all');
      expect.soft(all?.hit1, `${half}: first`).toBeGreaterThanOrEqual(least[half].hit1);
      expect
        .soft(all?.hit3, `${half}: among the first three`)
        .toBeGreaterThanOrEqual(least[half].hit3);
    }
  });
}
