import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { judged, type Engine, type LabRecording } from '@/labs/exercises/definition';
import { ANSWERS } from '@/labs/exercises/plan-lab/answers';
import { PLAN_LAB } from '@/labs/exercises/plan-lab/lab';
import { explainedIn } from '@/labs/explain/explained';
import { pagesIn } from '@/labs/explain/plan';
import type { Run } from '@/labs/protocol';
import { engineInNode } from '../../scripts/labs/engine';
import { differences, recorded, recordLabOn } from '../../scripts/labs/record';

let node: Awaited<ReturnType<typeof engineInNode>>;
let engine: Engine;
/** What the solutions give in a year that nobody has changed. */
let now: LabRecording<Run>;

beforeAll(async () => {
  node = await engineInNode('year');
  ({ engine } = node);
  now = await recordLabOn(node, { lab: PLAN_LAB, isEachAlone: false }, '');
});
afterAll(() => node.db.close());

/** The year as it was, without a second to fill it: no answer changes more than this puts back. */
const AS_AT_FIRST = `
  ROLLBACK; RESET ALL;
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT format('%I.%I', schemaname, indexname) FROM pg_indexes
      WHERE schemaname = 'public' AND (indexname ~ '^(own|orders_(?!pkey)|events_(?!pkey)|customers_by|reviews_stars)')
    LOOP EXECUTE 'DROP INDEX ' || name; END LOOP;
    DELETE FROM events WHERE id > 30000;
    DELETE FROM reviews WHERE id > 5000;
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'events_pkey') THEN
      ALTER TABLE events ADD PRIMARY KEY (id);
    END IF;
  END $$;
  VACUUM (INDEX_CLEANUP ON) reviews`;

async function told(id: string, text: string) {
  const step = PLAN_LAB.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  const outcome = await PLAN_LAB.run(engine, text);
  return judged(engine, step.goal, { text, outcome });
}

beforeEach(() => engine.exec(AS_AT_FIRST));

test('what is recorded is what the solutions give, in tables that can be read', () => {
  expect(differences(recorded(PLAN_LAB.id), now)).toEqual([]);
  const results = Object.values(now.outcomes).flatMap((run) => run.results);
  expect(Math.max(...results.map(({ rows }) => rows.length))).toBeLessThanOrEqual(40);
});

test('on the year as it is at first, a solution touches half of what its step allows', async () => {
  const allowed = {
    'b-tree': 24,
    'column-order': 8,
    partial: 3,
    expression: 3,
    covering: 5,
    gin: 21,
  };
  for (const [id, pages] of Object.entries({ ...allowed, 'n-plus-one': 43 })) {
    await engine.exec(AS_AT_FIRST);
    const { solution = '' } = PLAN_LAB.steps.find((step) => step.id === id) ?? {};
    const [explained] = explainedIn(await PLAN_LAB.run(engine, solution));
    expect([id, pagesIn(explained?.plan.root.pages)]).toEqual([id, pages]);
  }
});

test('has 4 to 10 chapters of steps, each with an id and answers of its own', () => {
  const ids = PLAN_LAB.steps.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(ANSWERS)).toEqual(ids);
  const chapters = new Set(PLAN_LAB.steps.map(({ chapter }) => chapter)).size;
  expect(chapters).toBeGreaterThanOrEqual(4);
  expect(chapters).toBeLessThanOrEqual(10);
});

describe.each(PLAN_LAB.steps)('$id', ({ id, start, solution, hints }) => {
  const { right = [], wrong = [] } = ANSWERS[id] ?? {};

  test('has two or three hints, two other right answers and five wrong ones', () => {
    expect(hints.length).toBeGreaterThanOrEqual(2);
    expect(hints.length).toBeLessThanOrEqual(3);
    expect(right.length).toBeGreaterThanOrEqual(2);
    expect(wrong.length).toBeGreaterThanOrEqual(5);
  });

  test('does not accept what stands in the editor at first', async () => {
    expect(await told(id, start)).toMatchObject({ solved: false });
  });

  test('accepts its solution, and accepts it again', async () => {
    expect(await told(id, solution)).toMatchObject({ solved: true });
    expect(await told(id, solution)).toMatchObject({ solved: true });
  });

  test.each(right.map((sql) => [sql]))('accepts %s', async (sql) => {
    expect(await told(id, sql)).toMatchObject({ solved: true });
  });

  test.each(wrong)('says “%s” of %s', async (says, sql) => {
    const verdict = await told(id, sql);
    expect(verdict.says).toContain(says);
    expect(verdict.solved).toBe(false);
  });
});

test('all solutions one after the other solve their steps, as a reader goes through', async () => {
  for (const { id, start, solution } of PLAN_LAB.steps) {
    expect([id, (await told(id, start)).solved]).toEqual([id, false]);
    expect([id, (await told(id, solution)).solved]).toEqual([id, true]);
  }
});
