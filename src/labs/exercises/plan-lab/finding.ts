import type { Run } from '../../protocol.ts';
import type { Step } from '../definition.ts';
import { asked, databaseGoal, isVerdict } from './goals.ts';
import { EXPLAIN, MY_ORDERS } from './reading.ts';

const NEWEST = `SELECT id, placed_at, total_cents
FROM orders
WHERE customer_id = 7
ORDER BY placed_at DESC
LIMIT 5`;

const TO_SHIP = `SELECT id, customer_id, placed_at
FROM orders
WHERE status = 'pending'
ORDER BY placed_at
LIMIT 20`;

const LOGIN = `SELECT id, password_hash
FROM customers
WHERE lower(email) = 'customer-77@mail.example'`;

const STARS = `SELECT count(*), avg(stars)
FROM reviews
WHERE part_id = 2041`;

const NEW_REVIEWS = `INSERT INTO reviews (part_id, customer_id, stars)
SELECT 2041, id, 4 FROM customers WHERE id <= 200
ON CONFLICT DO NOTHING;`;

const ABOUT_PART = `SELECT id, kind, happened_at
FROM events
WHERE details @> '{"part_id": 150}'`;

/** Pages of the largest index that is small enough: twice that of the solution. */
const SMALL_INDEX = 126;

/** A guess that is off by this is as good as none. */
const WIDE = 10;

