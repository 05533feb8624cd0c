import { EXPLAIN, MY_ORDERS } from './reading.ts';

/** Answers that tests give to a step. */
interface StepAnswers {
  /** Other right ones. */
  readonly right: readonly string[];
  /** What people write instead, and a part of what they must be told. */
  readonly wrong: readonly (readonly [told: string, sql: string])[];
}

const e = (sql: string) => `${EXPLAIN} ${sql};`;
const upTo = (customer: number) => e(`SELECT * FROM orders WHERE customer_id <= ${customer}`);
const BY_CUSTOMER = 'CREATE INDEX own ON orders (customer_id);';
const REVIEWED =
  'INSERT INTO reviews (part_id, customer_id, stars) SELECT 2041, id, 4 FROM customers WHERE id <= 200 ON CONFLICT DO NOTHING;';
const COVERING = 'CREATE INDEX own ON reviews (part_id) INCLUDE (stars);';
const insert = (options = 'ANALYZE, WAL, FORMAT JSON', rows = 1000) =>
  `EXPLAIN (${options}) INSERT INTO events (kind, details) SELECT 'view', '{}' FROM generate_series(1, ${rows});`;
const THREE =
  'CREATE INDEX own_1 ON events (customer_id); CREATE INDEX own_2 ON events (kind); CREATE INDEX own_3 ON events (happened_at);';
const joined = (rest: string) =>
  e(`SELECT o.id, i.quantity FROM orders o JOIN order_items i ON i.order_id = o.id ${rest}`);
const ITEMS = 'SELECT i.order_id, i.part_id, i.quantity FROM order_items AS i';

