import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DataSet, Grader, setupOf, type Task } from '@/labs/grading/grade';
import { type Judgement, labelOf } from '@/labs/grading/judgement';
import { verdictOf } from '@/labs/grading/words';
import type { Ending, TrialRun } from '@/labs/protocol';
import { trialsInProcess } from '../trials';

const TABLE = `
CREATE TABLE t (id integer PRIMARY KEY, price numeric(10, 2), place text, day date);
CREATE TABLE u (id integer GENERATED ALWAYS AS IDENTITY, t_id integer REFERENCES t (id));
CREATE INDEX ON t (place);
`;
const HERE: DataSet = {
  about: 'the reader’s data',
  setup: `${TABLE}
INSERT INTO t VALUES (1, 10, 'A', '2026-11-19'), (2, 8.5, 'B', '2026-11-20'), (3, 7, 'B', '2026-11-21');
INSERT INTO u (t_id) VALUES (1), (1), (2);`,
};
const ELSEWHERE: DataSet = {
  about: 'ties and unknown values',
  setup: `${TABLE}
INSERT INTO t VALUES (1, 8.25, 'A', '2026-11-30'), (2, 8.25, 'a', NULL), (3, -1, NULL, NULL),
  (4, 0, 'B', '2026-11-30'), (5, 0, 'Ä', '2026-11-30');
INSERT INTO u (t_id) VALUES (1), (5), (5);`,
};

const trials = trialsInProcess();
const grader = new Grader(trials, [HERE, ELSEWHERE]);
const SETTINGS = 'SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off;';
const INDEXED = { ...HERE, setup: `${HERE.setup}${SETTINGS}` };

/** The databases are made once, which takes longer than a test. */
beforeAll(async () => {
  for (const set of [HERE, ELSEWHERE, INDEXED]) {
    await trials.trial({ setup: setupOf(set), text: 'SELECT' });
  }
});
afterAll(trials.close);

const told = (judgement: Judgement) => (judgement.kind === 'right' ? 'right' : labelOf(judgement));
const judge = async (task: Task, sql: string) => told(await grader.judge(task, sql));

const ROWS: Task = { reference: 'SELECT id, price FROM t WHERE price > 0' };
const JOINED: Task = {
  reference: 'SELECT t.id, count(u.id) AS n FROM t LEFT JOIN u ON t_id = t.id GROUP BY t.id',
};
const SORTED: Task = {
  reference: 'SELECT id, price, dense_rank() OVER (ORDER BY price) - 1 AS __g FROM t',
};
const CHEAPEST: Task = { ...SORTED, limit: 2 };
const CHANGED: Task = {
  reference: "UPDATE t SET place = 'C' WHERE place = 'B' RETURNING id",
  probes: [{ about: 'the table `t`', sql: 'SELECT * FROM public.t' }],
};

