import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LabClient } from '@/labs/client';
import { judged } from '@/labs/exercises/definition';
import { SQL_FROM_ZERO } from '@/labs/exercises/sql-from-zero/lab';
import { openLab, servedEngine, type Served } from './lab';

let served: Served;
let lab: LabClient;

beforeAll(async () => {
  served = await servedEngine();
  lab = openLab(served.source);
  await lab.start();
});
afterAll(() => {
  lab.dispose();
  served.close();
});

/** What a reader is told who writes a text into a step and runs it. */
async function told(id: string, text: string) {
  const step = SQL_FROM_ZERO.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  const outcome = await SQL_FROM_ZERO.run(lab, text);
  return judged(lab, step.goal, { text, outcome });
}

const chapters = new Map(SQL_FROM_ZERO.steps.map((step) => [step.chapter, step]));

describe('in the worker that readers have', () => {
  const steps = [...chapters.values()];

  test.each(steps)('$chapter: $id does not begin solved', async ({ id, start }) => {
    expect((await told(id, start)).solved).toBe(false);
  });

  test.each(steps)('$chapter: $id is solved by its solution', async ({ id, solution }) => {
    expect(await told(id, solution)).toMatchObject({ solved: true });
  });
});

describe('whatever the reader did to the tables', () => {
  const solution = "SELECT name, price_cents, stock FROM public.parts WHERE sku = 'BRK-2041'";
  let isDamaged = false;
  afterEach(async () => {
    if (isDamaged) await lab.reset();
    isDamaged = false;
  });

  /** Does what a reader may do, to a shop that is put back after the test. */
  async function damaged(sql: string) {
    isDamaged = true;
    await lab.exec(sql);
  }

  test.each([
    "UPDATE parts SET name = 'Mine'",
    'DROP SCHEMA public CASCADE',
    'DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE parts (sku text)',
    'CREATE TEMPORARY TABLE parts AS SELECT 1 AS sku',
    "SET search_path = nowhere; SET TimeZone = 'Asia/Tokyo'; SET DateStyle = 'German'",
    'SET default_transaction_read_only = on',
    'SET session_replication_role = replica',
    'CREATE SCHEMA lab; SET search_path = lab; CREATE TABLE parts ()',
  ])('an answer is judged on the shop as it was: %s', async (damage) => {
    await damaged(damage);
    expect(await told('one-row', solution)).toMatchObject({ solved: true });
    expect(
      await told('insert', "INSERT INTO suppliers (name, country) VALUES ('Sol y Ruedas', 'ES')"),
    ).toMatchObject({ solved: true });
    expect((await told('one-row', 'SELECT name, stock FROM parts')).solved).toBe(false);
  });

  test('and stays as the reader made it', async () => {
    await damaged("UPDATE parts SET name = 'Mine' WHERE id = 2041; CREATE TABLE own (a integer)");
    await told('one-row', solution);
    await told('view', 'CREATE VIEW open_orders AS SELECT 1 AS id');
    const { results } = await lab.exec('SELECT name FROM parts WHERE id = 2041; SELECT * FROM own');
    expect(results.map(({ rows }) => rows)).toEqual([[['Mine']], []]);
  });

  test('an open transaction has to be ended before', async () => {
    await damaged('BEGIN');
    expect((await told('one-row', solution)).says).toContain('A transaction is open');
  });

  test('an answer that ends its transaction is told so', async () => {
    expect((await told('one-row', `COMMIT; ${solution}`)).says).toContain('COMMIT');
  });

  test('an endless answer is stopped once, and told so', async () => {
    lab.timeLimit = 1000;
    const endless =
      'WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
    expect((await told('recursive', endless)).says).toContain('stopped after 1 second,');
    lab.timeLimit = 5000;
    expect(await told('one-row', solution)).toMatchObject({ solved: true });
  });

  test('the time that it takes to make the shop does not count', async () => {
    lab.timeLimit = 500;
    const { ending } = await lab.trial({ setup: 'SELECT pg_sleep(1)', text: 'SELECT 1' });
    expect(ending).toEqual({ kind: 'done' });
    lab.timeLimit = 5000;
  });
});
