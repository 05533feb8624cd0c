import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainedIn, explainedStatement, planIn } from '@/labs/explain/explained';
import { pagesIn, type PlanNode, readPlan } from '@/labs/explain/plan';

/** A node as PostgreSQL writes it, with pages and rows that add up. */
interface Written {
  readonly own: { readonly hit: number; readonly read: number };
  readonly expected: number;
  readonly rows: number;
  readonly loops: number;
  readonly removed: number;
  readonly type: string;
  readonly below: readonly Written[];
}

const count = fc.nat(1_000_000);
const written = fc.letrec<{ node: Written }>((tie) => ({
  node: fc.record({
    own: fc.record({ hit: count, read: count }),
    expected: count,
    rows: count,
    loops: fc.nat(1000),
    removed: count,
    type: fc.constantFrom('Seq Scan', 'Nested Loop', 'Sort', 'Limit', 'Hash'),
    below: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
  }),
})).node;

const sum = (node: Written, kind: 'hit' | 'read'): number =>
  node.own[kind] + node.below.reduce((all, child) => all + sum(child, kind), 0);

const asJson = (node: Written): object => ({
  'Node Type': node.type,
  'Total Cost': 1.5,
  'Plan Rows': node.expected,
  'Actual Rows': node.rows,
  'Actual Loops': node.loops,
  'Rows Removed by Filter': node.removed,
  'Shared Hit Blocks': sum(node, 'hit'),
  'Shared Read Blocks': sum(node, 'read'),
  ...(node.below.length > 0 && { Plans: node.below.map(asJson) }),
});

const explain = (node: object) => JSON.stringify([{ Plan: node }]);
const scan = (more: object = {}) => ({ 'Node Type': 'Seq Scan', 'Plan Rows': 10, ...more });
const rootOf = (node: object): PlanNode => {
  const plan = readPlan(explain(node));
  if (plan === undefined) throw new Error('no plan');
  return plan.root;
};

describe('a plan', () => {
  test('has the nodes, the rows and the pages that were written', () => {
    fc.assert(
      fc.property(written, (tree) => {
        const plan = readPlan(explain(asJson(tree)));
        const all = (node: Written): readonly Written[] => [node, ...node.below.flatMap(all)];
        const due = all(tree);
        expect(plan?.nodes).toHaveLength(due.length);
        expect(plan?.isRun).toBe(true);
        for (const [at, node] of (plan?.nodes ?? []).entries()) {
          expect(node.number).toBe(at + 1);
          expect(node.type).toBe(due[at]?.type);
          expect(node.ownPages).toEqual(due[at]?.own);
          expect(node.real?.rowsInAll).toBe((due[at]?.rows ?? 0) * (due[at]?.loops ?? 0));
          expect(node.real?.removed).toBe((due[at]?.removed ?? 0) * (due[at]?.loops ?? 0));
        }
        const own = plan?.nodes.reduce((all, { ownPages }) => all + pagesIn(ownPages), 0);
        expect(own).toBe(pagesIn(plan?.root.pages));
      }),
    );
  });

  test('numbers each node before its children, one deeper', () => {
    fc.assert(
      fc.property(written, (tree) => {
        for (const node of readPlan(explain(asJson(tree)))?.nodes ?? []) {
          for (const child of node.children) {
            expect(child.depth).toBe(node.depth + 1);
            expect(child.number).toBeGreaterThan(node.number);
          }
        }
      }),
    );
  });

  test('that was not run has guesses alone', () => {
    const plan = readPlan(explain(scan({ 'Total Cost': 3.5 })));
    expect(plan).toMatchObject({ isRun: false, root: { cost: 3.5, expected: 10 } });
    expect(plan?.root).not.toHaveProperty('real');
    expect(plan?.root).not.toHaveProperty('pages');
  });

  test.each([
    [{ 'Node Type': 'ModifyTable', Operation: 'Insert' }, 'Insert'],
    [{ 'Node Type': 'Aggregate', Strategy: 'Hashed' }, 'HashAggregate'],
    [{ 'Node Type': 'Aggregate', Strategy: 'Plain' }, 'Aggregate'],
    [{ 'Node Type': 'Nested Loop', 'Join Type': 'Inner' }, 'Nested Loop'],
    [{ 'Node Type': 'Nested Loop', 'Join Type': 'Left' }, 'Nested Loop Left Join'],
    [{ 'Node Type': 'Hash Join', 'Join Type': 'Semi' }, 'Hash Semi Join'],
    [{ 'Node Type': 'Index Scan', 'Scan Direction': 'Backward' }, 'Index Scan Backward'],
  ])('names %j as a terminal does: %s', (node, title) => {
    expect(rootOf(node).title).toBe(title);
  });

  test.each([
    ['ten times too low', 10, 100, true],
    ['ten times too high', 100, 10, true],
    ['nearly right', 11, 100, false],
    ['one where none is', 1, 0, false],
  ])('says of a guess that is %s whether it misleads', (_, expected, rows, isMisjudged) => {
    const node = scan({ 'Plan Rows': expected, 'Actual Rows': rows, 'Actual Loops': 1 });
    expect(rootOf(node).real?.isMisjudged).toBe(isMisjudged);
  });

  test('does not blame a guess for rows that nobody took', () => {
    const taken = scan({ 'Plan Rows': 109_500, 'Actual Rows': 10, 'Actual Loops': 1 });
    const limit = { 'Node Type': 'Limit', 'Plan Rows': 10, 'Actual Rows': 10, 'Actual Loops': 1 };
    expect(rootOf({ ...limit, Plans: [taken] }).children[0]?.real?.isMisjudged).toBe(false);
    const sort = { ...taken, 'Node Type': 'Sort', Plans: [taken] };
    const below = rootOf({ ...limit, Plans: [sort] }).children[0];
    expect(below?.real?.isMisjudged).toBe(false);
    expect(below?.children[0]?.real?.isMisjudged).toBe(true);
  });
});

