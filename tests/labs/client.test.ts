import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LabClient } from '../../src/labs/client';
import type { Run } from '../../src/labs/protocol';
import { openLab, servedEngine, type Served } from './lab';

let served: Served;
let lab: LabClient;

beforeAll(async () => {
  served = await servedEngine();
  lab = openLab(served.source);
  await lab.start();
});
beforeEach(() => {
  lab.timeLimit = 5000;
});
afterAll(() => {
  lab.dispose();
  served.close();
});

const rowsOf = ({ results }: Run) => results.at(-1)?.rows;
const SLOW = 'SELECT count(*) FROM generate_series(1, 100000000)';

describe('what was asked', () => {
  it('begins with the shop of the story', async () => {
    const run = await lab.exec(
      'SELECT id, customer_id, status, total_cents FROM orders WHERE id = 77',
    );
    expect(rowsOf(run)).toEqual([['77', '7', 'pending', '11270']]);
    expect(run.results[0]?.columns).toEqual([
      { name: 'id', type: 'bigint' },
      { name: 'customer_id', type: 'bigint' },
      { name: 'status', type: 'text' },
      { name: 'total_cents', type: 'integer' },
    ]);
  });

  it('tells NULL from an empty text, and keeps values as PostgreSQL writes them', async () => {
    const run = await lab.exec(
      `SELECT NULL, '', 'NULL', 1.50::numeric(10, 2), 12345678901234567890::numeric, 'NaN'::float8, true, ARRAY[1, NULL], '{"a":1}'::jsonb, '2026-11-20 09:30+00'::timestamptz`,
    );
    expect(rowsOf(run)).toEqual([
      [
        null,
        '',
        'NULL',
        '1.50',
        '12345678901234567890',
        'NaN',
        't',
        '{1,NULL}',
        '{"a": 1}',
        '2026-11-20 09:30:00+00',
      ],
    ]);
    expect(run.results[0]?.columns.map(({ type }) => type)).toEqual([
      'text',
      'text',
      'text',
      'numeric(10,2)',
      'numeric',
      'double precision',
      'boolean',
      'integer[]',
      'jsonb',
      'timestamp with time zone',
    ]);
  });

  it('names types that the reader made', async () => {
    const run = await lab.exec(
      `CREATE TYPE mood AS ENUM ('good'); SELECT 'good'::mood, ARRAY['good']::mood[], 'ab'::varchar(7); DROP TYPE mood`,
    );
    expect(run.results[1]?.columns.map(({ type }) => type)).toEqual([
      'mood',
      'mood[]',
      'character varying(7)',
    ]);
  });

  it('runs statements one by one, each with its tag, count and place', async () => {
    const text = `-- two tables\nCREATE TEMP TABLE t (a int); INSERT INTO t VALUES (1), (2), (3);\nUPDATE t SET a = 0 WHERE a > 1; SELECT ';' FROM t; DROP TABLE t`;
    const { results, ending } = await lab.exec(text);
    expect(ending).toEqual({ kind: 'done' });
    expect(results.map(({ tag, affected, count }) => [tag, affected, count])).toEqual([
      ['CREATE TABLE', undefined, 0],
      ['INSERT 0 3', 3, 3],
      ['UPDATE 2', 2, 2],
      ['SELECT 3', undefined, 3],
      ['DROP TABLE', undefined, 0],
    ]);
    for (const { sql, at } of results) expect(text.slice(at, at + sql.length)).toBe(sql);
    expect(results.every(({ milliseconds }) => milliseconds > 0)).toBe(true);
  });

  it('stops at an error, which has its code, its words and its place in the whole text', async () => {
    const text = `SELECT '\u{1F6DE}'; SELECT '\u{1F6DE}', nowhere FROM parts; SELECT 3`;
    const { results, ending } = await lab.exec(text);
    expect(results).toHaveLength(1);
    expect(ending).toMatchObject({
      kind: 'error',
      error: {
        severity: 'ERROR',
        code: '42703',
        message: 'column "nowhere" does not exist',
        position: 13,
      },
    });
    expect(ending.kind === 'error' && text.slice(ending.error.at)).toMatch(/^nowhere FROM/);
  });

  it('passes on detail, hint, table and constraint', async () => {
    const { ending } = await lab.exec('INSERT INTO order_items VALUES (77, 2041, 1, 1)');
    expect(ending).toMatchObject({
      error: {
        code: '23505',
        detail: 'Key (order_id, part_id)=(77, 2041) already exists.',
        table: 'order_items',
        constraint: 'order_items_pkey',
      },
    });
    const hinted = await lab.exec('SELECT nam FROM parts');
    expect(hinted.ending).toMatchObject({
      error: { hint: expect.stringContaining('name') as string },
    });
  });

  it('passes on notices and notifications', async () => {
    const { results } = await lab.exec(
      `DO $$ BEGIN RAISE WARNING 'low stock'; END $$; LISTEN orders; NOTIFY orders, '77'; UNLISTEN orders`,
    );
    expect(results[0]?.notices).toMatchObject([{ severity: 'WARNING', message: 'low stock' }]);
    expect(results[2]?.notices).toMatchObject([
      { severity: 'NOTIFICATION', message: 'orders: 77' },
    ]);
  });

  it('takes parameters as text', async () => {
    const run = await lab.query('SELECT $1::int + 1, $2::text, $3::jsonb -> 0', [
      '41',
      null,
      '[7]',
    ]);
    expect(rowsOf(run)).toEqual([['42', null, '7']]);
    const { ending } = await lab.query('SELECT $1::int', ["1'; DROP TABLE parts"]);
    expect(ending).toMatchObject({ kind: 'error', error: { code: '22P02' } });
    const two = await lab.query('SELECT 1; SELECT 2');
    expect(two.ending).toMatchObject({ kind: 'error', error: { code: '42601' } });
  });

  it('answers calls in their order', async () => {
    const runs = await Promise.all(
      Array.from({ length: 20 }, (_, index) => lab.exec(`SELECT ${index}`)),
    );
    expect(runs.map((run) => rowsOf(run)?.[0]?.[0])).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index)),
    );
  });

  it('says how it stands with the transaction', async () => {
    const states = [];
    for (const text of ['SELECT 1', 'BEGIN', 'SELECT 1/0', 'SELECT 1', 'ROLLBACK']) {
      states.push((await lab.exec(text)).transaction);
    }
    expect(states).toEqual(['none', 'open', 'failed', 'failed', 'none']);
  });

  it('is not fooled by names of the reader’s own', async () => {
    await lab.exec(
      `CREATE FUNCTION format_type(oid, integer) RETURNS text RETURN 'mine'; CREATE FUNCTION pg_current_wal_insert_lsn() RETURNS int RETURN 1 / 0; SET search_path = public, pg_catalog`,
    );
    const { results, ending } = await lab.exec('SELECT 1.5::numeric(4, 1)');
    expect(ending).toEqual({ kind: 'done' });
    expect(results[0]?.columns[0]?.type).toBe('numeric(4,1)');
    expect((await lab.catalog()).tables.length).toBeGreaterThan(5);
    await lab.exec(
      'RESET search_path; DROP FUNCTION public.format_type; DROP FUNCTION public.pg_current_wal_insert_lsn',
    );
  });

  it('lists tables, columns and functions for the editor', async () => {
    await lab.exec(
      'CREATE VIEW cheap AS SELECT sku FROM parts; CREATE FUNCTION half(n int) RETURNS int RETURN n / 2',
    );
    const { tables, functions } = await lab.catalog();
    const parts = tables.find(({ name }) => name === 'parts');
    expect(parts?.columns).toContainEqual({ name: 'price_cents', type: 'integer' });
    expect(tables).toContainEqual({
      schema: 'public',
      name: 'cheap',
      kind: 'view',
      columns: [{ name: 'sku', type: 'text' }],
    });
    expect(functions).toContain('half');
    await lab.exec('DROP VIEW cheap; DROP FUNCTION half');
  });
});

