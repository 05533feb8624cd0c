import type { PlanNode } from '../../explain/plan.ts';
import { pagesIn } from '../../explain/plan.ts';
import type { Run } from '../../protocol.ts';
import type { Step } from '../definition.ts';
import { asked, databaseGoal, isVerdict, plannedNow, rowsRemark, runGoal } from './goals.ts';
import { EXPLAIN } from './reading.ts';

const INSERT = `EXPLAIN (ANALYZE, BUFFERS, WAL, FORMAT JSON)
INSERT INTO events (kind, customer_id, details, happened_at)
SELECT 'view', n, '{"part_id": 2041}', timestamptz '2026-11-20 10:00Z' + n * interval '1 second'
FROM generate_series(1, 1000) AS n;`;

/** Records that three more B-trees write for 1,000 rows: one for each entry, and some for new pages. */
const MORE_RECORDS = 3000;

const INDEXES = [
  ['events_customer', 'customer_id'],
  ['events_kind', 'kind'],
  ['events_time', 'happened_at'],
] as const;

/** That of the document, too: a GIN index writes records of its own. */
const CLEAR = 'DROP INDEX IF EXISTS events_details, events_customer, events_kind, events_time;';

const create = (words: string) =>
  INDEXES.map(([name, column]) => `${words} ${name} ON events (${column});`).join('\n');

/** Columns of the B-trees of events, as PostgreSQL writes them. */
const COLUMNS = `SELECT string_agg(a.attname, ',' ORDER BY k.place)
FROM pg_index AS i
JOIN pg_class AS c ON c.oid = i.indexrelid
JOIN pg_am AS m ON m.oid = c.relam AND m.amname = 'btree'
CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (column_number, place)
JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.column_number
WHERE i.indrelid = 'events'::regclass
GROUP BY i.indexrelid`;

const OF_CUSTOMER = 'SELECT kind, happened_at FROM events WHERE customer_id = 7';
const LATEST = 'SELECT kind, details FROM events ORDER BY happened_at DESC LIMIT 10';

const IS_GUARDED =
  "SELECT count(*) FROM pg_index WHERE indrelid = 'events'::regclass AND indisprimary";

const NEWEST_TEN = `SELECT id\nFROM orders\nORDER BY id DESC\nLIMIT 10`;
const NEWEST_ID = 109_500;
const items = (order: number) =>
  `${EXPLAIN} SELECT part_id, quantity FROM order_items WHERE order_id = ${order};`;

/** Twice what the eleven statements touch. */
const MOST_PAGES = 86;

const isInsert = ({ title, relation, children }: PlanNode) =>
  title === 'Insert' && relation === 'events' && children[0]?.real?.rowsInAll === 1000;

