import { PGlite } from '@electric-sql/pglite';
import { openPostgres, START_PARAMETERS } from '../../labs/postgres/open.ts';
import type { PostgresFiles } from './postgres.ts';
import { stockBundle } from './postgres-files.ts';

/**
 * What the kit must answer as PGlite does without it: each touches a file that was made another way
 * or left out. Those before may make what those after ask.
 */
export const PROBES: readonly string[] = [
  // The kit comes with the shop.
  'DROP SCHEMA public CASCADE; CREATE SCHEMA public',
  'SELECT version()',
  // Full-text search: dictionaries, stop words and stemmers.
  `SELECT to_tsvector('english', 'The quick brown foxes were jumping over lazy dogs')`,
  `SELECT to_tsvector('german', 'Die Räder der Autos wurden gewechselt')`,
  `SELECT to_tsvector('french', 'Les roues des voitures étaient changées')`,
  `SELECT to_tsvector('simple', 'The Wheel') @@ to_tsquery('simple', 'wheel')`,
  `SELECT ts_headline('english', 'a spare wheel for winter', websearch_to_tsquery('wheels -summer'))`,
  `SELECT ts_rank(to_tsvector('brake pads and brake discs'), to_tsquery('brake'))`,
  'SELECT cfgname FROM pg_ts_config ORDER BY 1',
  // Time zones and their abbreviations.
  `SELECT timestamptz '2026-03-29 00:59+00' AT TIME ZONE 'Europe/London',
     timestamptz '2026-03-29 01:00+00' AT TIME ZONE 'Europe/London'`,
  `SELECT timestamp '2026-11-20 09:30' AT TIME ZONE 'America/St_Johns'`,
  `SELECT timestamptz '2026-11-20 09:30 EST', timestamptz '2026-11-20 09:30 IST'`,
  'SELECT count(*) FROM pg_timezone_names',
  `SELECT date_trunc('month', timestamptz '2026-11-20', 'Asia/Kolkata')`,
  // Text: collations, cases, encodings.
  `SELECT x FROM unnest(ARRAY['Zebra', 'apple', 'Äpfel', 'zebra', 'Apple']) x ORDER BY x`,
  `SELECT x FROM unnest(ARRAY['Zebra', 'apple', 'Äpfel', 'zebra']) x ORDER BY x COLLATE "C"`,
  `SELECT x FROM unnest(ARRAY['Zebra', 'apple', 'Äpfel', 'zebra']) x ORDER BY x COLLATE unicode`,
  `SELECT upper('straße'), lower('ÄÖÜ'), initcap('spare wheel'), normalize('e' || U&'\\0301')`,
  `SELECT convert_to('é', 'UTF8'), convert_from('\\xc3a9', 'UTF8'), length('é'), octet_length('é')`,
  `SELECT 'spare wheel' ~* '^SPARE\\s\\w+$', regexp_replace('a1b22', '\\d+', '#', 'g')`,
  // Documents.
  `SELECT jsonb_path_query_array('{"items": [{"n": 1}, {"n": 3}]}', '$.items[*].n ? (@ > 1)')`,
  `SELECT * FROM json_table('[{"sku": "A", "n": 2}]', '$[*]' COLUMNS (sku text, n int))`,
  `SELECT jsonb '{"a": {"b": null}}' #> '{a,b}', jsonb '{"a": 1}' @> '{}'`,
  // Numbers, dates and other types.
  `SELECT 0.1::float8 + 0.2, 1::numeric / 3, 2 ^ 62, 7 % -3, 'NaN'::numeric, 10::money`,
  `SELECT justify_interval('1 mon -1 hour'), age(date '2026-11-20', date '2024-02-29')`,
  `SELECT inet '10.0.0.1/8', int4range(1, 5) * int4range(3, 9), xmin IS NOT NULL FROM pg_class LIMIT 1`,
  `SELECT md5('a'), encode(sha256('a'), 'hex'), length(gen_random_uuid()::text), uuidv7() IS NOT NULL`,
  // Tables, constraints, triggers and functions.
  `CREATE TABLE parts (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sku text UNIQUE NOT NULL,
     price numeric(10,2) CHECK (price >= 0), tags jsonb DEFAULT '[]', made date)`,
  `INSERT INTO parts (sku, price, tags, made)
     SELECT 'P' || n, n * 1.25, jsonb_build_array(n % 7, 'x'), date '2026-01-01' + n
     FROM generate_series(1, 20000) n`,
  `CREATE FUNCTION raise_price(by numeric) RETURNS bigint LANGUAGE plpgsql AS $$
   DECLARE changed bigint;
   BEGIN
     UPDATE parts SET price = price + by WHERE id <= 10;
     GET DIAGNOSTICS changed = ROW_COUNT;
     RETURN changed;
   END $$`,
  'SELECT raise_price(1)',
  'SELECT sum(price), count(DISTINCT tags), max(made) FROM parts',
  'CREATE INDEX ON parts (made); CREATE INDEX ON parts USING gin (tags); ANALYZE parts',
  `EXPLAIN SELECT * FROM parts WHERE made = '2026-02-01'`,
  `EXPLAIN SELECT * FROM parts WHERE tags @> '[3]'`,
  `EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT count(*) FROM parts WHERE made < '2026-02-01'`,
  // Windows, recursion, grouping, merging.
  `SELECT id, sum(price) OVER w, rank() OVER w, lag(id) OVER w FROM parts WHERE id < 6
     WINDOW w AS (ORDER BY price DESC)`,
  `WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n * 2 FROM r WHERE n < 100) SELECT * FROM r`,
  `SELECT id % 3, count(*) FROM parts GROUP BY GROUPING SETS ((id % 3), ()) ORDER BY 1`,
  `MERGE INTO parts USING (VALUES (1), (99999)) v (id) ON parts.id = v.id
     WHEN MATCHED THEN UPDATE SET price = 5 RETURNING merge_action(), parts.id`,
  `SELECT setseed(0.42); SELECT random(), random(1, 100)`,
  // Errors, each with its code.
  'SELECT 1 / 0',
  'SELECT * FROM nowhere',
  `INSERT INTO parts (sku, price) VALUES ('P1', 1)`,
  `INSERT INTO parts (sku, price) VALUES ('new', -1)`,
  `SELECT 'x'::int`,
  'SELECT 1 FROM FROM',
  `COPY parts TO PROGRAM 'ls'`,
  // Transactions: failure, savepoints, those that are set aside.
  'BEGIN; SAVEPOINT s; DELETE FROM parts WHERE id = 7; ROLLBACK TO s; COMMIT',
  `BEGIN; UPDATE parts SET price = 0 WHERE id = 8; PREPARE TRANSACTION 'other'`,
  'SELECT price FROM parts WHERE id = 8; SELECT gid FROM pg_prepared_xacts',
  'SELECT * FROM parts WHERE id = 8 FOR UPDATE NOWAIT',
  `COMMIT PREPARED 'other'`,
  'SELECT price FROM parts WHERE id = 8',
  // Roles and row security.
  `CREATE ROLE reader; GRANT SELECT ON parts TO reader; ALTER TABLE parts ENABLE ROW LEVEL SECURITY;
   CREATE POLICY cheap ON parts TO reader USING (price < 3)`,
  'SET ROLE reader; SELECT count(*) FROM parts',
  `DELETE FROM parts`,
  'RESET ROLE',
  // The catalog and the views over it.
  `SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = 'parts'
     ORDER BY ordinal_position`,
  `SELECT count(*) FROM pg_proc; SELECT count(*) FROM pg_type WHERE typtype = 'b'`,
  `SELECT extname, extversion FROM pg_extension`,
  `SELECT name, setting FROM pg_settings WHERE name IN ('TimeZone', 'DateStyle', 'lc_collate',
     'server_encoding', 'default_text_search_config', 'work_mem', 'shared_buffers') ORDER BY 1`,
  'VACUUM ANALYZE parts',
  `SELECT relpages, reltuples FROM pg_class WHERE relname = 'parts'`,
];

