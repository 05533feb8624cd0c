import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabClient } from '../../src/labs/client';
import type { Ending, Exchange, LabRequest } from '../../src/labs/protocol';
import { openLab, servedEngine, type Served } from './lab';

/** An ending in a few words: `done`, an SQLSTATE, what was refused, or why it was stopped. */
function ended(ending: Ending): string {
  switch (ending.kind) {
    case 'done':
      return 'done';
    case 'error':
      return ending.error.code;
    case 'refused':
      return ending.refusal.kind;
    case 'stopped':
      return `stopped: ${ending.reason.kind}`;
  }
}

/** Milliseconds that a statement may take; what never ends is over as soon. */
const PATIENCE = 1000;
const IMPATIENCE = 300;
const ENDLESS = 'stopped: time';

const MEGABYTE = 2 ** 20;
const many = (text: string, times: number) => text.repeat(times);

/** What a reader may type, by mistake or to see what happens, and how it has to end. */
const TEXTS: readonly (readonly [what: string, text: string, ending: string | RegExp])[] = [
  // Nothing at all, and what is no SQL.
  ['nothing', '', 'done'],
  ['blanks', ' \n\t ', 'done'],
  ['a comment', '-- nothing', 'done'],
  ['a comment that is not closed', '/* open', 'done'],
  ['semicolons', many(';', 10_000), 'done'],
  ['a text that is not closed', "SELECT 'open", '42601'],
  ['a name that is not closed', 'SELECT "open', '42601'],
  ['dollars that are not closed', 'SELECT $x$ open', '42601'],
  ['a command of psql', '\\d parts', '42601'],
  ['a foreign language', 'db.parts.find({})', '42601'],
  ['a page of HTML', '<script>alert(1)</script>', '42601'],
  ['signs of every kind', 'SELECT \u{1F6DE} FROM \u0000', 'nul-character'],
  ['half a character', "SELECT '\ud83d'", 'done'],
  ['marks of direction', "SELECT '\u202ecba'", 'done'],
  ['a NUL in the middle', 'SELECT 1;\0 SELECT 2', 'nul-character'],
  ['a NUL by its number', 'SELECT chr(0)', '54000'],
  // Long.
  ['1 MB and one byte', `SELECT '${many('x', MEGABYTE)}'`, 'too-long'],
  ['100 MB', many('x', 100 * MEGABYTE), 'too-long'],
  ['0.9 MB of one text', `SELECT length('${many('x', 900_000)}')`, 'done'],
  ['more statements than are taken', many('SELECT 1;', 10_001), 'too-many-statements'],
  ['thousands of small statements', many('SELECT 1;', 3000), 'done'],
  ['a long list', `SELECT 1 WHERE 1 IN (${many('1,', 20_000)}1)`, /done|54001/],
  ['a very long sum', `SELECT ${many('1+', 20_000)}1`, '54001'],
  ['deep parentheses', `SELECT ${many('(', 5000)}1${many(')', 5000)}`, /done|54001|42601/],
  ['very many columns', `SELECT ${many('1,', 1664)}1`, '54011'],
  ['a name of 100 kB', `SELECT 1 AS ${many('n', 100_000)}`, 'done'],
  // Never ending, or very large.
  [
    'endless recursion',
    'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r',
    ENDLESS,
  ],
  [
    'a cross join of 10⁹ rows',
    'SELECT count(*) FROM generate_series(1, 31623) a, generate_series(1, 31623) b',
    ENDLESS,
  ],
  [
    'a cross join that returns its rows',
    'SELECT * FROM generate_series(1, 31623) a, generate_series(1, 31623) b',
    ENDLESS,
  ],
  ['an endless loop', 'DO $$ BEGIN LOOP END LOOP; END $$', ENDLESS],
  [
    'an endless loop that swallows errors',
    'DO $$ BEGIN LOOP BEGIN PERFORM 1/0; EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$',
    /stopped: (time|crash)/,
  ],
  ['a long sleep', 'SELECT pg_sleep(3600)', ENDLESS],
  [
    'a slow pattern',
    `SELECT repeat('a', 40) || 'b' ~ '^(a|aa)+$' FROM generate_series(1, 1000000)`,
    ENDLESS,
  ],
  ['an advisory lock on itself', 'SELECT pg_advisory_lock(1); SELECT pg_advisory_lock(1)', 'done'],
  [
    'a function that calls itself',
    'CREATE FUNCTION f(i int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN f(i + 1); END $$; SELECT f(1)',
    '54001',
  ],
  [
    'a function in SQL that calls itself',
    'CREATE FUNCTION g(i int) RETURNS int LANGUAGE sql AS $$ SELECT g(i + 1) $$; SELECT g(1)',
    /54001|stopped: crash/,
  ],
  [
    'a trigger that fires itself',
    'CREATE TABLE loop (a int); CREATE FUNCTION again() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO loop VALUES (1); RETURN NULL; END $$; CREATE TRIGGER t AFTER INSERT ON loop FOR EACH ROW EXECUTE FUNCTION again(); INSERT INTO loop VALUES (1)',
    /54001|stopped: (time|crash)/,
  ],
  ['a text of 100 MB', `SELECT repeat('x', 100000000)`, /done|53200|stopped: time/],
  ['a text of 1 GB', `SELECT repeat('x', 1000000000)`, /53200|54000|stopped: time/],
  ['a number of 100,000 digits', 'SELECT 10 ^ 100000::numeric', /done|22003/],
  ['a million rows', 'SELECT n FROM generate_series(1, 1000000) n', /done|stopped: time/],
  [
    'a million notices',
    `DO $$ BEGIN FOR i IN 1..1000000 LOOP RAISE NOTICE 'n'; END LOOP; END $$`,
    /done|stopped: time/,
  ],
  [
    'an error with a text of 50 MB',
    `DO $$ BEGIN RAISE EXCEPTION '%', repeat('x', 50000000); END $$`,
    /P0001|53200|stopped: time/,
  ],
  [
    'an array of ten million',
    'SELECT array_agg(n) FROM generate_series(1, 10000000) n',
    /done|53200|54000|stopped: time/,
  ],
  [
    'an XML bomb',
    `SELECT xml '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'`,
    /0A000|2200M|done/,
  ],
  [
    'JSON that is nested deeply',
    `SELECT (repeat('[', 100000) || repeat(']', 100000))::jsonb`,
    /54001|stopped: crash/,
  ],
  // Filling memory and disk.
  [
    'a table that fills the disk',
    `CREATE TABLE big AS SELECT repeat(md5(n::text), 50) AS x FROM generate_series(1, 10000000) n`,
    /53100|stopped: time/,
  ],
  [
    'a sort that fills the disk',
    `SELECT count(*) FROM (SELECT md5(n::text) AS x FROM generate_series(1, 20000000) n ORDER BY x) s`,
    /53100|stopped: time/,
  ],
  [
    'memory without bounds',
    `SET work_mem = '2GB'; SELECT count(DISTINCT md5(n::text)) FROM generate_series(1, 20000000) n`,
    /53200|22023|stopped: time/,
  ],
  [
    'many tables',
    `DO $$ BEGIN FOR i IN 1..100000 LOOP EXECUTE format('CREATE TABLE t%s (a int)', i); END LOOP; END $$`,
    /53200|53100|stopped: (time|crash)/,
  ],
  // Destruction.
  ['DROP SCHEMA public CASCADE', 'DROP SCHEMA public CASCADE', 'done'],
  ['DROP of the catalog', 'DROP SCHEMA pg_catalog CASCADE', '2BP01'],
  ['DELETE in the catalog', 'BEGIN; DELETE FROM pg_proc; ROLLBACK', 'done'],
  ['DELETE in the catalog for good', 'DELETE FROM pg_class', /done|XX000|stopped: crash/],
  ['the own role', 'DROP ROLE postgres', '55006'],
  ['the own rights', 'ALTER ROLE postgres NOSUPERUSER', /done|0A000/],
  ['DROP DATABASE', 'DROP DATABASE postgres', '55006'],
  ['another database', 'CREATE DATABASE other', /3D000|done/],
  ['settings of the server', `ALTER SYSTEM SET shared_buffers = '1TB'`, /done|22023/],
  ['an end at errors', 'SET exit_on_error = on; SELECT 1/0', 'stopped: crash'],
  ['memory by a setting', `SET max_stack_depth = '100MB'`, '22023'],
  // Out of the box.
  ['COPY … TO PROGRAM', `COPY (SELECT 1) TO PROGRAM 'rm -rf /'`, 'XX000'],
  ['COPY … FROM PROGRAM', `COPY parts FROM PROGRAM 'cat /etc/passwd'`, 'XX000'],
  ['COPY … FROM STDIN', 'COPY parts FROM STDIN', 'copy-from-stdin'],
  ['COPY … FROM a file that is not there', `COPY parts FROM '/etc/shadow'`, '58P01'],
  ['COPY over the database', `COPY (SELECT 1) TO '/pglite/data/PG_VERSION'`, 'done'],
  ['COPY … TO STDOUT', 'COPY parts TO STDOUT', 'done'],
  ['reading files', `SELECT pg_read_file('/pglite/data/global/pg_control')`, /22021|done/],
  ['loading a library', `LOAD '/pglite/lib/postgresql/plpgsql.so'`, 'done'],
  ['loading what is none', `LOAD 'nowhere'`, '58P01'],
  ['an untrusted language', 'CREATE EXTENSION plpython3u', '0A000'],
  [
    'ending the session',
    'SELECT pg_terminate_backend(pg_backend_pid())',
    /done|57P01|stopped: crash/,
  ],
  ['cancelling itself', 'SELECT pg_cancel_backend(pg_backend_pid())', /done|57014/],
  ['a text in another encoding', `SELECT convert_to('é', 'LATIN1')`, '58P01'],
  // Transactions.
  ['COMMIT without BEGIN', 'COMMIT', 'done'],
  ['BEGIN in BEGIN', 'BEGIN; BEGIN; COMMIT', 'done'],
  ['going on after an error', 'BEGIN; SELECT 1/0', '22012'],
  ['many savepoints', `BEGIN; ${many('SAVEPOINT s;', 5000)} ROLLBACK`, /done|stopped: time/],
  [
    'a lock on what was set aside',
    `BEGIN; UPDATE parts SET stock = 0; PREPARE TRANSACTION 'a'; UPDATE parts SET stock = 1`,
    ENDLESS,
  ],
];