describe('limits', () => {
  it('hands over ten thousand rows and counts the others', async () => {
    const { results } = await lab.exec('SELECT n FROM generate_series(1, 12345) n');
    expect(results[0]).toMatchObject({ count: 12345, cut: { rows: 2345, cells: 0, by: 'rows' } });
    expect(results[0]?.rows).toHaveLength(10_000);
  });

  it('hands over four megabytes', async () => {
    const { results } = await lab.exec(`SELECT repeat('x', 50000) FROM generate_series(1, 200)`);
    expect(results[0]).toMatchObject({ count: 200, cut: { by: 'bytes' } });
    expect(results[0]?.rows.length).toBe(80);
  });

  it('shortens long values, and never within a character', async () => {
    const { results } = await lab.exec(`SELECT 'a' || repeat('é', 100000)`);
    expect(results[0]?.cut).toEqual({ rows: 0, cells: 1 });
    expect(results[0]?.rows[0]?.[0]).toBe(`a${'é'.repeat(49_999)}`);
  });

  it('tells PostgreSQL that memory and disk are at their end', async () => {
    const poor = openLab(served.source, { limits: { memory: 150 * 2 ** 20, disk: 24 * 2 ** 20 } });
    await poor.start();
    poor.timeLimit = 60_000;
    const memory = await poor.exec(`SELECT length(repeat('x', 100000000))`);
    expect(memory.ending).toMatchObject({ kind: 'error', error: { code: '53200' } });
    const disk = await poor.exec(
      `CREATE TABLE big AS SELECT md5(n::text) FROM generate_series(1, 1000000) n`,
    );
    expect(disk.ending).toMatchObject({ kind: 'error', error: { code: '53100' } });
    expect(rowsOf(await poor.exec('SELECT count(*) FROM orders'))).toEqual([['78']]);
    poor.dispose();
  });
});

