import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LabClient } from '@/labs/client';
import { judged } from '@/labs/exercises/definition';
import { DOCUMENTS } from '@/labs/exercises/documents-lab/lab';
import type { MeasuredPlay } from '@/labs/exercises/documents-lab/touched';
import { RIGHT, WRONG } from './documents-answers';
import { judges } from './judges';
import { openLab, type Served, servedEngine } from './lab';

const { steps, run } = DOCUMENTS;
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

const stepOf = (id: string) => {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
};

async function verdictOn(id: string, text: string) {
  const outcome = await run(lab, text);
  return judged(lab, stepOf(id).goal, { text, outcome });
}

judges(steps, { right: RIGHT, wrong: WRONG }, verdictOn);

/** What each statement of a step’s solution wrote. */
const written = ({ lines }: MeasuredPlay) => lines.map(({ touched }) => touched?.rows);

test('what the predictions say is what is measured', async () => {
  const solved = (id: string) => run(lab, stepOf(id).solution);
  const asked = (id: string) => {
    const { predict } = stepOf(id);
    return predict?.options[predict.answer];
  };
  expect(written(await solved('rename'))).toEqual([1, 156]);
  expect(asked('rename')).toBe('1 and 156');
  expect(written(await solved('add-field'))).toEqual([0, 2028]);
  expect(asked('add-field')).toBe('None, and 2,028');
  const { start, solution } = stepOf('two-shapes');
  const { lines } = await run(lab, `${start}\n${solution}`);
  const [tables = 0, document = 0] = lines.map(({ touched }) => touched?.pages);
  expect(document).toBeLessThan(tables);
  expect(asked('two-shapes')).toBe('The document');
});

test('what the page says of renames is what is measured', async () => {
  const { solution } = stepOf('rename');
  const plain = await run(lab, solution);
  expect(plain.lines[0]?.touched).toMatchObject({ rows: 1, bytes: 76 });
  expect(Math.round((plain.lines[1]?.touched?.bytes ?? 0) / 1000)).toBe(80);
  expect(plain.lines[1]?.touched?.pages).toBe(1093);
  const index = "CREATE INDEX ON order_documents ((doc -> 'customer' ->> 'id'));";
  const indexed = await run(lab, `${index}\n${solution}`);
  expect(indexed.lines[2]?.touched).toMatchObject({ pages: 1403 });
  expect(indexed.lines[2]?.touched?.indexes).toHaveLength(1);
});

test('a statement that is measured has happened once', async () => {
  const { lines } = await run(
    lab,
    `UPDATE orders SET total_cents = total_cents + 1 WHERE id = 77;
SELECT total_cents FROM orders WHERE id = 77;
CREATE TABLE notes (a int);
INSERT INTO notes SELECT 1 FROM generate_series(1, 3);`,
  );
  expect(lines.map(({ run: { ending } }) => ending.kind)).toEqual(['done', 'done', 'done', 'done']);
  expect(lines[1]?.run.results[0]?.rows).toEqual([['11271']]);
  expect(lines[0]?.touched).toMatchObject({
    rows: 1,
    tables: ['orders'],
    indexes: ['orders_pkey'],
  });
});

test('bytes that are written are those of pg_column_size', async () => {
  const { lines } = await run(
    lab,
    `UPDATE order_documents SET doc = doc || '{"gift": true}' WHERE id < 50;
SELECT sum(pg_column_size(d.*)) FROM order_documents AS d WHERE id < 50;`,
  );
  expect(String(lines[0]?.touched?.bytes)).toBe(lines[1]?.run.results[0]?.rows[0]?.[0]);
});

test('inside a transaction of the reader nothing is measured, and nothing is lost', async () => {
  const { lines } = await run(
    lab,
    'BEGIN; UPDATE customers SET name = name; COMMIT; SELECT count(*) FROM customers;',
  );
  expect(lines.map(({ touched }) => touched?.rows)).toEqual([undefined, undefined, undefined, 0]);
});
