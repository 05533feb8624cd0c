import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '@/labs/explain/plan';
import { barOf, flowOf } from '@/widgets/plan-lab/geometry';
import { loopWords, misjudgedWords, nameOf, pagesWords } from '@/widgets/plan-lab/words';

const nodeOf = (raw: object) => {
  const root = readPlan(JSON.stringify([{ Plan: { 'Node Type': 'Index Scan', ...raw } }]))?.root;
  if (root === undefined) throw new Error('no plan');
  return root;
};
const run = (expected: number, rows: number, loops = 1) =>
  nodeOf({ 'Plan Rows': expected, 'Actual Rows': rows, 'Actual Loops': loops });

test('a step is called by what it does, on what, and by which index', () => {
  const table = { 'Relation Name': 'order_items', Alias: 'i' };
  expect(nameOf(nodeOf(table))).toBe('Index Scan on order_items i');
  expect(nameOf(nodeOf({ ...table, Alias: 'order_items', 'Index Name': 'pkey' }))).toBe(
    'Index Scan on order_items by pkey',
  );
  expect(nameOf(nodeOf({}))).toBe('Index Scan');
});

test('a guess that misleads is told with its factor', () => {
  expect(misjudgedWords(run(25, 1))).toBe('expected 25 times too many');
  expect(misjudgedWords(run(1, 20_000))).toBe('expected 20,000 times too few');
  expect(misjudgedWords(run(25, 20))).toBeUndefined();
  expect(misjudgedWords(nodeOf({ 'Plan Rows': 25 }))).toBeUndefined();
});

test('loops are multiplied out', () => {
  const { real } = run(2, 2, 22);
  expect(real && loopWords(real)).toBe('2 rows × 22 loops = 44 rows');
  const once = run(2, 2).real;
  expect(once && loopWords(once)).toBeUndefined();
});

test('pages are told by where they were', () => {
  expect(pagesWords({ hit: 1, read: 0 })).toBe('1 page: 1 hit, 0 read');
  expect(pagesWords({ hit: 3, read: 910 })).toBe('913 pages: 3 hit, 910 read');
});

test('a line is thicker where more rows pass', () => {
  expect([0, 1, 22, 60_000, 219_000].map(flowOf)).toEqual([0, 1, 2, 3, 4]);
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(flowOf(Math.max(a, b))).toBeGreaterThanOrEqual(flowOf(Math.min(a, b)));
    }),
  );
});

test('a bar shows every kind of page that there is, and no more than all', () => {
  const pages = fc.record({ hit: fc.nat(1e6), read: fc.nat(1e6) });
  fc.assert(
    fc.property(pages, pages, (own, rest) => {
      const bar = barOf(own, { hit: own.hit + rest.hit, read: own.read + rest.read });
      for (const kind of ['hit', 'read'] as const) {
        expect(bar[kind] > 0).toBe(own[kind] > 0);
        expect(bar[kind]).toBeLessThanOrEqual(100);
      }
      expect(bar.hit + bar.read).toBeLessThanOrEqual(103);
    }),
  );
});
