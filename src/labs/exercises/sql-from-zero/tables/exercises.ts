import type { Probe } from '../../../grading/grade.ts';
import type { Exercise } from '../../exercise.ts';

/** Name, type and NOT NULL of a relation’s columns. */
const columnsOf = (relation: string): Probe => ({
  about: `the columns of \`${relation}\``,
  sql: `SELECT attname AS "column", format_type(atttypid, atttypmod) AS type, attnotnull AS "not null" FROM pg_attribute WHERE attrelid = to_regclass('public.${relation}') AND attnum > 0 AND NOT attisdropped`,
});

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What PostgreSQL says to statements: `accepted`, `refused` by a constraint, or the error’s code. */
const attempts = (about: string, statements: readonly string[]): Probe => ({
  about,
  sql: statements
    .map(
      (sql) =>
        `SELECT ${quoted(sql.replaceAll('public.', ''))} AS statement, pg_temp.attempt(${quoted(sql)}) AS answer`,
    )
    .join(' UNION ALL '),
});

export const TABLES: readonly Exercise[] = [
  {
    id: 'create-table',
    title: 'A table of your own',
    text: [
      '`CREATE TABLE name (column type, …)` makes a table. `NOT NULL` forbids the unknown, and `PRIMARY KEY (a, b)` says that the pair is there once at most.',
      'Sparewheel gives warranties. Make the table `warranties` with the columns `order_id` and `part_id`, both `bigint`, and `months`, an `integer`. None may be unknown, and the pair of order and part is the primary key.',
    ],
    start: 'CREATE TABLE warranties (\n  order_id bigint\n);',
    hints: [
      'A line for each column, with a comma behind it.',
      '`NOT NULL` goes behind the type, `PRIMARY KEY (order_id, part_id)` is a line of its own.',
    ],
    solution:
      'CREATE TABLE warranties (\n  order_id bigint NOT NULL,\n  part_id bigint NOT NULL,\n  months integer NOT NULL,\n  PRIMARY KEY (order_id, part_id)\n);',
    probes: [
      columnsOf('warranties'),
      attempts('what `warranties` accepts', [
        'INSERT INTO public.warranties (order_id, part_id, months) VALUES (1, 2, 24), (1, 3, 24), (2, 2, 12)',
        'INSERT INTO public.warranties (order_id, part_id, months) VALUES (1, 2, 24), (1, 2, 12)',
        'INSERT INTO public.warranties (order_id, part_id) VALUES (1, 2)',
      ]),
    ],
    explanation:
      'A rule in the table holds for every program that writes to it, also for the one of next year.',
  },
  {
    id: 'add-column',
    title: 'A new column with a rule',
    text: [
      '`ALTER TABLE … ADD COLUMN` adds a column, and `CHECK (condition)` refuses rows for which the condition is false. For `NULL` it is not false.',
      'Parcels are paid by weight: add to `parts` the column `weight_grams`, an `integer` that may be unknown, but if it is known, is more than 0.',
    ],
    start: 'ALTER TABLE parts ADD COLUMN weight_grams integer;',
    hints: ['The start accepts a weight of −5.', '`CHECK (weight_grams > 0)` goes to the end.'],
    solution: 'ALTER TABLE parts\nADD COLUMN weight_grams integer CHECK (weight_grams > 0);',
    probes: [
      columnsOf('parts'),
      attempts('what `weight_grams` accepts', [
        'UPDATE public.parts SET weight_grams = 1 WHERE id = 2041',
        'UPDATE public.parts SET weight_grams = NULL WHERE id = 2041',
        'UPDATE public.parts SET weight_grams = 0 WHERE id = 2041',
        'UPDATE public.parts SET weight_grams = -5 WHERE id = 2041',
      ]),
    ],
    explanation:
      'A column with `NOT NULL` and no default could not be added: what would the 2,000 parts have in it?',
  },
  {
    id: 'add-check',
    title: 'A rule for what is there',
    text: [
      '`ALTER TABLE … ADD CONSTRAINT name CHECK (condition)` adds a rule, if all rows keep it. `x ~ pattern` compares with a regular expression.',
      'Countries in `profiles` are codes of exactly two capital letters from A to Z. Make PostgreSQL refuse everything else.',
    ],
    start: 'ALTER TABLE profiles\nADD CONSTRAINT country_code CHECK (length(country) = 2);',
    hints: ['The start accepts `dk` and `4!`.', 'The pattern for the whole text is `^[A-Z]{2}$`.'],
    solution: "ALTER TABLE profiles\nADD CONSTRAINT country_code CHECK (country ~ '^[A-Z]{2}$');",
    probes: [
      attempts(
        'what `country` accepts',
        ['NO', 'ZZ', 'dk', 'Dk', 'DNK', 'D', '', 'D1', '4!', 'ÖÄ', ' DK', 'DK '].map(
          (code) => `UPDATE public.profiles SET country = '${code}' WHERE customer_id = 2`,
        ),
      ),
    ],
    explanation: 'Give constraints names. The name is what people read in the error message.',
  },
  {
    id: 'foreign-key',
    title: 'No orphans',
    text: [
      '`column type REFERENCES table (column)` is a foreign key: it accepts only what is there. `ON DELETE CASCADE` deletes the row together with what it refers to; without it, the deletion is refused.',
      'Make the table `wishes` with `customer_id` and `part_id`, both `bigint`, the pair as primary key. Both refer to the `id` of their table. When a customer is deleted, the wishes go, too; a part that is wished for cannot be deleted.',
    ],
    start:
      'CREATE TABLE wishes (\n  customer_id bigint,\n  part_id bigint,\n  PRIMARY KEY (customer_id, part_id)\n);',
    hints: [
      'Behind the type: `REFERENCES customers (id)`.',
      'Only one of both gets `ON DELETE CASCADE`.',
    ],
    solution:
      'CREATE TABLE wishes (\n  customer_id bigint REFERENCES customers (id) ON DELETE CASCADE,\n  part_id bigint REFERENCES parts (id),\n  PRIMARY KEY (customer_id, part_id)\n);',
    probes: [
      columnsOf('wishes'),
      attempts('what `wishes` accepts', [
        'INSERT INTO public.wishes (customer_id, part_id) VALUES (2, 2041), (2, 2042), (7, 2041)',
        'INSERT INTO public.wishes (customer_id, part_id) VALUES (2, 2041), (2, 2041)',
        'INSERT INTO public.wishes (customer_id, part_id) VALUES (2, 1)',
        'INSERT INTO public.wishes (customer_id, part_id) VALUES (1000, 2041)',
        "INSERT INTO public.customers (id, email, password_hash) OVERRIDING SYSTEM VALUE VALUES (1000, 'new@mail.example', ''); INSERT INTO public.wishes (customer_id, part_id) VALUES (1000, 2041); DELETE FROM public.customers WHERE id = 1000",
        "INSERT INTO public.parts (id, sku, name, category, price_cents, stock) OVERRIDING SYSTEM VALUE VALUES (9000, 'NEW-9000', 'New', 'new', 1, 1); INSERT INTO public.wishes (customer_id, part_id) VALUES (2, 9000); DELETE FROM public.parts WHERE id = 9000",
      ]),
    ],
    explanation:
      'Cascades delete more than one sees. Use them for what has no meaning without its owner.',
  },
  {
    id: 'one-pending',
    title: 'At most one that …',
    text: [
      'A unique index may have a condition: `CREATE UNIQUE INDEX name ON table (column) WHERE condition`. It is unique among the rows for which the condition holds.',
      'A customer may have many orders, but at most one with the status `pending`. Make PostgreSQL refuse a second one.',
    ],
    start: 'CREATE UNIQUE INDEX one_pending ON orders (customer_id);',
    hints: [
      'The start would allow one order for each customer, so it fails.',
      "`WHERE status = 'pending'`.",
    ],
    solution: "CREATE UNIQUE INDEX one_pending ON orders (customer_id)\nWHERE status = 'pending';",
    probes: [
      attempts('what `orders` accepts', [
        "INSERT INTO public.orders (customer_id, status, total_cents) VALUES (7, 'pending', 100)",
        "INSERT INTO public.orders (customer_id, status, total_cents) VALUES (7, 'paid', 100), (7, 'paid', 100)",
        "INSERT INTO public.orders (customer_id, status, total_cents) VALUES (7, 'cancelled', 100), (7, 'cancelled', 100)",
        "INSERT INTO public.orders (customer_id, status, total_cents) VALUES (8, 'pending', 100)",
        "INSERT INTO public.orders (customer_id, status, total_cents) VALUES (8, 'pending', 100), (8, 'pending', 200)",
        "INSERT INTO public.orders (customer_id, status, total_cents) VALUES (8, 'pending', 100), (2, 'pending', 100)",
      ]),
    ],
    explanation:
      'A program that counts before it inserts lets two requests through at the same time. The index does not.',
  },
  {
    id: 'view',
    title: 'A query with a name',
    text: [
      '`CREATE VIEW name AS query` keeps a query. Whoever asks the view gets what the tables hold at that moment.',
      'Make the view `open_orders` with `id`, `customer_id` and `total_cents` of the orders that are `pending` or `paid`.',
    ],
    start:
      "CREATE VIEW open_orders AS\nSELECT id, customer_id, total_cents\nFROM orders\nWHERE status = 'pending';",
    hints: [
      'Two statuses: `IN`.',
      'If the view exists already, `CREATE OR REPLACE VIEW` replaces it.',
    ],
    solution:
      "CREATE OR REPLACE VIEW open_orders AS\nSELECT id, customer_id, total_cents\nFROM orders\nWHERE status IN ('pending', 'paid');",
    probes: [
      {
        about: 'the kind of `open_orders`',
        sql: "SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END AS kind FROM pg_class WHERE oid = to_regclass('public.open_orders')",
      },
      columnsOf('open_orders'),
      {
        about: 'the rows of `open_orders`',
        sql: 'SELECT "row" FROM pg_temp.look(\'SELECT * FROM public.open_orders\') AS "row"',
      },
    ],
    explanation: 'A view stores no rows. It can hide columns from those who may not see them.',
  },
];