describe('an answer', () => {
  test.each<[Task, string, string]>([
    [ROWS, 'right', 'SELECT price, id FROM public.t WHERE NOT price <= 0'],
    [ROWS, 'right', 'SELECT id, price FROM t EXCEPT SELECT id, price FROM t WHERE price <= 0'],
    [ROWS, 'right', 'WITH x AS (SELECT * FROM t) SELECT id, price::float8 FROM x WHERE price > 0'],
    [ROWS, 'elsewhere rows-extra', 'SELECT id, price FROM t'],
    [
      ROWS,
      'elsewhere rows-differ',
      'SELECT * FROM (VALUES (1, 10.00), (2, 8.50), (3, 7.00)) AS v (id, price)',
    ],
    [ROWS, 'elsewhere values', 'SELECT id, round(price, 1) AS price FROM t WHERE price > 0'],
    [ROWS, 'columns', 'SELECT id FROM t WHERE price > 0'],
    [ROWS, 'type', "SELECT id, price || ' €' AS price FROM t WHERE price > 0"],
    [ROWS, 'error', 'SELECT id, prize FROM t'],
    [ROWS, 'elsewhere error', 'SELECT id, price FROM t WHERE price > 0 AND 1 / (price - 8.25) < 9'],
    [ROWS, 'nothing', '-- not yet'],
    [ROWS, 'statements', 'SELECT 1; SELECT id, price FROM t WHERE price > 0'],
    [ROWS, 'transaction', 'ROLLBACK; SELECT id, price FROM t WHERE price > 0'],
    [JOINED, 'right', 'SELECT id, (SELECT count(*) FROM u WHERE t_id = t.id) AS n FROM t'],
    [
      JOINED,
      'rows-missing',
      'SELECT t.id, count(*) AS n FROM t JOIN u ON t_id = t.id GROUP BY t.id',
    ],
    [
      JOINED,
      'values',
      'SELECT t.id, count(*) AS n FROM t LEFT JOIN u ON t_id = t.id GROUP BY t.id',
    ],
    [SORTED, 'right', 'SELECT id, price FROM t ORDER BY price, id DESC'],
    [SORTED, 'order', 'SELECT id, price FROM t ORDER BY price DESC'],
    [SORTED, 'elsewhere order', 'SELECT id, price FROM t ORDER BY id DESC'],
    [CHEAPEST, 'right', 'SELECT id, price FROM t ORDER BY price, id DESC LIMIT 2'],
    [CHEAPEST, 'right', 'SELECT id, price FROM t ORDER BY price, id LIMIT 2'],
    [CHEAPEST, 'rows-extra', 'SELECT id, price FROM t ORDER BY price'],
    [
      CHEAPEST,
      'elsewhere rows-extra',
      'SELECT id, price FROM t ORDER BY price FETCH FIRST 2 ROWS WITH TIES',
    ],
    [
      CHANGED,
      'right',
      "UPDATE t SET place = 'C' FROM (SELECT 'B' AS b) AS x WHERE place = b RETURNING t.id",
    ],
    [CHANGED, 'state', "UPDATE t SET place = 'C' RETURNING id"],
    [CHANGED, 'elsewhere state', "UPDATE t SET place = 'C' WHERE id IN (2, 3) RETURNING id"],
    [CHANGED, 'columns', "UPDATE t SET place = 'C' WHERE place = 'B'"],
    [
      CHANGED,
      'touched',
      "UPDATE t SET place = place WHERE place = 'A'; UPDATE t SET place = 'C' WHERE place = 'B' RETURNING id",
    ],
    [CHANGED, 'state', 'DROP TABLE u, t'],
  ])('to %j is %s: %s', async (task, expected, sql) => {
    expect(await judge(task, sql)).toBe(expected);
  });

  test('leaves nothing behind', async () => {
    await judge(CHANGED, "SET search_path = nowhere; DELETE FROM u; SET TimeZone = 'Asia/Tokyo'");
    await judge(CHANGED, 'DROP SCHEMA public CASCADE');
    await judge(ROWS, 'CREATE TEMPORARY TABLE t AS SELECT 1 AS id, 2 AS price');
    expect(await judge(ROWS, 'SELECT id, price FROM t WHERE price > 0')).toBe('right');
    expect(await judge(CHANGED, CHANGED.reference)).toBe('right');
  });

  test('sees the same chance each time', async () => {
    const task = { reference: 'SELECT random() AS r' };
    expect(await judge(task, 'SELECT random() AS r')).toBe('right');
  });
});

describe('a rule about words', () => {
  const task: Task = {
    ...ROWS,
    words: [{ word: 'DISTINCT', is: 'forbidden', because: 'Try it without `DISTINCT`.' }],
  };
  test('counts them as code alone', async () => {
    expect(await judge(task, 'SELECT DISTINCT id, price FROM t WHERE price > 0')).toBe('word');
    expect(await judge(task, 'SELECT id, price FROM t /* DISTINCT */ WHERE price > 0')).toBe(
      'right',
    );
  });
});

describe('a rule about the plan', () => {
  const planned = new Grader(trials, [INDEXED]);
  const reference = "SELECT id FROM t WHERE place = 'B'";
  const judgePlan = async (task: Omit<Task, 'reference'>, sql: string) =>
    told(await planned.judge({ ...task, reference }, sql));

  test('asks for a node, or for none', async () => {
    const because = 'An index can find these rows.';
    const uses = { plan: [{ has: 'Index Scan', on: 't', because }] };
    expect(await judgePlan(uses, reference)).toBe('right');
    expect(await judgePlan(uses, "SELECT id FROM t WHERE lower(place) = 'b'")).toBe('plan');
    const avoids = { plan: [{ lacks: 'SubPlan', because }] };
    expect(await judgePlan(avoids, reference)).toBe('right');
    expect(
      await judgePlan(
        avoids,
        "SELECT id FROM t WHERE place = 'B' AND (SELECT count(*) FROM u WHERE t_id = t.id) >= 0",
      ),
    ).toBe('plan');
  });

  test('bounds pages by those of the reference', async () => {
    const frugal = { plan: [{ buffers: 2, because: 'It reads too much.' }] };
    expect(await judgePlan(frugal, reference)).toBe('right');
    const costly =
      "SELECT id FROM t WHERE place = 'B' AND (SELECT count(*) FROM u CROSS JOIN LATERAL (SELECT FROM t AS o WHERE o.id = u.t_id OFFSET 0) AS x WHERE u.id <> t.id * 100) > 0";
    expect(await judgePlan(frugal, costly)).toBe('plan');
  });
});

