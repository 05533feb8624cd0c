import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LabClient } from '@/labs/client';
import { judged } from '@/labs/exercises/definition';
import { TRANSACTIONS } from '@/labs/exercises/transactions-lab/lab';
import { MOVES } from '@/labs/exercises/transactions-lab/moves';
import { partyAt, withMove } from '@/labs/exercises/transactions-lab/turns';
import { judges } from './judges';
import { openLab, type Served, servedEngine } from './lab';
import { RIGHT, WRONG } from './transactions-answers';

const { steps, run } = TRANSACTIONS;
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

async function verdictOn(id: string, text: string) {
  const goal = steps.find((step) => step.id === id)?.goal;
  if (goal === undefined) throw new Error(id);
  const outcome = await run(lab, text);
  return judged(lab, goal, { text, outcome });
}

judges(steps, { right: RIGHT, wrong: WRONG }, verdictOn);

test('the buttons of a step make its solution, or as much of it as they have', () => {
  for (const [id, moves] of Object.entries(MOVES)) {
    const solution = steps.find((step) => step.id === id)?.solution ?? '';
    const [one] = moves;
    if (one === undefined) throw new Error(id);
    expect(solution).toContain(one.sql);
    const script = moves.reduce((text, { party, sql }) => withMove(text, party, sql), '');
    for (const { party, sql } of moves) expect(partyAt(script, script.indexOf(sql))).toBe(party);
  }
});

test('a comment that begins with a letter is nobody’s turn', () => {
  const script = '-- B\n-- A note\nSELECT 1;';
  expect(partyAt(script, script.length)).toBe('B');
});

test('a run leaves nothing behind, whatever the last one broke', async () => {
  const [{ solution } = { solution: '' }] = steps;
  for (const text of [
    'BEGIN; DELETE FROM order_items',
    "BEGIN; UPDATE parts SET stock = 1; PREPARE TRANSACTION 'it''s mine'",
    'DROP TABLE parts CASCADE; SET search_path = pg_catalog; CREATE TEMPORARY TABLE orders (a int)',
    'CREATE ROLE nobody; SET ROLE nobody',
    'DROP SCHEMA lab CASCADE',
  ]) {
    await run(lab, text);
    expect([text, await verdictOn('all-or-nothing', solution)]).toMatchObject([
      text,
      { solved: true },
    ]);
  }
});

test('what was open at the end is rolled back, and said', async () => {
  const { left } = await run(lab, "BEGIN; PREPARE TRANSACTION 'a'; BEGIN");
  expect(left).toEqual([{ kind: 'open' }, { kind: 'prepared', name: 'a' }]);
});

test('a party that left its transaction open keeps the other from its turn', async () => {
  const outcome = await run(lab, '-- A\nBEGIN;\n-- B\nSELECT 1;');
  expect(outcome.held).toBe('A');
  expect(outcome.lines).toHaveLength(1);
});

test('a wait for a lock is stopped, the script ends there, and the next run is whole', async () => {
  lab.timeLimit = 500;
  const text = `-- A
BEGIN;
UPDATE parts SET stock = 1 WHERE id = 2041;
PREPARE TRANSACTION 'a';
-- B
UPDATE parts SET stock = 2 WHERE id = 2041;
SELECT 1;`;
  const { lines, left } = await run(lab, text);
  expect(lines.at(-1)?.run.ending).toMatchObject({ kind: 'stopped', reason: { kind: 'time' } });
  expect(lines).toHaveLength(4);
  expect(left).toEqual([{ kind: 'prepared', name: 'a' }]);
  lab.timeLimit = 5000;
  const [{ id, solution } = { id: '', solution: '' }] = steps;
  expect(await verdictOn(id, solution)).toMatchObject({ solved: true });
});

test('tables that the lab copies and that are gone are named, and Reset brings them back', async () => {
  const text = 'DROP SCHEMA public CASCADE';
  await run(lab, text);
  const outcome = await run(lab, text);
  expect(outcome.spoiled?.code).toBe('3F000');
  expect(TRANSACTIONS.again(text, outcome)).toBe(text);
  await lab.reset();
  const [{ id, solution } = { id: '', solution: '' }] = steps;
  expect(await verdictOn(id, solution)).toMatchObject({ solved: true });
});
