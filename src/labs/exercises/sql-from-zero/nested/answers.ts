import type { AnswersById } from '../../exercise.ts';

export const NESTED_ANSWERS: AnswersById = {
  'above-average': {
    right: [
      'SELECT id, total_cents FROM orders, (SELECT avg(total_cents) AS mean FROM orders) AS a WHERE total_cents / 2.0 > mean',
      'SELECT id, total_cents FROM (SELECT id, total_cents, avg(total_cents) OVER () AS mean FROM orders) AS t WHERE total_cents > 2 * mean',
    ],
    wrong: [
      [
        'rows-extra',
        'SELECT id, total_cents FROM orders WHERE total_cents > (SELECT avg(total_cents) FROM orders)',
      ],
      ['error', 'SELECT id, total_cents FROM orders WHERE total_cents > 2 * avg(total_cents)'],
      [
        'rows-differ',
        'SELECT id, total_cents FROM orders WHERE total_cents < 2 * (SELECT avg(total_cents) FROM orders)',
      ],
      [
        'elsewhere rows-missing',
        "SELECT id, total_cents FROM orders WHERE total_cents > 2 * (SELECT avg(total_cents) FROM orders WHERE status <> 'cancelled')",
      ],
      ['elsewhere rows-missing', 'SELECT id, total_cents FROM orders WHERE total_cents > 42500'],
      [
        'elsewhere rows-missing',
        'SELECT id, total_cents FROM orders WHERE total_cents > 2 * (SELECT avg(DISTINCT total_cents) FROM orders)',
      ],
      [
        'rows-missing',
        'SELECT id, total_cents FROM orders AS o WHERE total_cents > 2 * (SELECT avg(total_cents) FROM orders AS i WHERE i.customer_id = o.customer_id)',
      ],
    ],
  },
  'in-a-query': {
    right: [
      'SELECT p.id, p.name FROM parts AS p WHERE EXISTS (SELECT FROM reviews WHERE part_id = p.id AND stars = 5) AND EXISTS (SELECT FROM reviews WHERE part_id = p.id AND stars = 1)',
      'SELECT p.id, p.name FROM parts AS p JOIN reviews AS r ON r.part_id = p.id GROUP BY p.id HAVING bool_or(stars = 5) AND bool_or(stars = 1)',
      'SELECT id, name FROM parts WHERE id IN (SELECT part_id FROM reviews WHERE stars = 5 INTERSECT SELECT part_id FROM reviews WHERE stars = 1)',
    ],
    wrong: [
      [
        'rows-extra',
        'SELECT id, name FROM parts WHERE id IN (SELECT part_id FROM reviews WHERE stars IN (1, 5))',
      ],
      [
        'rows-missing',
        'SELECT id, name FROM parts WHERE id IN (SELECT part_id FROM reviews WHERE stars = 5 AND stars = 1)',
      ],
      [
        'elsewhere duplicates',
        'SELECT p.id, p.name FROM parts AS p JOIN reviews AS a ON a.part_id = p.id AND a.stars = 5 JOIN reviews AS b ON b.part_id = p.id AND b.stars = 1',
      ],
      [
        'rows-extra',
        'SELECT p.id, p.name FROM parts AS p JOIN reviews AS r ON r.part_id = p.id WHERE stars IN (1, 5) GROUP BY p.id HAVING count(*) = 2',
      ],
      [
        'rows-extra',
        'SELECT p.id, p.name FROM parts AS p JOIN reviews AS r ON r.part_id = p.id WHERE stars IN (1, 5) GROUP BY p.id HAVING count(*) >= 2',
      ],
      [
        'rows-missing',
        'SELECT id, name FROM parts WHERE id IN (SELECT id FROM reviews WHERE stars = 5) AND id IN (SELECT id FROM reviews WHERE stars = 1)',
      ],
      [
        'rows-extra',
        'SELECT p.id, p.name FROM parts AS p JOIN reviews AS r ON r.part_id = p.id GROUP BY p.id HAVING max(stars) - min(stars) >= 3',
      ],
    ],
  },
  'not-exists': {
    right: [
      'SELECT id, name FROM suppliers WHERE id NOT IN (SELECT supplier_id FROM supplies)',
      'SELECT s.id, s.name FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id WHERE y.part_id IS NULL',
      'SELECT s.id, s.name FROM suppliers AS s WHERE 0 = (SELECT count(*) FROM supplies AS y WHERE y.supplier_id = s.id)',
    ],
    wrong: [
      [
        'rows-missing',
        'SELECT s.id, s.name FROM suppliers AS s WHERE NOT EXISTS (SELECT FROM supplies)',
      ],
      ['elsewhere rows-extra', 'SELECT s.id, s.name FROM suppliers AS s WHERE id > 8'],
      [
        'rows-extra',
        'SELECT s.id, s.name FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id WHERE y.lead_days IS NULL',
      ],
      [
        'rows-extra',
        'SELECT DISTINCT s.id, s.name FROM suppliers AS s JOIN supplies AS y ON y.supplier_id <> s.id',
      ],
      [
        'rows-extra',
        'SELECT s.id, s.name FROM suppliers AS s WHERE NOT EXISTS (SELECT FROM supplies AS y WHERE y.part_id = s.id)',
      ],
      [
        'elsewhere rows-extra',
        'SELECT s.id, s.name FROM suppliers AS s WHERE NOT EXISTS (SELECT FROM supplies AS y WHERE y.supplier_id = s.id AND y.cost_cents > 0 AND y.lead_days > 0)',
      ],
      [
        'columns',
        'SELECT s.name FROM suppliers AS s WHERE NOT EXISTS (SELECT FROM supplies AS y WHERE y.supplier_id = s.id)',
      ],
    ],
  },
  'not-in-null': {
    right: [
      'SELECT customer_id, name FROM profiles WHERE customer_id NOT IN (SELECT referred_by FROM profiles WHERE referred_by IS NOT NULL)',
      'SELECT p.customer_id, p.name FROM profiles AS p LEFT JOIN profiles AS c ON c.referred_by = p.customer_id WHERE c.customer_id IS NULL',
    ],
    wrong: [
      [
        'rows-missing',
        'SELECT customer_id, name FROM profiles WHERE customer_id NOT IN (SELECT referred_by FROM profiles)',
      ],
      ['rows-differ', 'SELECT customer_id, name FROM profiles WHERE referred_by IS NULL'],
      [
        'rows-differ',
        'SELECT customer_id, name FROM profiles WHERE customer_id IN (SELECT referred_by FROM profiles)',
      ],
      [
        'rows-extra',
        'SELECT customer_id, name FROM profiles WHERE NOT EXISTS (SELECT FROM profiles AS c WHERE c.referred_by = customer_id)',
      ],
      [
        'rows-differ',
        'SELECT p.customer_id, p.name FROM profiles AS p WHERE NOT EXISTS (SELECT FROM profiles AS c WHERE c.customer_id = p.referred_by)',
      ],
      [
        'rows-extra',
        'SELECT DISTINCT p.customer_id, p.name FROM profiles AS p JOIN profiles AS c ON c.referred_by <> p.customer_id',
      ],
      [
        'rows-extra',
        'SELECT p.customer_id, p.name FROM profiles AS p WHERE NOT EXISTS (SELECT FROM profiles AS c WHERE c.referred_by = p.customer_id AND c.newsletter)',
      ],
    ],
  },
  'latest-of-each': {
    right: [
      'SELECT customer_id, id, placed_at FROM orders AS o WHERE NOT EXISTS (SELECT FROM orders AS n WHERE n.customer_id = o.customer_id AND (n.placed_at, n.id) > (o.placed_at, o.id))',
      'SELECT o.customer_id, o.id, o.placed_at FROM customers AS c CROSS JOIN LATERAL (SELECT * FROM orders WHERE customer_id = c.id ORDER BY placed_at DESC, id DESC LIMIT 1) AS o',
    ],
    wrong: [
      [
        'elsewhere values',
        'SELECT DISTINCT ON (customer_id) customer_id, id, placed_at FROM orders ORDER BY customer_id, placed_at DESC, id',
      ],
      [
        'elsewhere rows-extra',
        'SELECT customer_id, id, placed_at FROM orders AS o WHERE placed_at = (SELECT max(placed_at) FROM orders AS n WHERE n.customer_id = o.customer_id)',
      ],
      [
        'elsewhere values',
        'SELECT customer_id, max(id) AS id, max(placed_at) AS placed_at FROM orders GROUP BY customer_id',
      ],
      [
        'rows-differ',
        'SELECT DISTINCT ON (customer_id) customer_id, id, placed_at FROM orders ORDER BY customer_id, placed_at',
      ],
      [
        'rows-missing',
        'SELECT customer_id, id, placed_at FROM orders WHERE placed_at = (SELECT max(placed_at) FROM orders)',
      ],
      [
        'rows-differ',
        'SELECT customer_id, id, placed_at FROM orders ORDER BY placed_at DESC, id DESC LIMIT 11',
      ],
      [
        'rows-differ',
        "SELECT DISTINCT ON (customer_id) customer_id, id, placed_at FROM orders WHERE status <> 'cancelled' ORDER BY customer_id, placed_at DESC, id DESC",
      ],
    ],
  },
  'named-steps': {
    right: [
      "SELECT country, cents FROM (SELECT country, sum(total_cents) AS cents, avg(sum(total_cents)) OVER () AS mean FROM orders JOIN profiles USING (customer_id) WHERE status <> 'cancelled' GROUP BY country) AS t WHERE cents > mean",
    ],
    wrong: [
      [
        'rows-differ',
        'WITH turnover AS (SELECT p.country, sum(o.total_cents) AS cents FROM orders AS o JOIN profiles AS p USING (customer_id) GROUP BY p.country) SELECT country, cents FROM turnover WHERE cents > (SELECT avg(cents) FROM turnover)',
      ],
      [
        'rows-extra',
        "WITH turnover AS (SELECT p.country, sum(o.total_cents) AS cents FROM orders AS o JOIN profiles AS p USING (customer_id) WHERE o.status <> 'cancelled' GROUP BY p.country) SELECT country, cents FROM turnover WHERE cents > (SELECT avg(total_cents) FROM orders)",
      ],
      [
        'rows-differ',
        "WITH turnover AS (SELECT p.country, sum(o.total_cents) AS cents FROM orders AS o JOIN profiles AS p USING (customer_id) WHERE o.status <> 'cancelled' GROUP BY p.country) SELECT country, cents FROM turnover WHERE cents < (SELECT avg(cents) FROM turnover)",
      ],
      [
        'rows-differ',
        "WITH turnover AS (SELECT p.country, avg(o.total_cents) AS cents FROM orders AS o JOIN profiles AS p USING (customer_id) WHERE o.status <> 'cancelled' GROUP BY p.country) SELECT country, cents FROM turnover WHERE cents > (SELECT avg(cents) FROM turnover)",
      ],
      [
        'rows-differ',
        "WITH turnover AS (SELECT p.country, sum(o.total_cents) AS cents FROM orders AS o JOIN profiles AS p USING (customer_id) WHERE o.status = 'shipped' GROUP BY p.country) SELECT country, cents FROM turnover WHERE cents > (SELECT avg(cents) FROM turnover)",
      ],
      [
        'rows-differ',
        "WITH turnover AS (SELECT p.country, o.customer_id, sum(o.total_cents) AS cents FROM orders AS o JOIN profiles AS p USING (customer_id) WHERE o.status <> 'cancelled' GROUP BY p.country, o.customer_id) SELECT country, cents FROM turnover WHERE cents > (SELECT avg(cents) FROM turnover)",
      ],
      [
        'values',
        "WITH turnover AS (SELECT p.country, sum(o.total_cents) AS cents FROM orders AS o JOIN order_items AS i ON i.order_id = o.id JOIN profiles AS p USING (customer_id) WHERE o.status <> 'cancelled' GROUP BY p.country) SELECT country, cents FROM turnover WHERE cents > (SELECT avg(cents) FROM turnover)",
      ],
    ],
  },
  recursive: {
    right: [
      'WITH RECURSIVE came AS (SELECT customer_id, name, 0 AS depth FROM profiles WHERE customer_id = 2 UNION ALL SELECT p.customer_id, p.name, depth + 1 FROM came JOIN profiles AS p ON p.referred_by = came.customer_id) SELECT * FROM came WHERE depth > 0',
    ],
    wrong: [
      ['rows-missing', 'SELECT customer_id, name, 1 AS depth FROM profiles WHERE referred_by = 2'],
      [
        'rows-extra',
        'WITH RECURSIVE came AS (SELECT customer_id, name, 0 AS depth FROM profiles WHERE customer_id = 2 UNION ALL SELECT p.customer_id, p.name, depth + 1 FROM came JOIN profiles AS p ON p.referred_by = came.customer_id) SELECT * FROM came',
      ],
      [
        'values',
        'WITH RECURSIVE came AS (SELECT customer_id, name, 1 AS depth FROM profiles WHERE referred_by = 2 UNION ALL SELECT p.customer_id, p.name, depth FROM came JOIN profiles AS p ON p.referred_by = came.customer_id) SELECT * FROM came',
      ],
      [
        'elsewhere rows-missing',
        'SELECT a.customer_id, a.name, 1 AS depth FROM profiles AS a WHERE a.referred_by = 2 UNION ALL SELECT b.customer_id, b.name, 2 FROM profiles AS b JOIN profiles AS a ON b.referred_by = a.customer_id WHERE a.referred_by = 2',
      ],
      [
        'rows-differ',
        'WITH RECURSIVE came AS (SELECT customer_id, name, 1 AS depth FROM profiles WHERE referred_by IS NULL UNION ALL SELECT p.customer_id, p.name, depth + 1 FROM came JOIN profiles AS p ON p.referred_by = came.customer_id) SELECT * FROM came',
      ],
      [
        'rows-differ',
        'WITH RECURSIVE came AS (SELECT customer_id, name, referred_by, 1 AS depth FROM profiles WHERE customer_id = 2 UNION ALL SELECT p.customer_id, p.name, p.referred_by, depth + 1 FROM came JOIN profiles AS p ON p.customer_id = came.referred_by) SELECT customer_id, name, depth FROM came',
      ],
      [
        'elsewhere rows-missing',
        'WITH RECURSIVE came AS (SELECT customer_id, name, 1 AS depth FROM profiles WHERE referred_by = 2 UNION ALL SELECT p.customer_id, p.name, depth + 1 FROM came JOIN profiles AS p ON p.referred_by = came.customer_id WHERE depth < 3) SELECT * FROM came',
      ],
    ],
  },
};