describe('what has no result to judge', () => {
  const ended = (ending: Ending, rest: Partial<TrialRun> = {}) =>
    new Grader(
      {
        trial: () =>
          Promise.resolve({ results: [], probes: [], transaction: 'none', ending, ...rest }),
      },
      [HERE],
    );
  const lost = { statement: '', transaction: [], isRestored: true };
  const cutResult = {
    ...{ sql: '', at: 0, columns: [], rows: [], tag: '', milliseconds: 0, notices: [] },
    count: 20_000,
    cut: { rows: 10_000, cells: 0, by: 'rows' },
  } as const;

  test.each<[string, Grader, RegExp]>([
    [
      'limit',
      ended({ kind: 'stopped', reason: { kind: 'time', milliseconds: 5000 }, lost }),
      /after 5 seconds/,
    ],
    ['limit', ended({ kind: 'stopped', reason: { kind: 'asked' }, lost }), /You stopped it/],
    ['limit', ended({ kind: 'stopped', reason: { kind: 'crash', message: 'x' }, lost }), /ran out/],
    [
      'limit',
      ended({ kind: 'refused', refusal: { kind: 'too-long', bytes: 2_000_000, limit: 1_000_000 } }),
      /2,000,000 bytes/,
    ],
    [
      'limit',
      ended({
        kind: 'refused',
        refusal: { kind: 'too-many-statements', statements: 20_000, limit: 10_000 },
      }),
      /20,000 statements/,
    ],
    ['limit', ended({ kind: 'refused', refusal: { kind: 'nul-character', at: 0 } }), /NUL/],
    ['limit', ended({ kind: 'refused', refusal: { kind: 'copy-from-stdin', at: 0 } }), /STDIN/],
    ['limit', ended({ kind: 'done' }, { results: [cutResult] }), /10,000 rows/],
    [
      'transaction',
      ended({ kind: 'refused', refusal: { kind: 'ends-transaction', at: 0, word: 'commit' } }),
      /COMMIT/,
    ],
    [
      'transaction',
      ended({ kind: 'refused', refusal: { kind: 'open-transaction' } }),
      /A transaction is open/,
    ],
  ])('is %s, never wrong, and says why', async (label, limited, says) => {
    const judgement = await limited.judge(ROWS, 'SELECT 1');
    expect(told(judgement)).toBe(label);
    const verdict = verdictOf(judgement, '');
    expect(verdict.solved).toBe(false);
    expect(verdict.says).toMatch(says);
  });

  test('is the lab’s fault where its data cannot be made', async () => {
    const error = { severity: 'ERROR', code: '42601', message: 'syntax error' };
    const broken = ended({ kind: 'error', sql: 'CREATE TABLE t (', error });
    await expect(broken.judge(ROWS, 'SELECT 1')).rejects.toThrow('there is no shop');
  });

  test('is the exercise’s fault where the reference fails', async () => {
    const broken = { reference: 'SELECT nothing' };
    await expect(grader.judge(broken, 'SELECT 1')).rejects.toThrow('the reference fails');
  });
});

describe('a verdict', () => {
  const verdict = async (task: Task, sql: string) =>
    verdictOf(await grader.judge(task, sql), 'Well done.');

  test('explains what is right', async () => {
    expect(await verdict(ROWS, ROWS.reference)).toEqual({
      solved: true,
      says: 'Well done.',
    });
  });

  test('shows at most three rows', async () => {
    const { tables } = await verdict(ROWS, 'SELECT id, price FROM t, generate_series(1, 9)');
    expect(tables?.every(({ table }) => table.rows.length <= 3)).toBe(true);
  });

  test('of other data says what is special about it, and shows one row', async () => {
    const { says, tables } = await verdict(ROWS, 'SELECT id, price FROM t');
    expect(says).toContain('Right on your data, wrong on other data');
    expect(says).toContain(ELSEWHERE.about);
    expect(tables).toHaveLength(1);
    expect(tables?.[0]?.table.rows).toEqual([['4', '0.00']]);
  });

  test('never holds the reference', async () => {
    for (const sql of [
      'SELECT id FROM t',
      'SELECT 1, 2',
      'SELECT id, price FROM t',
      'SELECT FROM WHERE',
    ]) {
      expect(JSON.stringify(await verdict(ROWS, sql))).not.toContain('WHERE price');
    }
  });
});