/** Answers for tests, by the ids of steps; pages never load them. */
export const ANSWERS: Readonly<Record<string, StepAnswers>> = {
  'first-plan': {
    right: [
      `EXPLAIN (ANALYZE, FORMAT JSON) ${MY_ORDERS}`,
      `EXPLAIN (FORMAT JSON, BUFFERS, ANALYZE, TIMING OFF) SELECT * FROM orders WHERE 7 = customer_id;`,
      `-- mine\n${EXPLAIN} ${MY_ORDERS} ORDER BY placed_at`,
    ],
    wrong: [
      ['guesses', `EXPLAIN (BUFFERS, FORMAT JSON) ${MY_ORDERS}`],
      ['not counted', `EXPLAIN (ANALYZE, BUFFERS OFF, FORMAT JSON) ${MY_ORDERS}`],
      ['came as text', `EXPLAIN (ANALYZE, BUFFERS) ${MY_ORDERS}`],
      ['no plan', MY_ORDERS],
      ['another query', e('SELECT * FROM orders WHERE customer_id = 8')],
      ['it gives 1 rows', e('SELECT count(*) FROM orders WHERE customer_id = 7')],
      ['no plan', `SELECT '[{"Plan": {"Node Type": "Seq Scan"}}]'::json AS "QUERY PLAN"`],
      ['did not run to its end', `EXPLAIN (ANALYSE, BUFFER, FORMAT JSON) ${MY_ORDERS}`],
    ],
  },
  'same-pages': {
    right: [
      `EXPLAIN (ANALYZE, FORMAT JSON) ${MY_ORDERS}; EXPLAIN (ANALYZE, FORMAT JSON) ${MY_ORDERS}`,
      `${e(MY_ORDERS)} ${e(MY_ORDERS)} ${e(MY_ORDERS)}`,
    ],
    wrong: [
      ['Two plans', e(MY_ORDERS)],
      ['Two plans', `${MY_ORDERS}; ${e(MY_ORDERS)}`],
      ['Two plans', `${e(MY_ORDERS)} EXPLAIN (FORMAT JSON) ${MY_ORDERS}`],
      ['not the same query', `${e(MY_ORDERS)} ${e(`${MY_ORDERS} LIMIT 5`)}`],
      ['Two plans', `${e(MY_ORDERS)} ${e('SELECT * FROM orders WHERE customer_id = 8')}`],
      ['came as text', `EXPLAIN ANALYZE ${MY_ORDERS}; EXPLAIN ANALYZE ${MY_ORDERS}`],
    ],
  },
  'b-tree': {
    right: [
      'CREATE INDEX own ON orders USING hash (customer_id)',
      'CREATE INDEX own ON orders (customer_id, placed_at DESC)',
      'CREATE UNIQUE INDEX own ON orders (customer_id, id) INCLUDE (status, total_cents, placed_at)',
    ],
    wrong: [
      ['whole table', 'CREATE INDEX own ON orders (placed_at)'],
      ['whole table', 'CREATE INDEX own ON orders (placed_at, customer_id)'],
      ['whole table', 'CREATE INDEX own ON orders (status, total_cents)'],
      ['whole table', "CREATE INDEX own ON orders (customer_id) WHERE status = 'shipped'"],
      ['whole table', 'CREATE INDEX own ON orders ((customer_id::text))'],
      ['whole table', 'SET enable_seqscan = off'],
      ['whole table', 'CREATE INDEX own ON order_items (part_id)'],
      ['A transaction is open', `BEGIN; ${BY_CUSTOMER}`],
    ],
  },
  'column-order': {
    right: [
      'CREATE INDEX own ON orders (customer_id, placed_at DESC)',
      'CREATE INDEX own ON orders (customer_id, placed_at, total_cents)',
    ],
    wrong: [
      ['right shape', 'CREATE INDEX own ON orders (placed_at, customer_id)'],
      ['right shape', 'CREATE INDEX own ON orders (placed_at DESC) INCLUDE (customer_id)'],
      ['then sorted', 'CREATE INDEX own ON orders (customer_id)'],
      ['then sorted', 'CREATE INDEX own ON orders (customer_id, id)'],
      ['then sorted', 'CREATE INDEX own ON orders (customer_id) INCLUDE (placed_at)'],
      ['then sorted', 'CREATE INDEX own ON orders (customer_id, total_cents, placed_at)'],
    ],
  },
  partial: {
    right: [
      "CREATE INDEX own ON orders (placed_at, id) WHERE status = 'pending'",
      "CREATE INDEX own ON orders (status, placed_at) WHERE status = 'pending'",
      "CREATE INDEX own ON orders (placed_at) INCLUDE (customer_id) WHERE status IN ('pending')",
    ],
    wrong: [
      ['The query is quick', 'CREATE INDEX own ON orders (status, placed_at)'],
      ['The query is quick', 'CREATE INDEX own ON orders (placed_at)'],
      ['whole table', "CREATE INDEX own ON orders (placed_at) WHERE status = 'paid'"],
      ['then sorted', "CREATE INDEX own ON orders (customer_id) WHERE status = 'pending'"],
      ['The query is quick', "CREATE INDEX own ON orders (placed_at) WHERE status <> 'shipped'"],
      ['whole table', "CREATE INDEX own ON orders (placed_at) WHERE placed_at > '2026-11-01Z'"],
    ],
  },
  expression: {
    right: [
      'CREATE UNIQUE INDEX own ON customers (lower(email)); ANALYZE',
      'CREATE INDEX own ON customers USING hash (lower(email)); VACUUM ANALYZE customers',
      'CREATE INDEX own ON customers ((lower(email)), id); ANALYZE customers (email); ANALYZE customers',
    ],
    wrong: [
      ['expects 25 rows', 'CREATE INDEX own ON customers (lower(email))'],
      ['every customer', 'ANALYZE customers'],
      ['every customer', 'CREATE INDEX own ON customers (email); ANALYZE customers'],
      ['every customer', 'CREATE INDEX own ON customers (upper(email)); ANALYZE customers'],
      [
        'every customer',
        'CREATE INDEX own ON customers (lower(email)) WHERE id < 50; ANALYZE customers',
      ],
      ['expects 25 rows', 'ANALYZE customers; CREATE INDEX own ON customers (lower(email))'],
    ],
  },
  covering: {
    right: [
      `${REVIEWED} CREATE INDEX own ON reviews (part_id, stars); VACUUM ANALYZE reviews`,
      `${COVERING} ${REVIEWED} VACUUM`,
    ],
    wrong: [
      ['visibility map', `${REVIEWED} ${COVERING}`],
      ['visibility map', `${COVERING} VACUUM reviews; ${REVIEWED}`],
      ['visibility map', `${REVIEWED} ${COVERING} ANALYZE reviews; VACUUM customers`],
      ['the table is opened', `${REVIEWED} VACUUM reviews`],
      [
        'the table is opened',
        `${REVIEWED} CREATE INDEX own ON reviews (part_id) INCLUDE (body); VACUUM reviews`,
      ],
      ['the table is opened', `${REVIEWED} VACUUM FULL reviews`],
      ['Leave the `INSERT` in', `${COVERING} VACUUM reviews`],
    ],
  },
  gin: {
    right: [
      'CREATE INDEX own ON events USING gin (details jsonb_path_ops)',
      'CREATE INDEX own ON events USING gin (details) WITH (fastupdate = off)',
    ],
    wrong: [
      ['Every document', 'CREATE INDEX own ON events (details)'],
      ['Every document', 'CREATE INDEX own ON events USING hash (details)'],
      ['Every document', "CREATE INDEX own ON events ((details ->> 'part_id'))"],
      ['Every document', "CREATE INDEX own ON events USING gin ((details -> 'from'))"],
      ['Every document', "CREATE INDEX own ON events USING gin (details) WHERE kind = 'cart'"],
      ['Every document', 'CREATE INDEX own ON jobs USING gin (payload)'],
    ],
  },
  border: {
    right: [
      `${BY_CUSTOMER} ${upTo(2590)} ${upTo(2500)}`,
      `${BY_CUSTOMER} EXPLAIN (FORMAT JSON) SELECT id FROM orders WHERE customer_id > 2500; EXPLAIN (FORMAT JSON) SELECT id FROM orders WHERE customer_id > 2410;`,
    ],
    wrong: [
      ['Come closer', `${BY_CUSTOMER} ${upTo(2000)} ${upTo(3000)}`],
      ['The border lies higher', `${BY_CUSTOMER} ${upTo(100)} ${upTo(200)}`],
      ['The border lies lower', `${BY_CUSTOMER} ${upTo(4000)} ${upTo(4050)}`],
      [
        'The border lies lower',
        `${BY_CUSTOMER} SET enable_seqscan = off; ${upTo(3000)} RESET ALL; ${upTo(3050)}`,
      ],
      [
        'number alone',
        `${BY_CUSTOMER} ${upTo(2500)} ${e('SELECT id FROM orders WHERE customer_id <= 2590')}`,
      ],
      ['Two plans', `${BY_CUSTOMER} ${upTo(2500)}`],
      [
        'Ask for orders',
        `${e('SELECT * FROM events WHERE id <= 100')} ${e('SELECT * FROM events WHERE id <= 20000')}`,
      ],
    ],
  },
  'switch-back': {
    right: [
      `${BY_CUSTOMER} SET random_page_cost TO 1; ${upTo(2800)} SET random_page_cost TO DEFAULT; ${upTo(2800)}`,
      `${BY_CUSTOMER} SET cpu_operator_cost = 0.1; ${upTo(2800)} RESET ALL; ${upTo(2800)}`,
    ],
    wrong: [
      ['upper one still reads', `${BY_CUSTOMER} ${upTo(2800)} ${upTo(2800)}`],
      [
        'upper one still reads',
        `${BY_CUSTOMER} ${upTo(2800)} SET random_page_cost = 1.1; ${upTo(2800)}`,
      ],
      ['still holds', `${BY_CUSTOMER} SET random_page_cost = 1.1; ${upTo(2800)} ${upTo(2800)}`],
      [
        'begins with `enable_`',
        `${BY_CUSTOMER} SET enable_seqscan = off; ${upTo(2800)} RESET enable_seqscan; ${upTo(2800)}`,
      ],
      [
        'begins with `enable_`',
        `${BY_CUSTOMER} SELECT set_config('enable_seqscan', 'off', false); ${upTo(2800)} RESET ALL; ${upTo(2800)}`,
      ],
      ['same query', `${BY_CUSTOMER} ${upTo(100)} ${upTo(2800)}`],
      [
        'up to 2800',
        `${BY_CUSTOMER} SET random_page_cost = 1.1; ${upTo(2700)} RESET random_page_cost; ${upTo(2700)}`,
      ],
      ['Two plans', `${BY_CUSTOMER} SET random_page_cost = 1.1; ${upTo(2800)}`],
    ],
  },
  joins: {
    right: [
      `${joined('WHERE o.id = 77')} ${joined('')} ${joined('ORDER BY i.order_id')}`,
      `${joined('WHERE o.id < 30')} ${joined("WHERE o.status = 'paid'")} ${joined('ORDER BY o.id DESC')}`,
    ],
    wrong: [
      ['Missing: Merge Join', `${joined('WHERE o.id = 77')} ${joined('')}`],
      ['Missing: Nested Loop', `${joined('')} ${joined('ORDER BY o.id')}`],
      ['Missing: Hash Join', `${joined('WHERE o.id = 77')} ${joined('ORDER BY o.id')}`],
      [
        'Missing: Merge Join',
        `${joined('WHERE o.id = 77')} ${joined('')} SET enable_hashjoin = off; SET enable_nestloop = off; ${joined('')}`,
      ],
      [
        'no join of orders and order_items',
        e('SELECT count(*) FROM reviews r JOIN parts p ON p.id = r.part_id'),
      ],
      ['came as text', 'EXPLAIN SELECT 1'],
    ],
  },
  writes: {
    right: [
      `${insert()} ${THREE} ${insert('ANALYZE, BUFFERS OFF, WAL, TIMING OFF, FORMAT JSON')}`,
      `${insert()} ${THREE} CREATE INDEX own_4 ON events (kind, happened_at); ${insert()}`,
    ],
    wrong: [
      ['Two plans', `${THREE} ${insert()}`],
      [
        '`WAL` is missing',
        `${insert('ANALYZE, FORMAT JSON')} ${THREE} ${insert('ANALYZE, FORMAT JSON')}`,
      ],
      ['no index on', `${insert()} ${insert()}`],
      [
        'no index on `happened_at`',
        `${insert()} CREATE INDEX own_1 ON events (customer_id); CREATE INDEX own_2 ON events (kind); ${insert()}`,
      ],
      ['Were the indexes there before?', `${THREE} ${insert()} ${insert()}`],
      ['Two plans', `${insert()} ${THREE} ${insert('ANALYZE, WAL, FORMAT JSON', 2000)}`],
      ['Two plans', `${insert()} ${THREE} ${insert('WAL OFF, FORMAT JSON')}`],
    ],
  },
  unused: {
    right: [
      `${THREE} DROP INDEX CONCURRENTLY own_2`,
      `CREATE INDEX own_1 ON events (customer_id, kind); CREATE INDEX own_3 ON events (happened_at DESC)`,
    ],
    wrong: [
      ['is still there', THREE],
      ['a customer', `${THREE} DROP INDEX own_1, own_2`],
      ['ten latest', `${THREE} DROP INDEX own_2, own_3`],
      ['a customer', `${THREE} DROP INDEX own_1, own_2, own_3`],
      [
        'primary key is gone',
        `${THREE} DROP INDEX own_2; ALTER TABLE events DROP CONSTRAINT events_pkey`,
      ],
      ['a customer', `${THREE} DROP INDEX own_1`],
    ],
  },
  'n-plus-one': {
    right: [
      e(`${ITEMS} WHERE i.order_id IN (SELECT id FROM orders ORDER BY id DESC LIMIT 10)`),
      e(
        'WITH newest AS (SELECT id FROM orders ORDER BY id DESC FETCH FIRST 10 ROWS ONLY) SELECT quantity, part_id, order_id FROM order_items JOIN newest ON id = order_id',
      ),
      e(
        'SELECT i.* FROM (SELECT id FROM orders ORDER BY id DESC LIMIT 10) o, LATERAL (SELECT order_id, part_id, quantity FROM order_items WHERE order_id = o.id) i',
      ),
    ],
    wrong: [
      ['on other data', e(`${ITEMS} WHERE i.order_id > 109490`)],
      ['on other data', e(`${ITEMS} WHERE i.order_id > (SELECT max(id) - 10 FROM orders)`)],
      ['on other data', e(`${ITEMS} ORDER BY i.order_id DESC LIMIT 20`)],
      [
        'on other data',
        e(
          `SELECT i.order_id, i.part_id, i.quantity FROM (SELECT id FROM orders ORDER BY id DESC LIMIT 10) o LEFT JOIN order_items i ON i.order_id = o.id`,
        ),
      ],
      [
        '953 pages',
        e(`${ITEMS} WHERE i.order_id IN (SELECT id FROM orders ORDER BY id + 0 DESC LIMIT 10)`),
      ],
      [
        'on other data',
        e(`${ITEMS} WHERE i.order_id IN (SELECT id FROM orders ORDER BY placed_at DESC LIMIT 10)`),
      ],
      ['2 columns', e('SELECT part_id, quantity FROM order_items WHERE order_id > 109490')],
      ['2 statements', `${e('SELECT id FROM orders ORDER BY id DESC LIMIT 10')} ${e(ITEMS)}`],
      ['row', e(`${ITEMS} WHERE i.order_id IN (SELECT id FROM orders ORDER BY id LIMIT 10)`)],
      ['no plan', `${ITEMS} WHERE i.order_id IN (SELECT id FROM orders ORDER BY id DESC LIMIT 10)`],
    ],
  },
};