describe('what is stopped', () => {
  it('does again what went before, and says what was lost', async () => {
    await lab.exec('CREATE TABLE notes (a int); INSERT INTO notes VALUES (1)');
    await lab.exec('BEGIN; INSERT INTO notes VALUES (2); ROLLBACK');
    await lab.exec(`SET timezone = 'Asia/Kolkata'`);
    await lab.query('INSERT INTO notes VALUES ($1)', ['3']);
    lab.timeLimit = 300;
    const run = await lab.exec(`BEGIN; INSERT INTO notes VALUES (4); ${SLOW}; SELECT 5`);
    expect(run.ending).toEqual({
      kind: 'stopped',
      reason: { kind: 'time', milliseconds: 300 },
      lost: {
        statement: SLOW,
        transaction: ['BEGIN', 'INSERT INTO notes VALUES (4)'],
        isRestored: true,
      },
    });
    expect(run.results.map(({ tag }) => tag)).toEqual(['BEGIN', 'INSERT 0 1']);
    expect(run.transaction).toBe('none');
    expect(rowsOf(await lab.exec('SELECT a FROM notes ORDER BY a'))).toEqual([['1'], ['3']]);
    expect(rowsOf(await lab.exec('SHOW timezone'))).toEqual([['Asia/Kolkata']]);
  });

  it('keeps what the same text had committed before', async () => {
    lab.timeLimit = 300;
    await lab.exec(`CREATE TABLE kept (a int); INSERT INTO kept VALUES (1); ${SLOW}`);
    expect(rowsOf(await lab.exec('SELECT * FROM kept'))).toEqual([['1']]);
  });

  it('keeps a transaction that was set aside', async () => {
    await lab.exec(`BEGIN; UPDATE parts SET stock = 0 WHERE id = 311; PREPARE TRANSACTION 'other'`);
    lab.timeLimit = 300;
    await lab.exec(SLOW);
    expect(rowsOf(await lab.exec('SELECT gid FROM pg_prepared_xacts'))).toEqual([['other']]);
    const { ending } = await lab.exec('SELECT * FROM parts WHERE id = 311 FOR UPDATE NOWAIT');
    expect(ending).toMatchObject({ error: { code: '55P03' } });
    await lab.exec(`ROLLBACK PREPARED 'other'`);
  });

  it('stops when the reader says so', async () => {
    const running = lab.exec(SLOW);
    setTimeout(() => lab.stop(), 100);
    expect((await running).ending).toMatchObject({ kind: 'stopped', reason: { kind: 'asked' } });
    expect(rowsOf(await lab.exec('SELECT 1'))).toEqual([['1']]);
  });

  it('counts the time for each statement, not for the text', async () => {
    lab.timeLimit = 500;
    const { ending } = await lab.exec(
      'SELECT pg_sleep(0.3); SELECT pg_sleep(0.3); SELECT pg_sleep(0.3)',
    );
    expect(ending).toEqual({ kind: 'done' });
  });

  it('does not break again over a setting that ends the engine at errors', async () => {
    await lab.reset();
    await lab.exec(
      `CREATE TABLE once (a int); SET exit_on_error = on; INSERT INTO once VALUES (1)`,
    );
    const { ending } = await lab.exec('SELECT 1/0');
    expect(ending).toMatchObject({
      kind: 'stopped',
      reason: { kind: 'crash' },
      lost: { isRestored: true },
    });
    expect((await lab.exec('SELECT 1/0')).ending).toMatchObject({ error: { code: '22012' } });
    expect(rowsOf(await lab.exec('SELECT a FROM once'))).toEqual([['1']]);
  });

  it('takes a snapshot where it would take long to do all again', async () => {
    await lab.exec('CREATE TABLE moment AS SELECT clock_timestamp() AS at FROM pg_sleep(2.1)');
    await lab.exec('CREATE TABLE later AS SELECT clock_timestamp() AS at');
    const before = rowsOf(await lab.exec('SELECT at FROM moment'));
    lab.timeLimit = 300;
    await lab.exec(SLOW);
    // Done again, it would be another moment.
    expect(rowsOf(await lab.exec('SELECT at FROM moment'))).toEqual(before);
    expect((await lab.exec('SELECT at FROM later')).ending).toEqual({ kind: 'done' });
  });
});

