import type { AnswersById } from '../../exercise.ts';

export const CONDITIONS_ANSWERS: AnswersById = {
  'two-conditions': {
    right: [
      "SELECT id, name, price_cents FROM parts WHERE NOT (category <> 'brakes' OR price_cents >= 2000)",
      "SELECT id, name, price_cents FROM parts WHERE price_cents / 100.0 < 20 AND category IN ('brakes')",
    ],
    wrong: [
      [
        'rows-missing',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents < 20",
      ],
      [
        'rows-extra',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' OR price_cents < 2000",
      ],
      [
        'rows-differ',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents > 2000",
      ],
      [
        'rows-extra',
        "SELECT id, name, price_cents FROM parts WHERE price_cents < 2000 AND name ILIKE '%brake%'",
      ],
      [
        'elsewhere rows-missing',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents < 2000 AND price_cents > 0",
      ],
      [
        'elsewhere rows-missing',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents < 2000 AND stock > 0",
      ],
      [
        'values',
        "SELECT id, name, price_cents / 100 AS price_cents FROM parts WHERE category = 'brakes' AND price_cents < 2000",
      ],
    ],
  },
  between: {
    right: [
      "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents >= 1000 AND price_cents <= 1200",
    ],
    wrong: [
      [
        'elsewhere rows-missing',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents > 1000 AND price_cents < 1200",
      ],
      [
        'elsewhere rows-missing',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents >= 1000 AND price_cents < 1200",
      ],
      [
        'rows-extra',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents / 100 BETWEEN 10 AND 12",
      ],
      [
        'rows-missing',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents BETWEEN 1200 AND 1000",
      ],
      [
        'rows-extra',
        'SELECT id, name, price_cents FROM parts WHERE price_cents BETWEEN 1000 AND 1200',
      ],
      [
        'rows-missing',
        "SELECT id, name, price_cents FROM parts WHERE category = 'brakes' AND price_cents BETWEEN 10 AND 12",
      ],
    ],
  },
  'one-of-many': {
    right: [
      "SELECT name, country FROM profiles WHERE country = 'DE' OR country = 'DK' OR country = 'CZ'",
      "SELECT name, country FROM profiles WHERE country = ANY (ARRAY['CZ', 'DE', 'DK'])",
    ],
    wrong: [
      ['rows-missing', "SELECT name, country FROM profiles WHERE country IN ('DE', 'DK')"],
      ['rows-differ', "SELECT name, country FROM profiles WHERE country NOT IN ('DE', 'DK', 'CZ')"],
      [
        'rows-missing',
        "SELECT name, country FROM profiles WHERE country = 'DE' AND country = 'DK' AND country = 'CZ'",
      ],
      ['rows-missing', "SELECT name, country FROM profiles WHERE country LIKE 'D%'"],
      [
        'elsewhere duplicates',
        "SELECT DISTINCT name, country FROM profiles WHERE country IN ('DE', 'DK', 'CZ')",
      ],
      ['rows-missing', "SELECT name, country FROM profiles WHERE country IN ('de', 'dk', 'cz')"],
      ['rows-differ', "SELECT name, country FROM suppliers WHERE country IN ('DE', 'DK', 'CZ')"],
    ],
  },
  'and-before-or': {
    right: [
      "SELECT id, status, total_cents FROM orders WHERE status IN ('paid', 'pending') AND total_cents > 20000",
      "SELECT id, status, total_cents FROM orders WHERE status = 'paid' AND total_cents > 20000 OR status = 'pending' AND total_cents > 20000",
    ],
    wrong: [
      [
        'rows-extra',
        "SELECT id, status, total_cents FROM orders WHERE status = 'paid' AND total_cents > 20000 OR status = 'pending'",
      ],
      [
        'rows-extra',
        "SELECT id, status, total_cents FROM orders WHERE status IN ('paid', 'pending') OR total_cents > 20000",
      ],
      [
        'elsewhere rows-missing',
        "SELECT id, status, total_cents FROM orders WHERE status = 'paid' AND total_cents > 20000",
      ],
      [
        'rows-extra',
        "SELECT id, status, total_cents FROM orders WHERE status IN ('paid', 'pending') AND total_cents > 200",
      ],
      [
        'rows-missing',
        "SELECT id, status, total_cents FROM orders WHERE status IN ('paid', 'pending') AND total_cents >= 40000",
      ],
      [
        'rows-extra',
        "SELECT id, status, total_cents FROM orders WHERE status <> 'shipped' AND total_cents > 20000",
      ],
    ],
  },
  pattern: {
    right: [
      "SELECT id, name FROM parts WHERE lower(name) LIKE 'oil filter%' AND stock < 1",
      "SELECT id, name FROM parts WHERE name ~* '^oil filter' AND stock = 0",
    ],
    wrong: [
      [
        'elsewhere rows-missing',
        "SELECT id, name FROM parts WHERE name LIKE 'Oil filter%' AND stock = 0",
      ],
      [
        'elsewhere rows-extra',
        "SELECT id, name FROM parts WHERE name ILIKE '%oil filter%' AND stock = 0",
      ],
      ['rows-missing', "SELECT id, name FROM parts WHERE name ILIKE 'oil filter' AND stock = 0"],
      ['rows-extra', "SELECT id, name FROM parts WHERE name ILIKE 'oil filter%'"],
      ['rows-differ', "SELECT id, name FROM parts WHERE name ILIKE 'oil filter%' AND stock > 0"],
      ['elsewhere rows-extra', "SELECT id, name FROM parts WHERE name ILIKE 'oil%' AND stock = 0"],
      [
        'elsewhere rows-missing',
        "SELECT id, name FROM parts WHERE name IN ('Oil filter, petrol', 'Oil filter, diesel') AND stock = 0",
      ],
    ],
  },
  'unknown-city': {
    right: ['SELECT customer_id, name FROM profiles WHERE city IS NOT DISTINCT FROM NULL'],
    wrong: [
      ['rows-missing', 'SELECT customer_id, name FROM profiles WHERE city = NULL'],
      ['rows-missing', "SELECT customer_id, name FROM profiles WHERE city = 'NULL'"],
      ['rows-missing', "SELECT customer_id, name FROM profiles WHERE city = ''"],
      ['rows-differ', 'SELECT customer_id, name FROM profiles WHERE city IS NOT NULL'],
      [
        'elsewhere rows-extra',
        "SELECT customer_id, name FROM profiles WHERE coalesce(city, '') = ''",
      ],
      [
        'rows-extra',
        'SELECT customer_id, name FROM profiles WHERE city IS NULL OR newsletter IS NULL',
      ],
    ],
  },
  'not-yes': {
    right: [
      'SELECT name, newsletter FROM profiles WHERE newsletter = false OR newsletter IS NULL',
      'SELECT name, newsletter FROM profiles WHERE newsletter IS DISTINCT FROM true',
      'SELECT name, newsletter FROM profiles WHERE NOT coalesce(newsletter, false)',
    ],
    wrong: [
      ['rows-missing', 'SELECT name, newsletter FROM profiles WHERE NOT newsletter'],
      ['rows-missing', 'SELECT name, newsletter FROM profiles WHERE newsletter IS NULL'],
      ['rows-differ', 'SELECT name, newsletter FROM profiles WHERE newsletter IS NOT false'],
      [
        'values',
        'SELECT name, coalesce(newsletter, false) AS newsletter FROM profiles WHERE newsletter IS NOT true',
      ],
      [
        'elsewhere duplicates',
        'SELECT DISTINCT name, newsletter FROM profiles WHERE newsletter IS NOT true',
      ],
      ['columns', 'SELECT name FROM profiles WHERE newsletter IS NOT true'],
      [
        'rows-missing',
        'SELECT name, newsletter FROM profiles WHERE newsletter NOT IN (true, NULL)',
      ],
    ],
  },
  fallback: {
    right: [
      "SELECT name, CASE WHEN city IS NULL THEN 'unknown' ELSE city END AS place FROM profiles",
    ],
    wrong: [
      ['values', 'SELECT name, city AS place FROM profiles'],
      ['values', "SELECT name, coalesce(city, 'Unknown') AS place FROM profiles"],
      [
        'elsewhere values',
        "SELECT name, coalesce(nullif(city, ''), 'unknown') AS place FROM profiles",
      ],
      ['columns', "SELECT name, coalesce(city, 'unknown') FROM profiles"],
      ['values', "SELECT name, coalesce(city, '') AS place FROM profiles"],
      ['rows-missing', "SELECT name, 'unknown' AS place FROM profiles WHERE city IS NULL"],
      [
        'elsewhere duplicates',
        "SELECT DISTINCT name, coalesce(city, 'unknown') AS place FROM profiles",
      ],
    ],
  },
};
