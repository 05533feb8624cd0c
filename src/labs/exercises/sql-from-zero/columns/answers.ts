import type { AnswersById } from '../../exercise.ts';

export const COLUMNS_ANSWERS: AnswersById = {
  'some-columns': {
    right: [
      'SELECT country, name FROM suppliers',
      'select s.name as n, s.country as c from public.suppliers s;',
    ],
    wrong: [
      ['columns', 'SELECT name FROM suppliers'],
      ['columns', 'SELECT name, country, email FROM suppliers'],
      ['values', 'SELECT name, email FROM suppliers'],
      ['elsewhere rows-missing', 'SELECT name, country FROM suppliers LIMIT 10'],
      ['values', 'SELECT upper(name), country FROM suppliers'],
      ['rows-missing', 'SELECT name, country FROM suppliers WHERE email IS NOT NULL'],
      ['columns', 'SELECT country AS a, name AS b FROM suppliers'],
    ],
  },
  'one-row': {
    right: ["SELECT stock, name, price_cents FROM parts WHERE sku LIKE 'BRK-2041'"],
    wrong: [
      ['rows-missing', "SELECT name, price_cents, stock FROM parts WHERE sku = 'brk-2041'"],
      ['rows-extra', "SELECT name, price_cents, stock FROM parts WHERE sku LIKE 'BRK%'"],
      ['rows-differ', "SELECT name, price_cents, stock FROM parts WHERE sku > 'BRK-2041'"],
      [
        'elsewhere rows-missing',
        'SELECT name, price_cents, stock FROM parts WHERE price_cents = 4990',
      ],
      ['columns', "SELECT name, stock, price_cents AS cents FROM parts WHERE sku = 'BRK-2041'"],
      ['error', 'SELECT name, price_cents, stock FROM parts WHERE sku = BRK-2041'],
    ],
  },
  euros: {
    right: [
      'SELECT id, total_cents::numeric / 100 AS total_euros FROM orders WHERE customer_id = 7',
      'SELECT total_cents * 0.01 AS total_euros, id FROM orders WHERE 7 = customer_id',
      'SELECT id, total_cents / 100::float8 AS total_euros FROM orders WHERE customer_id = 7',
    ],
    wrong: [
      ['values', 'SELECT id, total_cents / 100 AS total_euros FROM orders WHERE customer_id = 7'],
      [
        'values',
        'SELECT id, round(total_cents / 100.0) AS total_euros FROM orders WHERE customer_id = 7',
      ],
      [
        'values',
        'SELECT id, round(total_cents / 100.0, 1) AS total_euros FROM orders WHERE customer_id = 7',
      ],
      ['columns', 'SELECT id, total_cents / 100.0 AS total FROM orders WHERE customer_id = 7'],
      ['rows-missing', 'SELECT id, total_cents / 100.0 AS total_euros FROM orders WHERE id = 7'],
      [
        'type',
        "SELECT id, total_cents / 100.0 || ' €' AS total_euros FROM orders WHERE customer_id = 7",
      ],
      [
        'rows-missing',
        "SELECT id, total_cents / 100.0 AS total_euros FROM orders WHERE customer_id = 7 AND status <> 'cancelled'",
      ],
    ],
  },
  'line-totals': {
    right: [
      'SELECT part_id, unit_price_cents * quantity AS line_cents FROM order_items WHERE order_id = 77',
    ],
    wrong: [
      [
        'values',
        'SELECT part_id, quantity + unit_price_cents AS line_cents FROM order_items WHERE order_id = 77',
      ],
      [
        'values',
        'SELECT part_id, unit_price_cents AS line_cents FROM order_items WHERE order_id = 77',
      ],
      [
        'columns',
        'SELECT part_id, quantity * unit_price_cents FROM order_items WHERE order_id = 77',
      ],
      [
        'values',
        'SELECT part_id, quantity * unit_price_cents / 100.0 AS line_cents FROM order_items WHERE order_id = 77',
      ],
      ['rows-extra', 'SELECT part_id, quantity * unit_price_cents AS line_cents FROM order_items'],
      [
        'elsewhere values',
        'SELECT part_id, quantity * price_cents AS line_cents FROM order_items JOIN parts ON id = part_id WHERE order_id = 77',
      ],
      [
        'columns',
        'SELECT sum(quantity * unit_price_cents) AS line_cents FROM order_items WHERE order_id = 77',
      ],
    ],
  },
  'each-country-once': {
    right: ['SELECT country FROM profiles GROUP BY country'],
    wrong: [
      ['duplicates', 'SELECT country FROM profiles'],
      ['columns', 'SELECT DISTINCT country, city FROM profiles'],
      ['rows-missing', 'SELECT DISTINCT country FROM suppliers'],
      ['rows-missing', 'SELECT DISTINCT country FROM profiles WHERE city IS NOT NULL'],
      ['rows-differ', 'SELECT DISTINCT lower(country) FROM profiles'],
      ['elsewhere rows-extra', 'SELECT country FROM profiles UNION SELECT country FROM suppliers'],
    ],
  },
  'no-double-pairs': {
    right: [
      'SELECT customer_id, status FROM orders WHERE customer_id <= 7 GROUP BY status, customer_id',
      'SELECT DISTINCT (customer_id), status FROM orders WHERE customer_id < 8',
    ],
    wrong: [
      ['duplicates', 'SELECT customer_id, status FROM orders WHERE customer_id <= 7'],
      ['rows-missing', 'SELECT DISTINCT customer_id, status FROM orders WHERE customer_id < 7'],
      ['rows-extra', 'SELECT DISTINCT customer_id, status FROM orders'],
      [
        'rows-missing',
        'SELECT DISTINCT ON (customer_id) customer_id, status FROM orders WHERE customer_id <= 7',
      ],
      ['columns', 'SELECT DISTINCT customer_id, status, id FROM orders WHERE customer_id <= 7'],
      ['rows-missing', 'SELECT DISTINCT customer_id, status FROM orders WHERE id <= 7'],
    ],
  },
};