describe('beginning again', () => {
  it('resets to the seed, with everything that a session has', async () => {
    await lab.exec(`DROP TABLE reviews CASCADE; CREATE ROLE someone; SET work_mem = '1MB'; BEGIN`);
    await lab.reset();
    expect((await lab.exec('SELECT count(*) FROM reviews')).ending).toEqual({ kind: 'done' });
    const { results } = await lab.exec(
      `SHOW work_mem; SELECT count(*) FROM pg_roles WHERE rolname = 'someone'`,
    );
    expect(results.map(({ rows }) => rows[0]?.[0])).toEqual(['4MB', '0']);
    expect(lab.transaction).toBe('none');
  });

  it('restores a snapshot, also after the engine was stopped', async () => {
    await lab.exec('CREATE TABLE before (a int)');
    const snapshot = await lab.snapshot();
    await lab.exec('CREATE TABLE after (a int)');
    await lab.restore(snapshot);
    lab.timeLimit = 300;
    await lab.exec(SLOW);
    const tables = (await lab.catalog()).tables.map(({ name }) => name);
    expect(tables).toContain('before');
    expect(tables).not.toContain('after');
    await lab.reset();
  });

  // In seconds on an idle machine; other suites may run beside it.
  it('fills a year of orders', async () => {
    await lab.reset('year');
    expect(rowsOf(await lab.exec('SELECT count(*) FROM orders'))).toEqual([['109500']]);
    await lab.exec('DELETE FROM order_items');
    // The second time it is a copy.
    await lab.reset();
    expect(rowsOf(await lab.exec('SELECT count(*) > 100000 FROM order_items'))).toEqual([['t']]);
    await lab.reset('story');
  }, 120_000);
});

describe('requests', () => {
  const json = [['Content-Type', 'application/json']] as const;

  it('are answered by the shop, with the SQL behind them', async () => {
    const exchange = await lab.request({ method: 'GET', url: '/parts?limit=2' });
    if (exchange.kind !== 'answered') throw new Error(exchange.kind);
    const { response, sql, log } = exchange;
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body)).toMatchObject({ items: [{}, {}] });
    expect(response.bytes).toBe(response.body.length);
    expect(sql).toMatchObject([{ sql: expect.stringContaining('FROM parts') as string, count: 3 }]);
    expect(log).toMatchObject([{ method: 'GET', path: '/parts?limit=2', status: 200 }]);
  });

  it('keep a session by cookie', async () => {
    const body = JSON.stringify({
      email: 'customer-7@mail.example',
      password: 'three spare wheels',
    });
    const signedIn = await lab.request({ method: 'POST', url: '/sessions', headers: json, body });
    if (signedIn.kind !== 'answered') throw new Error(signedIn.kind);
    expect(signedIn.response.status).toBe(201);
    const set = signedIn.response.headers.filter(([name]) => name === 'set-cookie');
    expect(set).toHaveLength(1);
    const cookie = set[0]?.[1].split(';')[0] ?? '';
    const order = await lab.request({
      method: 'GET',
      url: '/orders/77',
      headers: [['Cookie', cookie]],
    });
    expect(order).toMatchObject({ response: { status: 200 } });
    const stranger = await lab.request({ method: 'GET', url: '/orders/77' });
    expect(stranger).toMatchObject({ response: { status: 401 } });
  });

  it('can meet a broken part', async () => {
    const get = { method: 'GET', url: '/parts' };
    expect(await lab.request({ ...get, faults: ['handler'] })).toMatchObject({
      response: { status: 500 },
    });
    expect(await lab.request({ ...get, faults: ['database'] })).toMatchObject({
      response: { status: 500 },
      sql: [],
    });
    expect(await lab.request(get)).toMatchObject({ response: { status: 200 } });
  });

  it('wait for nobody’s open transaction', async () => {
    await lab.exec('BEGIN');
    expect(await lab.request({ method: 'GET', url: '/parts' })).toEqual({
      kind: 'refused',
      refusal: { kind: 'open-transaction' },
    });
    await lab.exec('ROLLBACK');
  });

  it('are done again after a stop', async () => {
    const body = JSON.stringify({
      email: 'customer-7@mail.example',
      password: 'three spare wheels',
    });
    await lab.request({ method: 'POST', url: '/sessions', headers: json, body });
    const before = rowsOf(await lab.exec('SELECT id FROM sessions ORDER BY id'));
    lab.timeLimit = 300;
    await lab.exec(SLOW);
    expect(rowsOf(await lab.exec('SELECT id FROM sessions ORDER BY id'))).toEqual(before);
    expect(before?.length).toBeGreaterThan(0);
  });
});

