import type { AnswersById } from '../../exercise.ts';

export const TABLES_ANSWERS: AnswersById = {
  'create-table': {
    right: [
      'create table public.warranties (months int not null, part_id int8, order_id bigint, constraint once primary key (part_id, order_id))',
    ],
    wrong: [
      [
        'state',
        'CREATE TABLE warranties (order_id bigint NOT NULL, part_id bigint NOT NULL, months integer NOT NULL)',
      ],
      [
        'state',
        'CREATE TABLE warranties (order_id bigint, part_id bigint, months integer, PRIMARY KEY (order_id, part_id))',
      ],
      [
        'state',
        'CREATE TABLE warranties (order_id bigint PRIMARY KEY, part_id bigint NOT NULL, months integer NOT NULL)',
      ],
      [
        'state',
        'CREATE TABLE warranties (order_id integer NOT NULL, part_id integer NOT NULL, months integer NOT NULL, PRIMARY KEY (order_id, part_id))',
      ],
      [
        'state',
        'CREATE TABLE warranty (order_id bigint, part_id bigint, months integer NOT NULL, PRIMARY KEY (order_id, part_id))',
      ],
      [
        'state',
        'CREATE TABLE warranties (order_id bigint, part_id bigint, months integer NOT NULL DEFAULT 24, PRIMARY KEY (order_id, part_id))',
      ],
      [
        'error',
        'CREATE TABLE warranties (order_id bigint, part_id bigint, months integer NOT NULL PRIMARY KEY (order_id, part_id))',
      ],
    ],
  },
  'add-column': {
    right: [
      'ALTER TABLE parts ADD weight_grams int; ALTER TABLE parts ADD CONSTRAINT heavy CHECK (weight_grams >= 1)',
    ],
    wrong: [
      ['state', 'ALTER TABLE parts ADD COLUMN weight_grams integer'],
      ['state', 'ALTER TABLE parts ADD COLUMN weight_grams integer CHECK (weight_grams >= 0)'],
      [
        'error',
        'ALTER TABLE parts ADD COLUMN weight_grams integer NOT NULL CHECK (weight_grams > 0)',
      ],
      [
        'state',
        'ALTER TABLE parts ADD COLUMN weight_grams integer NOT NULL DEFAULT 1 CHECK (weight_grams > 0)',
      ],
      ['state', 'ALTER TABLE parts ADD COLUMN weight_grams text'],
      ['state', 'ALTER TABLE parts ADD COLUMN weight integer CHECK (weight > 0)'],
      [
        'error',
        'ALTER TABLE parts ADD COLUMN weight_grams integer CHECK (weight_grams IS NOT NULL AND weight_grams > 0)',
      ],
    ],
  },
  'add-check': {
    right: [
      "ALTER TABLE profiles ADD CHECK (length(country) = 2 AND country !~ '[^A-Z]')",
      "ALTER TABLE profiles ADD CONSTRAINT c CHECK (country SIMILAR TO '[A-Z][A-Z]')",
    ],
    wrong: [
      ['state', 'ALTER TABLE profiles ADD CONSTRAINT country_code CHECK (length(country) = 2)'],
      ['state', "ALTER TABLE profiles ADD CONSTRAINT country_code CHECK (country ~ '[A-Z]{2}')"],
      ['state', "ALTER TABLE profiles ADD CONSTRAINT country_code CHECK (country ~* '^[A-Z]{2}$')"],
      [
        'state',
        'ALTER TABLE profiles ADD CONSTRAINT country_code CHECK (length(country) = 2 AND country = upper(country))',
      ],
      [
        'state',
        "ALTER TABLE profiles ADD CONSTRAINT country_code CHECK (country IN ('ES', 'SE', 'FR', 'CZ', 'TR', 'PL', 'DE', 'IE', 'LV', 'DK', 'IS'))",
      ],
      ['state', "ALTER TABLE profiles ADD CONSTRAINT country_code CHECK (country LIKE '__')"],
      ['state', 'ALTER TABLE profiles ALTER COLUMN country TYPE char(2)'],
      ['error', "ALTER TABLE profiles ADD CONSTRAINT country_code CHECK (country ~ '^[A-Z]$')"],
    ],
  },
  'foreign-key': {
    right: [
      'CREATE TABLE wishes (part_id bigint REFERENCES parts ON DELETE RESTRICT, customer_id bigint, FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE, PRIMARY KEY (part_id, customer_id))',
    ],
    wrong: [
      [
        'state',
        'CREATE TABLE wishes (customer_id bigint, part_id bigint, PRIMARY KEY (customer_id, part_id))',
      ],
      [
        'state',
        'CREATE TABLE wishes (customer_id bigint REFERENCES customers, part_id bigint REFERENCES parts, PRIMARY KEY (customer_id, part_id))',
      ],
      [
        'state',
        'CREATE TABLE wishes (customer_id bigint REFERENCES customers ON DELETE CASCADE, part_id bigint REFERENCES parts ON DELETE CASCADE, PRIMARY KEY (customer_id, part_id))',
      ],
      [
        'state',
        'CREATE TABLE wishes (customer_id bigint REFERENCES customers ON DELETE CASCADE, part_id bigint, PRIMARY KEY (customer_id, part_id))',
      ],
      [
        'state',
        'CREATE TABLE wishes (customer_id bigint REFERENCES customers ON DELETE CASCADE, part_id bigint REFERENCES parts)',
      ],
      [
        'state',
        'CREATE TABLE wishes (customer_id bigint REFERENCES parts ON DELETE CASCADE, part_id bigint REFERENCES customers, PRIMARY KEY (customer_id, part_id))',
      ],
      [
        'state',
        'CREATE TABLE wishes (customer_id bigint REFERENCES customers ON DELETE SET NULL, part_id bigint REFERENCES parts, PRIMARY KEY (customer_id, part_id))',
      ],
    ],
  },
  'one-pending': {
    right: [
      "CREATE UNIQUE INDEX ON public.orders (customer_id, status) WHERE status = 'pending'",
      "ALTER TABLE orders ADD CONSTRAINT once EXCLUDE (customer_id WITH =) WHERE (status = 'pending')",
    ],
    wrong: [
      ['error', 'CREATE UNIQUE INDEX one_pending ON orders (customer_id)'],
      ['state', "CREATE INDEX one_pending ON orders (customer_id) WHERE status = 'pending'"],
      ['error', 'CREATE UNIQUE INDEX one_pending ON orders (customer_id, status)'],
      ['state', "CREATE UNIQUE INDEX one_pending ON orders (customer_id) WHERE status = 'Pending'"],
      ['state', "CREATE UNIQUE INDEX one_pending ON orders (status) WHERE status = 'pending'"],
      [
        'state',
        "CREATE UNIQUE INDEX one_pending ON orders (customer_id, id) WHERE status = 'pending'",
      ],
      [
        'state',
        "CREATE UNIQUE INDEX one_pending ON orders (customer_id) WHERE status = 'pending' AND customer_id = 7",
      ],
    ],
  },
  view: {
    right: [
      "CREATE VIEW public.open_orders (id, customer_id, total_cents) AS SELECT id, customer_id, total_cents FROM orders WHERE status = 'paid' UNION ALL SELECT id, customer_id, total_cents FROM orders WHERE status = 'pending'",
    ],
    wrong: [
      [
        'elsewhere state',
        'CREATE VIEW open_orders AS SELECT id, customer_id, total_cents FROM orders WHERE id % 5 = 2 OR id = 78',
      ],
      [
        'state',
        "CREATE VIEW open_orders AS SELECT id, customer_id, total_cents FROM orders WHERE status = 'paid'",
      ],
      [
        'state',
        "CREATE TABLE open_orders AS SELECT id, customer_id, total_cents FROM orders WHERE status IN ('pending', 'paid')",
      ],
      [
        'state',
        "CREATE MATERIALIZED VIEW open_orders AS SELECT id, customer_id, total_cents FROM orders WHERE status IN ('pending', 'paid')",
      ],
      [
        'state',
        "CREATE VIEW open_orders AS SELECT * FROM orders WHERE status IN ('pending', 'paid')",
      ],
      [
        'state',
        "CREATE VIEW open_orders AS SELECT id, customer_id, total_cents FROM orders WHERE status <> 'shipped'",
      ],
      [
        'state',
        "CREATE VIEW open_orders AS SELECT id, customer_id FROM orders WHERE status IN ('pending', 'paid')",
      ],
      [
        'state',
        "SELECT id, customer_id, total_cents FROM orders WHERE status IN ('pending', 'paid')",
      ],
      [
        'state',
        "CREATE VIEW open_orders AS SELECT id, customer_id, total_cents FROM orders WHERE status IN ('pending', 'paid') LIMIT 15",
      ],
    ],
  },
};