describe('a text that is no plan', () => {
  test('is none, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.constantFrom('[]', '[{}]', 'null')),
        (text) => {
          expect(readPlan(text)).toBeUndefined();
        },
      ),
    );
  });

  test('of strange values gives finite numbers and short texts, or none', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constant('x'.repeat(10_000)),
      fc.constant(-1),
      fc.constant(1e308),
    );
    const keys = fc.constantFrom(
      ...['Node Type', 'Plan Rows', 'Actual Rows', 'Actual Loops', 'Plans', 'Filter', 'Index Name'],
      ...['Shared Hit Blocks', 'Shared Read Blocks', 'WAL Records', 'Heap Fetches', '__proto__'],
    );
    fc.assert(
      fc.property(fc.dictionary(keys, value), (node) => {
        const plan = readPlan(explain({ 'Node Type': 'Seq Scan', ...node }));
        for (const { cost, expected, details, title } of plan?.nodes ?? []) {
          expect(Number.isFinite(cost) && cost >= 0).toBe(true);
          expect(Number.isFinite(expected) && expected >= 0).toBe(true);
          expect(title.length).toBeLessThanOrEqual(2000);
          for (const detail of details) expect(detail.value.length).toBeLessThanOrEqual(2000);
        }
      }),
    );
  });

  test('nested without end is cut, or none', () => {
    const deep = (levels: number) =>
      `[{"Plan":${'{"Node Type":"Limit","Plans":['.repeat(levels)}${']}'.repeat(levels)}}]`;
    expect(readPlan(deep(101))?.nodes).toHaveLength(101);
    expect(readPlan(deep(300))?.nodes).toHaveLength(101);
    expect(readPlan(deep(100_000))?.nodes.length ?? 0).toBeLessThanOrEqual(101);
  });

  test('with thousands of nodes keeps those that can be drawn', () => {
    const many = explain({
      'Node Type': 'Append',
      Plans: Array.from({ length: 9000 }, () => scan()),
    });
    expect(readPlan(many)?.nodes).toHaveLength(500);
  });
});

describe('a run', () => {
  test.each([
    ['EXPLAIN SELECT 1', 'SELECT 1'],
    ['explain analyze verbose SELECT 1', 'SELECT 1'],
    ['EXPLAIN (ANALYZE, FORMAT JSON)\nSELECT 1', 'SELECT 1'],
    ['EXPLAIN (SELECT 1)', '(SELECT 1)'],
    ['EXPLAINED', undefined],
    ['SELECT 1', undefined],
  ])('of %s is about %s', (sql, statement) => {
    expect(explainedStatement(sql)).toBe(statement);
  });

  test('gives the plans of its statements, and of EXPLAIN alone', () => {
    const rows = [[explain(scan())]];
    const result = { at: 0, columns: [], count: 1, milliseconds: 0, notices: [], rows };
    const results = [
      { ...result, tag: 'EXPLAIN', sql: 'EXPLAIN (FORMAT JSON) SELECT 1' },
      { ...result, tag: 'SELECT 1', sql: 'SELECT plan FROM mine' },
      { ...result, tag: 'EXPLAIN', sql: 'EXPLAIN SELECT 1', rows: [['Seq Scan on orders']] },
    ];
    expect(explainedIn({ results }).map(({ sql }) => sql)).toEqual(['SELECT 1']);
    expect(planIn({ tag: 'EXPLAIN', rows: [] })).toBeUndefined();
  });
});
