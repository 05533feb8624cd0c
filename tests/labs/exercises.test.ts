import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXERCISES } from '@/labs/exercises/sql-from-zero/exercises';
import { ANSWERS } from '@/labs/exercises/sql-from-zero/answers';
import { DATA_SETS } from '@/labs/exercises/sql-from-zero/data';
import { SQL_FROM_ZERO, taskOf } from '@/labs/exercises/sql-from-zero/lab';
import type { Exercise } from '@/labs/exercises/exercise';
import { GROUP_COLUMN, type Rows } from '@/labs/grading/compare';
import { Grader, setupOf } from '@/labs/grading/grade';
import { labelOf } from '@/labs/grading/judgement';
import { trialsInProcess } from './trials';

const trials = trialsInProcess();
const grader = new Grader(trials, DATA_SETS);
const tasks = new Map(EXERCISES.map((exercise) => [exercise.id, taskOf(exercise)]));
/** The databases are made once, which takes longer than a test. */
beforeAll(async () => {
  for (const set of DATA_SETS) await trials.trial({ setup: setupOf(set), text: 'SELECT' });
});
afterAll(trials.close);

async function told({ id }: Exercise, sql: string): Promise<string> {
  const task = tasks.get(id);
  if (task === undefined) throw new Error(id);
  const judgement = await grader.judge(task, sql);
  return judgement.kind === 'right' ? 'right' : labelOf(judgement);
}

const answersTo = ({ id }: Exercise) => ANSWERS[id] ?? { right: [], wrong: [] };
const question = ({ text }: Exercise) => text.at(-1) ?? '';

/** What the exercise shows of its answer, typed in by hand. */
async function hardCoded(exercise: Exercise): Promise<string> {
  const [here] = DATA_SETS;
  if (here === undefined) throw new Error('no data');
  const { results } = await trials.trial({ setup: setupOf(here), text: exercise.solution });
  const { columns, rows }: Rows = results.at(-1) ?? { columns: [], rows: [] };
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const literal = (cell: string | null, at: number) =>
    `${cell === null ? 'NULL' : `'${cell.replaceAll("'", "''")}'`}::${columns[at]?.type ?? 'text'}`;
  const tuples = rows.map((row) => `(${row.map(literal).join(', ')})`);
  return `SELECT * FROM (VALUES ${tuples.join(', ')}) AS typed (${names})`;
}

test('the ladder has at least 40 exercises, each with an id of its own', () => {
  const ids = EXERCISES.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(ANSWERS).sort()).toEqual([...ids].sort());
  const chapters = new Set(SQL_FROM_ZERO.steps.map(({ chapter }) => chapter));
  expect(chapters.size).toBeGreaterThanOrEqual(4);
  expect(chapters.size).toBeLessThanOrEqual(10);
});

describe.each(EXERCISES)('$id', (exercise) => {
  const { right, wrong } = answersTo(exercise);

  test('has two or three hints, another right answer and five wrong ones', () => {
    expect(exercise.hints.length).toBeGreaterThanOrEqual(2);
    expect(exercise.hints.length).toBeLessThanOrEqual(3);
    expect(right.length).toBeGreaterThanOrEqual(1);
    expect(wrong.length).toBeGreaterThanOrEqual(5);
    expect(new Set([...right, ...wrong.map(([, sql]) => sql)]).size).toBe(
      right.length + wrong.length,
    );
  });

  test('asks for an order exactly where its judge does', () => {
    const asks = /\b(sorted|order by|newest|oldest|top|first)\b/i.test(question(exercise));
    expect(exercise.reference?.includes(GROUP_COLUMN) ?? false).toBe(asks);
    if (exercise.limit !== undefined) expect(asks).toBe(true);
  });

  test('accepts its solution and every other right answer', async () => {
    for (const sql of [exercise.solution, ...right]) {
      expect([sql, await told(exercise, sql)]).toEqual([sql, 'right']);
    }
  });

  test('does not accept what stands in the editor at first', async () => {
    expect(await told(exercise, exercise.start)).not.toBe('right');
  });

  test('tells wrong answers what is wrong', async () => {
    for (const [label, sql] of wrong) {
      expect([sql, await told(exercise, sql)]).toEqual([sql, label]);
    }
  });
});

test.each(EXERCISES.filter(({ probes }) => probes === undefined))(
  '$id refuses its own table, typed in',
  async (exercise) => {
    expect(await told(exercise, await hardCoded(exercise))).toMatch(/^elsewhere /);
  },
);

test('a thousand answers in a row are judged as each alone', { timeout: 120_000 }, async () => {
  const all = EXERCISES.flatMap((exercise) => {
    const { right, wrong } = answersTo(exercise);
    const answers = [
      ...[exercise.solution, ...right].map((sql) => ['right', sql] as const),
      ...wrong,
    ];
    return answers.map(([label, sql]) => ({ exercise, label, sql }));
  });
  // A step without a common divisor visits all of them in a mixed sequence.
  const step = 389;
  expect(all.length % step).not.toBe(0);
  for (let run = 0; run < 1000; run++) {
    const one = all[(run * step) % all.length];
    if (one === undefined) continue;
    const { exercise, label, sql } = one;
    expect([exercise.id, sql, await told(exercise, sql)]).toEqual([exercise.id, sql, label]);
  }
});