export const FINDING: readonly Step<Run>[] = [
  {
    id: 'b-tree',
    title: 'Lead the way to 22 rows',
    text: [
      'An index is a sorted copy of a column, in which each entry says where its row is. `CREATE INDEX name ON table (column)` builds a **B-tree**: a few pages lead to any entry.',
      'Create an index with which “my orders” touches at most 48 pages, and look at the new plan.',
    ],
    start: `${EXPLAIN}\n${MY_ORDERS};`,
    hints: [
      'The index has to be sorted by the column that stands in the condition.',
      '`CREATE INDEX orders_by_customer ON orders (…)`. With `IF NOT EXISTS` behind `INDEX` you can run it again.',
    ],
    solution: `CREATE INDEX IF NOT EXISTS orders_by_customer ON orders (customer_id);\n\n${EXPLAIN}\n${MY_ORDERS};`,
    predict: {
      question: 'The index leads straight to the 22 rows. How many pages will the query touch?',
      options: ['1', 'About 24', 'About 450'],
      answer: 1,
      explanation:
        'Two pages of the index, its root and one leaf, and one page of the table for each of the 22 rows: customers order at different times, so no two of them share a page.',
    },
    goal: databaseGoal(
      'From 913 pages to 24. Read a plan from the inside out: the **Bitmap Index Scan** collects the places of the rows, the **Bitmap Heap Scan** above it visits each page of the table once. Run it again: now all 24 are hits.',
      {
        query: MY_ORDERS,
        rules: [
          {
            lacks: 'Seq Scan',
            on: 'orders',
            because: 'The plan of “my orders” still reads the whole table.',
          },
        ],
        pages: 48,
      },
    ),
  },
  {
    id: 'column-order',
    title: 'Two columns, in the right sequence',
    text: [
      'An index on several columns is sorted by the one named at the front, and by the next one only where those are equal, as a phone book is by surname and then by name.',
      'The start page shows the five newest orders of a customer. This index has both columns of the query and is of little use. Change it so that the query touches at most 16 pages and nothing has to be sorted.',
    ],
    start: `DROP INDEX IF EXISTS orders_newest;\nCREATE INDEX orders_newest ON orders (placed_at, customer_id);\n\n${EXPLAIN}\n${NEWEST};`,
    hints: [
      'In which sequence would a paper list have to be sorted, so that the answer stands in one place?',
      'Equality goes to the front, the order behind it: all entries of customer 7 together, sorted by time.',
    ],
    solution: `DROP INDEX IF EXISTS orders_newest;\nCREATE INDEX orders_newest ON orders (customer_id, placed_at);\n\n${EXPLAIN}\n${NEWEST};`,
    goal: databaseGoal(
      'Three pages of the index and one for each of the five rows. The entries of customer 7 stand together in the sequence of time, so PostgreSQL begins at the last one, goes backward and stops after five: **no Sort, and no row in vain**.',
      {
        query: NEWEST,
        rules: [
          {
            lacks: 'Seq Scan',
            on: 'orders',
            because: 'The five newest orders are still looked for in the whole table.',
          },
          {
            lacks: 'Sort',
            because: 'All orders of the customer are fetched and then sorted, to keep five.',
          },
        ],
        pages: 16,
      },
    ),
  },
  {
    id: 'partial',
    title: 'An index for the few',
    text: [
      'The packing desk asks all day for the 20 oldest orders that are `pending`. Four of five orders are not, and their entries in an index would be dead weight. A **partial index** holds only the rows of its `WHERE`.',
      'Change the index: the query touches at most 6 pages, and the index itself has at most 126. A full one has 437.',
    ],
    start: `DROP INDEX IF EXISTS orders_to_ship;\nCREATE INDEX orders_to_ship ON orders (status, placed_at);\n\n${EXPLAIN}\n${TO_SHIP};`,
    hints: [
      '`CREATE INDEX name ON table (column) WHERE condition`: the condition is that of the query.',
      'Among the pending ones `status` is always the same. What is left to sort by?',
    ],
    solution: `DROP INDEX IF EXISTS orders_to_ship;\nCREATE INDEX orders_to_ship ON orders (placed_at) WHERE status = 'pending';\n\n${EXPLAIN}\n${TO_SHIP};`,
    goal: databaseGoal(
      'The index has 63 pages in the place of 437, and an order leaves it when it is paid. PostgreSQL uses it only where the query’s own text implies its condition: with `status = $1` in a prepared statement it may not know that.',
      {
        query: TO_SHIP,
        rules: [
          {
            lacks: 'Seq Scan',
            on: 'orders',
            because: 'The packing desk still reads the whole table.',
          },
          { lacks: 'Sort', because: 'The pending orders are all fetched and then sorted.' },
        ],
        pages: 6,
        async also(engine, { nodes }) {
          const name = nodes.find(({ index }) => index !== undefined)?.index ?? '';
          const size = await asked(
            engine,
            `SELECT pg_relation_size(format('%I', '${name.replaceAll("'", "''")}')::regclass) / 8192`,
          );
          if (isVerdict(size)) return size;
          const pages = Number(size.rows[0]?.[0]);
          return pages > SMALL_INDEX
            ? `The query is quick, with the index ${name} of ${pages} pages. Most of its entries are of orders that nobody asks for.`
            : undefined;
        },
      },
    ),
  },
  {
    id: 'expression',
    title: 'When the column is wrapped',
    text: [
      'Customers log in with their email address and do not care about capitals, so the shop asks for `lower(email)`. An index can hold the value of an expression, `CREATE INDEX … ON table (lower(column))`, and `ANALYZE table` has the planner learn what such values are like.',
      'Have the login touch at most 6 pages, and make the planner’s guess right as well: it expects 25 rows where one is.',
    ],
    start: `${EXPLAIN}\n${LOGIN};`,
    hints: [
      'What stands in the parentheses of the index must be what stands in the condition.',
      'The guess stays at 25 until the planner has looked at the values: `ANALYZE customers;`',
    ],
    solution: `CREATE INDEX IF NOT EXISTS customers_by_email ON customers (lower(email));\nANALYZE customers;\n\n${EXPLAIN}\n${LOGIN};`,
    predict: {
      question: 'There is a unique index on `email`. Does this query use it?',
      options: ['Yes, it holds every address', 'No, it holds other values'],
      answer: 1,
      explanation:
        'It is sorted by the addresses as they were typed. Where the small letters of an address stand in it, nobody knows.',
    },
    goal: databaseGoal(
      'One row expected, one found. Guesses matter: with 25 expected rows a join above would be planned for 25. A day of a timestamp is another such wrapping: write `placed_at >= … AND placed_at < …` for it, and a plain index will do.',
      {
        query: LOGIN,
        rules: [
          {
            lacks: 'Seq Scan',
            on: 'customers',
            because: 'The login still looks at every customer.',
          },
        ],
        pages: 6,
        also(_, { root }) {
          const rows = root.real?.rowsInAll ?? 0;
          return root.expected > WIDE * Math.max(1, rows)
            ? `The index is used, but the planner expects ${root.expected} rows, and there is ${rows}. It has not looked at the values yet.`
            : undefined;
        },
      },
    ),
  },
  {
    id: 'covering',
    title: 'Answer from the index alone',
    text: [
      'If an index has all columns of a query, the table need not be opened: an **Index Only Scan**. `INCLUDE (…)` behind the columns of an index adds others to its entries. One thing an index does not know: whether a row is visible to you. The **visibility map** does, with a bit for each page of the table. A change clears the bit, and `VACUUM` sets it again.',
      'Two hundred reviews of part 2041 have just come in, and its page shows the stars. Leave the `INSERT` where it is, and have the stars read from an index alone: at most 10 pages, no heap fetches.',
    ],
    start: `${NEW_REVIEWS}\n\n${EXPLAIN}\n${STARS};`,
    hints: [
      'The condition needs `part_id`, the average needs `stars`: `CREATE INDEX … ON reviews (part_id) INCLUDE (stars);`',
      'Heap fetches are visits to pages whose bit is not set. `VACUUM reviews;` between the `INSERT` and the `EXPLAIN` sets it.',
    ],
    solution: `${NEW_REVIEWS}\n\nCREATE INDEX IF NOT EXISTS reviews_stars ON reviews (part_id) INCLUDE (stars);\nVACUUM reviews;\n\n${EXPLAIN}\n${STARS};`,
    predict: {
      question:
        'Say that an index has all columns of the query, and the `INSERT` has just run. Is the table opened?',
      options: ['Yes, for some rows', 'Yes, for all rows', 'No'],
      answer: 0,
      explanation:
        'The pages of the new rows have just changed, so PostgreSQL must look there whether each row is visible: heap fetches. After `VACUUM` there are none.',
    },
    goal: databaseGoal(
      'From 55 pages to 5: the table stays shut. On a server autovacuum sets the bits in the background; on a table that changes all the time it may not keep up, and the plan says so in its heap fetches.',
      {
        query: STARS,
        rules: [
          {
            has: 'Index Only Scan',
            on: 'reviews',
            because: 'No index has everything that the stars need, so the table is opened.',
          },
        ],
        pages: 10,
        async also(engine, { nodes }) {
          const fetches = nodes.find(({ real }) => real?.heapFetches !== undefined)?.real
            ?.heapFetches;
          if (fetches !== 0) {
            return `The index has everything, and still ${fetches} rows had to be looked up in the table: the visibility map does not vouch for their pages.`;
          }
          const found = await asked(
            engine,
            'SELECT count(*) FROM reviews WHERE part_id = 2041 AND customer_id <= 200',
          );
          if (isVerdict(found)) return found;
          return found.rows[0]?.[0] === '200'
            ? undefined
            : 'Leave the `INSERT` in: without a change there is nothing to clean up.';
        },
      },
    ),
  },
  {
    id: 'gin',
    title: 'Into the document',
    text: [
      'The column `details` of `events` holds a document, of type `jsonb`. `details @> \'{"part_id": 150}\'` asks which documents contain that. A B-tree sorts whole documents, which is no help; a **GIN** index files each key and value that is in them: `CREATE INDEX … ON table USING gin (column)`.',
      'Have the question touch at most 42 pages.',
    ],
    start: `${EXPLAIN}\n${ABOUT_PART};`,
    hints: [
      'The kind of an index stands before its columns: `USING gin`.',
      '`CREATE INDEX events_details ON events USING gin (details);`',
    ],
    solution: `CREATE INDEX IF NOT EXISTS events_details ON events USING gin (details);\n\n${EXPLAIN}\n${ABOUT_PART};`,
    goal: databaseGoal(
      "From 394 pages to 21. With `gin (details jsonb_path_ops)` it would be 13, for it files whole paths and answers `@>` alone. The question `details ->> 'part_id' = '150'` means the same to you and uses neither: that operator is not the index’s own.",
      {
        query: ABOUT_PART,
        rules: [
          {
            lacks: 'Seq Scan',
            on: 'events',
            because: 'Every document is still opened and looked through.',
          },
        ],
        pages: 42,
      },
    ),
  },
];