const BROKEN = 'the engine is broken';

/** What PostgreSQL said to each probe: its rows, or its error. */
async function answers(db: PGlite): Promise<readonly string[]> {
  const said: string[] = [];
  for (const probe of PROBES) {
    try {
      const results = await db.exec(probe, { rowMode: 'array' });
      // PGlite gives an empty result where the engine broke and said nothing.
      if (results.some(({ command }) => command === undefined)) throw new Error(BROKEN);
      said.push(JSON.stringify(results.map(({ fields, rows }) => [fields, rows])));
    } catch (error) {
      const { severity, code, message } = error as Partial<Record<string, string>>;
      if (severity !== 'ERROR') throw new Error(`${BROKEN} at ${probe}`);
      said.push(`${code}: ${message}`);
    }
  }
  return said;
}

/** PostgreSQL from these files, as the tab opens it. */
export async function openKit({ program, bundle, directory }: PostgresFiles): Promise<PGlite> {
  return openPostgres({
    program: new Blob([program.slice()]),
    bundle: new Blob([bundle.slice()]),
    directory: new Blob([directory.slice()]),
  });
}

/**
 * Holds that the kit answers all probes as PGlite does with its own files and a data directory of its
 * own.
 * @returns the version of PostgreSQL, such as `18.7`
 * @throws Error that names the first probe with another answer
 */
export async function proveKit(contents: PostgresFiles): Promise<string> {
  const kit = await openKit(contents);
  const ours = await answers(kit);
  const stock = await PGlite.create({
    // The settings of the log fit no larger segments.
    initDbStartParams: ['--wal-segsize=1'],
    startParams: START_PARAMETERS,
    fsBundle: new Blob([await stockBundle()]),
  });
  stock.handleExternalCmd = () => 0;
  const theirs = await answers(stock);
  const different = PROBES.findIndex((_, index) => ours[index] !== theirs[index]);
  if (different >= 0) {
    throw new Error(
      `the engine's kit answers differently: ${PROBES[different]}\n${ours[different]}\n${theirs[different]}`,
    );
  }
  const { rows } = await kit.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  await Promise.all([kit.close(), stock.close()]);
  return rows[0]?.version.split(' ')[0] ?? '';
}