/** After these the database is another one, which would change what follows. */
const LASTING: ReadonlySet<string> = new Set([
  'a table that fills the disk',
  'many tables',
  'DROP SCHEMA public CASCADE',
  'DELETE in the catalog for good',
  'the own rights',
  'COPY over the database',
]);

/** Requests that no program sends by accident. */
const REQUESTS: readonly (readonly [what: string, request: LabRequest, status: string])[] = [
  ['no address', { method: 'GET', url: '' }, '404'],
  ['a broken address', { method: 'GET', url: 'http://[' }, 'no-request'],
  ['another host', { method: 'GET', url: 'https://elsewhere.example/parts' }, '200'],
  ['a method that is none', { method: 'G E T', url: '/' }, 'no-request'],
  ['a method that is forbidden', { method: 'CONNECT', url: '/' }, 'no-request'],
  ['a body with GET', { method: 'GET', url: '/parts', body: 'x' }, 'no-request'],
  [
    'a header with a line break',
    { method: 'GET', url: '/', headers: [['X', 'a\r\nB: c']] },
    'no-request',
  ],
  [
    'injection',
    { method: 'GET', url: `/parts?q=${encodeURIComponent(`'; DROP TABLE parts; --`)}` },
    '200',
  ],
  ['a NUL', { method: 'GET', url: '/parts?q=%00' }, '4|5'],
  ['a body of 2 MB', { method: 'POST', url: '/orders', body: many('x', 2 * MEGABYTE) }, 'too-long'],
  ['a body of 200 kB', { method: 'POST', url: '/orders', body: many('x', 200_000) }, '413'],
  [
    'JSON that is nested deeply',
    {
      method: 'POST',
      url: '/sessions',
      headers: [['Content-Type', 'application/json']],
      body: many('[', 50_000),
    },
    '4',
  ],
];

function answered(exchange: Exchange): string {
  if (exchange.kind === 'answered') return String(exchange.response.status);
  return exchange.kind === 'refused' ? exchange.refusal.kind : `stopped: ${exchange.reason.kind}`;
}

describe('hostile input', () => {
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

  /** Whatever came before, the next statement is answered. */
  async function goesOn() {
    const { results, ending } = await lab.exec('ROLLBACK; SELECT 42');
    expect(ending).toEqual({ kind: 'done' });
    expect(results.at(-1)?.rows).toEqual([['42']]);
    const left = await lab.exec('SELECT gid FROM pg_prepared_xacts');
    for (const [gid] of left.results[0]?.rows ?? []) await lab.exec(`ROLLBACK PREPARED '${gid}'`);
  }

  for (const [what, text, expected] of TEXTS) {
    it(`is told from an answer: ${what}`, async () => {
      lab.timeLimit = expected === ENDLESS ? IMPATIENCE : PATIENCE;
      const run = await lab.exec(text);
      lab.timeLimit = PATIENCE;
      expect(ended(run.ending)).toMatch(
        expected instanceof RegExp ? expected : new RegExp(`^${expected}$`),
      );
      expect(JSON.stringify(run).length).toBeLessThan(8 * MEGABYTE);
      await goesOn();
      if (LASTING.has(what)) await lab.reset();
    });
  }

  for (const [what, request, status] of REQUESTS) {
    it(`is told from an answer: a request with ${what}`, async () => {
      expect(answered(await lab.request(request))).toMatch(new RegExp(`^(${status})`));
      await goesOn();
    });
  }
});