describe('a trial', () => {
  it('is undone, whatever it did', async () => {
    const before = rowsOf(await lab.exec('SELECT count(*) FROM parts'));
    const { results, probes, ending } = await lab.trial({
      text: 'DELETE FROM order_items; DELETE FROM reviews; DROP TABLE order_items CASCADE; CREATE TABLE t AS SELECT 7 AS a',
      probes: ['SELECT a FROM t', `SELECT to_regclass('order_items')`],
    });
    expect(ending).toEqual({ kind: 'done' });
    expect(results.map(({ tag }) => tag).slice(2)).toEqual(['DROP TABLE', 'SELECT 1']);
    expect(probes.map(({ rows }) => rows)).toEqual([[['7']], [[null]]]);
    expect(rowsOf(await lab.exec('SELECT count(*) FROM parts'))).toEqual(before);
    expect(lab.transaction).toBe('none');
  });

  it('runs on given data', async () => {
    const run = await lab.trial({
      setup:
        'ALTER SCHEMA public RENAME TO elsewhere; CREATE SCHEMA public; CREATE TABLE parts (id int); INSERT INTO parts VALUES (1), (2)',
      text: 'SELECT count(*) FROM parts',
    });
    expect(rowsOf(run)).toEqual([['2']]);
    expect(rowsOf(await lab.exec('SELECT count(*) > 2 FROM parts'))).toEqual([['t']]);
  });

  it('is the same whatever the reader has set', async () => {
    await lab.exec(
      `SET timezone = 'Asia/Kolkata'; SET datestyle = 'German'; SET search_path = pg_catalog`,
    );
    const run = await lab.trial({
      text: `SELECT '2026-11-20 09:30+00'::timestamptz, random() FROM parts LIMIT 1`,
    });
    await lab.exec('RESET ALL');
    const again = await lab.trial({
      text: `SELECT '2026-11-20 09:30+00'::timestamptz, random() FROM parts LIMIT 1`,
    });
    expect(rowsOf(run)?.[0]?.[0]).toBe('2026-11-20 09:30:00+00');
    expect(rowsOf(run)).toEqual(rowsOf(again));
  });

  it('has the usual isolation and may write, whatever the reader has set', async () => {
    await lab.exec(
      `SET default_transaction_isolation = 'serializable'; SET default_transaction_read_only = on`,
    );
    const run = await lab.trial({
      text: 'CREATE TABLE t (a int); SHOW transaction_isolation',
    });
    await lab.exec('RESET ALL');
    expect(run.ending).toEqual({ kind: 'done' });
    expect(rowsOf(run)).toEqual([['read committed']]);
  });

  it.each(['COMMIT', 'SELECT 1; END', '/* x */ rollback', `PREPARE TRANSACTION 'x'`, 'ABORT WORK'])(
    'may not end its transaction: %s',
    async (text) => {
      expect((await lab.trial({ text })).ending).toMatchObject({
        kind: 'refused',
        refusal: { kind: 'ends-transaction' },
      });
    },
  );

  it('may go back to a savepoint, and may fail', async () => {
    const back = await lab.trial({
      text: 'SAVEPOINT s; DELETE FROM reviews; ROLLBACK TO s; SELECT 1',
    });
    expect(back.ending).toEqual({ kind: 'done' });
    const failed = await lab.trial({ text: 'SELECT 1/0', probes: ['SELECT 1'] });
    expect(failed).toMatchObject({
      ending: { kind: 'error', error: { code: '22012' } },
      probes: [],
    });
    const call = await lab.trial({
      setup: 'CREATE PROCEDURE finish() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$',
      text: 'CALL finish()',
    });
    expect(call.ending).toMatchObject({ kind: 'error', error: { code: '2D000' } });
  });

  it('has the same time limit', async () => {
    lab.timeLimit = 300;
    const { ending } = await lab.trial({ text: SLOW });
    expect(ending).toMatchObject({ kind: 'stopped', reason: { kind: 'time' } });
  });
});

it('ends for good', async () => {
  const other = openLab(served.source);
  await other.start();
  const running = other.exec(SLOW);
  const waiting = other.exec('SELECT 1');
  setTimeout(() => other.dispose(), 100);
  expect((await running).ending.kind).toBe('stopped');
  await expect(waiting).rejects.toThrow('closed');
  await expect(other.exec('SELECT 1')).rejects.toThrow('closed');
});