export const PAYING: readonly Step<Run>[] = [
  {
    id: 'writes',
    title: 'What three indexes cost a write',
    text: [
      'Each row that is written must be written into each index, too, and each of these changes is put into the **write-ahead log** before. `WAL` in the parentheses counts its records. They are counted, not timed, so they are the same on your machine and on a server.',
      'The shop stores 1,000 events. Below the insert, create three indexes on `events`, on `customer_id`, `kind` and `happened_at`, and measure the same insert again, all in one run.',
    ],
    start: `${CLEAR}\n\n${INSERT}`,
    hints: [
      'Three times `CREATE INDEX name ON events (column);`, then the `EXPLAIN` with its insert once more.',
      'Name them `events_customer`, `events_kind` and `events_time`: then the line at the top clears them away, and you can run it again.',
    ],
    solution: `${CLEAR}\n\n${INSERT}\n\n${create('CREATE INDEX')}\n\n${INSERT}`,
    predict: {
      question:
        'A row takes a record for the table and one for the primary key: some 2,000 for 1,000 rows. How many with three more indexes?',
      options: ['Still some 2,000', 'Some 2,500', 'Some 5,000'],
      answer: 2,
      explanation:
        'One record for each row and index, and a few for pages that are full: 1,000 more with each B-tree.',
    },
    goal: runGoal(
      'Some 3,000 records more for the same 1,000 rows, and two and a half times as many pages touched. An `UPDATE` pays as well: a changed row is a new row version, with new entries in all indexes unless no indexed column changed and its page had room.',
      async (explained, engine) => {
        const [first, second] = explained
          .map(({ plan }) => plan.root)
          .filter(isInsert)
          .slice(-2);
        if (first === undefined || second === undefined) {
          return 'Two plans of the insert of 1,000 events are wanted, one before the indexes and one after.';
        }
        if (first.log === undefined || second.log === undefined) {
          return 'The records of the log were not counted: `WAL` is missing in the parentheses.';
        }
        const found = await asked(engine, COLUMNS);
        if (isVerdict(found)) return found;
        const missing = INDEXES.filter(
          ([, column]) => !found.rows.some(([columns]) => columns === column),
        );
        if (missing.length > 0) {
          return `There is no index on ${missing.map(([, column]) => `\`${column}\``).join(', ')} yet.`;
        }
        const more = second.log.records - first.log.records;
        return more < MORE_RECORDS
          ? `The second insert wrote ${more.toLocaleString('en-GB')} records more than the first. Were the indexes there before?`
          : undefined;
      },
    ),
  },
  {
    id: 'unused',
    title: 'Find the one that nobody asks',
    text: [
      '`pg_stat_user_indexes` counts how often each index was used. PostgreSQL brings these numbers up to date about once a second; `pg_stat_force_next_flush()` has it do so at once.',
      'The shop asks two things of its events. One of the three indexes serves neither: find it and drop it. Leave the others, and what guards a rule.',
    ],
    start: `${create('CREATE INDEX IF NOT EXISTS')}

-- What the shop asks all day
${OF_CUSTOMER};
${LATEST};

SELECT pg_stat_force_next_flush();

SELECT indexrelname, idx_scan, pg_relation_size(indexrelid) / 8192 AS pages
FROM pg_stat_user_indexes
WHERE relname = 'events'
ORDER BY indexrelname;`,
    hints: [
      'Look at `idx_scan`. Two of them are 0 for different reasons.',
      'The primary key holds that no number is given twice, at every insert: it works without being scanned.',
      '`DROP INDEX events_kind;`',
    ],
    solution: `${create('CREATE INDEX IF NOT EXISTS')}

-- What the shop asks all day
${OF_CUSTOMER};
${LATEST};

SELECT pg_stat_force_next_flush();

SELECT indexrelname, idx_scan, pg_relation_size(indexrelid) / 8192 AS pages
FROM pg_stat_user_indexes
WHERE relname = 'events'
ORDER BY indexrelname;

DROP INDEX events_kind;`,
    goal: databaseGoal(
      'A thousand records fewer for a thousand events, and nobody will miss it. On a live shop look at some weeks, the end of the month included, and at the replicas, which count for themselves. Then `DROP INDEX CONCURRENTLY`, which waits for nobody’s queries to be locked out.',
      {
        query: OF_CUSTOMER,
        rules: [
          {
            lacks: 'Seq Scan',
            on: 'events',
            because: 'Now the events of a customer are looked for in the whole table.',
          },
        ],
        pages: 50,
        async also(engine) {
          const latest = await plannedNow(engine, LATEST);
          if (isVerdict(latest)) return latest;
          if (pagesIn(latest.root.pages) > 50) {
            return 'Now the ten latest events are looked for in the whole table.';
          }
          const [guard, columns] = [await asked(engine, IS_GUARDED), await asked(engine, COLUMNS)];
          if (isVerdict(guard)) return guard;
          if (isVerdict(columns)) return columns;
          if (guard.rows[0]?.[0] !== '1') {
            return 'The primary key is gone, and with it the rule that no number is given twice.';
          }
          return columns.rows.some(([names]) => names === 'kind')
            ? 'The index that serves neither question is still there.'
            : undefined;
        },
      },
    ),
  },
  {
    id: 'n-plus-one',
    title: 'Eleven statements or one',
    text: [
      'A page shows the ten newest orders with their items. The program asks for the orders, and then once more for each of them: **N + 1** statements. In the editor is what its log shows, with an `EXPLAIN` before each.',
      'Get `order_id`, `part_id` and `quantity` of all items of the ten orders with the highest `id` in **one** statement, which touches at most 86 pages.',
    ],
    start: [
      `${EXPLAIN} ${NEWEST_TEN.replaceAll('\n', ' ')};`,
      ...Array.from({ length: 10 }, (_, index) => items(NEWEST_ID - index)),
    ].join('\n'),
    hints: [
      'The statement that finds the ten orders can stand in the `FROM` of another one, in parentheses and with a name.',
      '`FROM (SELECT id FROM orders ORDER BY id DESC LIMIT 10) AS o JOIN order_items AS i ON …`',
    ],
    solution: `${EXPLAIN}
SELECT i.order_id, i.part_id, i.quantity
FROM (SELECT id FROM orders ORDER BY id DESC LIMIT 10) AS o
JOIN order_items AS i ON i.order_id = o.id;`,
    predict: {
      question: 'The eleven statements touch 43 pages together. How many does one join touch?',
      options: ['About 4', 'About 20', 'The same 43'],
      answer: 2,
      explanation:
        'The join is a Nested Loop: it looks up the items of each order, just as the program did. The pages are the same; ten round trips are saved.',
    },
    goal: runGoal(
      'One statement, and as many pages as before. What N + 1 costs is not in the plan: each statement is sent over the network, parsed and planned, and its answer waited for. That is why a page with it is slow while no single query is.',
      async (explained, engine, { outcome }) => {
        const { results } = outcome;
        if (results.length > 1) {
          return `These are ${results.length} statements. One is wanted.`;
        }
        const [only] = explained;
        if (only === undefined) return 'Put `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)` before it.';
        const rows = await rowsRemark(engine, only.sql, {
          reference: `SELECT i.order_id, i.part_id, i.quantity FROM order_items AS i WHERE i.order_id IN (${NEWEST_TEN})`,
          changes: `DELETE FROM order_items WHERE order_id = ${NEWEST_ID - 4};
            DELETE FROM orders WHERE id = ${NEWEST_ID - 4};
            INSERT INTO orders (id, customer_id, total_cents, placed_at) OVERRIDING SYSTEM VALUE
            SELECT max(id) + n, 7, 300, '2025-11-21Z' FROM orders, generate_series(1, 2) AS n GROUP BY n;
            INSERT INTO order_items SELECT max(id), 150, 3, 100 FROM orders`,
          about: 'a newer order, one without items, and a number that is missing',
        });
        if (rows !== undefined) return rows;
        const plan = await plannedNow(engine, only.sql);
        if (isVerdict(plan)) return plan;
        const pages = pagesIn(plan.root.pages);
        return pages > MOST_PAGES
          ? `The rows are right, and ${pages.toLocaleString('en-GB')} pages were touched for them.`
          : undefined;
      },
    ),
  },
];
