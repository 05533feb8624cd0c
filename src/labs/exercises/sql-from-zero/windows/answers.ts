import type { AnswersById } from '../../exercise.ts';

export const WINDOWS_ANSWERS: AnswersById = {
  'running-total': {
    right: [
      'SELECT id, total_cents, (SELECT sum(total_cents) FROM orders AS e WHERE e.customer_id = 7 AND (e.placed_at, e.id) <= (o.placed_at, o.id)) AS so_far FROM orders AS o WHERE customer_id = 7 ORDER BY id DESC',
    ],
    wrong: [
      [
        'values',
        'SELECT id, total_cents, sum(total_cents) OVER () AS so_far FROM orders WHERE customer_id = 7',
      ],
      [
        'elsewhere values',
        'SELECT id, total_cents, sum(total_cents) OVER (ORDER BY placed_at) AS so_far FROM orders WHERE customer_id = 7',
      ],
      [
        'values',
        'SELECT id, total_cents, sum(total_cents) OVER (ORDER BY placed_at DESC, id DESC) AS so_far FROM orders WHERE customer_id = 7',
      ],
      [
        'values',
        'SELECT id, total_cents, sum(total_cents) OVER (ORDER BY total_cents) AS so_far FROM orders WHERE customer_id = 7',
      ],
      [
        'rows-differ',
        'SELECT id, total_cents, sum(total_cents) OVER (ORDER BY placed_at, id) AS so_far FROM orders',
      ],
      [
        'values',
        'SELECT id, total_cents, sum(total_cents) OVER (ORDER BY placed_at, id) - total_cents AS so_far FROM orders WHERE customer_id = 7',
      ],
      [
        'values',
        'SELECT id, total_cents, sum(total_cents) AS so_far FROM orders WHERE customer_id = 7 GROUP BY id',
      ],
    ],
  },
  ranks: {
    right: [
      'WITH n AS (SELECT customer_id, count(*) AS orders FROM orders GROUP BY 1) SELECT customer_id, orders, 1 + (SELECT count(*) FROM n AS m WHERE m.orders > n.orders) AS place FROM n',
    ],
    wrong: [
      [
        'values',
        'SELECT customer_id, count(*) AS orders, row_number() OVER (ORDER BY count(*) DESC) AS place FROM orders GROUP BY customer_id',
      ],
      [
        'values',
        'SELECT customer_id, count(*) AS orders, dense_rank() OVER (ORDER BY count(*) DESC) AS place FROM orders GROUP BY customer_id',
      ],
      [
        'values',
        'SELECT customer_id, count(*) AS orders, rank() OVER (ORDER BY count(*)) AS place FROM orders GROUP BY customer_id',
      ],
      [
        'values',
        'SELECT customer_id, count(*) AS orders, rank() OVER (ORDER BY sum(total_cents) DESC) AS place FROM orders GROUP BY customer_id',
      ],
      [
        'values',
        'SELECT customer_id, count(*) AS orders, rank() OVER (PARTITION BY customer_id ORDER BY count(*) DESC) AS place FROM orders GROUP BY customer_id',
      ],
      [
        'rows-extra',
        'SELECT c.id, count(o.id) AS orders, rank() OVER (ORDER BY count(o.id) DESC) AS place FROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id GROUP BY c.id',
      ],
      [
        'columns',
        'SELECT customer_id, count(*) AS orders FROM orders GROUP BY customer_id ORDER BY count(*) DESC',
      ],
    ],
  },
  'best-of-group': {
    right: [
      'SELECT category, id, price_cents FROM parts AS p WHERE price_cents = (SELECT min(price_cents) FROM parts AS c WHERE c.category = p.category)',
      'SELECT p.category, p.id, p.price_cents FROM parts AS p JOIN (SELECT category, min(price_cents) AS least FROM parts GROUP BY 1) AS m ON m.category = p.category AND least = price_cents',
    ],
    wrong: [
      [
        'elsewhere rows-missing',
        'SELECT category, id, price_cents FROM (SELECT *, row_number() OVER (PARTITION BY category ORDER BY price_cents, id) AS place FROM parts) AS t WHERE place = 1',
      ],
      [
        'rows-missing',
        'SELECT category, id, price_cents FROM (SELECT *, rank() OVER (ORDER BY price_cents) AS place FROM parts) AS t WHERE place = 1',
      ],
      [
        'rows-differ',
        'SELECT category, id, price_cents FROM (SELECT *, rank() OVER (PARTITION BY category ORDER BY price_cents DESC) AS place FROM parts) AS t WHERE place = 1',
      ],
      [
        'values',
        'SELECT category, min(id) AS id, min(price_cents) AS price_cents FROM parts GROUP BY category',
      ],
      [
        'elsewhere rows-extra',
        'SELECT category, id, price_cents FROM parts WHERE price_cents IN (SELECT min(price_cents) FROM parts GROUP BY category)',
      ],
      [
        'elsewhere rows-differ',
        'SELECT category, id, price_cents FROM (SELECT *, rank() OVER (PARTITION BY category ORDER BY price_cents) AS place FROM parts WHERE price_cents > 0) AS t WHERE place = 1',
      ],
      [
        'error',
        'SELECT category, id, price_cents FROM parts WHERE rank() OVER (PARTITION BY category ORDER BY price_cents) = 1',
      ],
    ],
  },
  'since-last-time': {
    right: [
      'SELECT id, total_cents, total_cents - (SELECT total_cents FROM orders AS e WHERE e.customer_id = 7 AND (e.placed_at, e.id) < (o.placed_at, o.id) ORDER BY e.placed_at DESC, e.id DESC LIMIT 1) AS change FROM orders AS o WHERE customer_id = 7',
    ],
    wrong: [
      [
        'values',
        'SELECT id, total_cents, lag(total_cents) OVER (ORDER BY placed_at, id) AS change FROM orders WHERE customer_id = 7',
      ],
      [
        'values',
        'SELECT id, total_cents, total_cents - lead(total_cents) OVER (ORDER BY placed_at, id) AS change FROM orders WHERE customer_id = 7',
      ],
      [
        'values',
        'SELECT id, total_cents, coalesce(total_cents - lag(total_cents) OVER (ORDER BY placed_at, id), 0) AS change FROM orders WHERE customer_id = 7',
      ],
      [
        'values',
        'SELECT id, total_cents, total_cents - lag(total_cents, 1, 0) OVER (ORDER BY placed_at, id) AS change FROM orders WHERE customer_id = 7',
      ],
      [
        'elsewhere values',
        'SELECT id, total_cents, total_cents - lag(total_cents) OVER (ORDER BY placed_at, id DESC) AS change FROM orders WHERE customer_id = 7',
      ],
      [
        'values',
        'SELECT * FROM (SELECT id, total_cents, total_cents - lag(total_cents) OVER (ORDER BY placed_at, id) AS change FROM orders) AS t WHERE id IN (SELECT id FROM orders WHERE customer_id = 7)',
      ],
      [
        'values',
        'SELECT id, total_cents, abs(total_cents - lag(total_cents) OVER (ORDER BY placed_at, id)) AS change FROM orders WHERE customer_id = 7',
      ],
    ],
  },
  share: {
    right: [
      'SELECT status, count(*) AS orders, round(count(*) * 100 / (SELECT count(*) FROM orders)::numeric, 1) AS percent FROM orders GROUP BY status',
    ],
    wrong: [
      [
        'values',
        'SELECT status, count(*) AS orders, round(100 * count(*) / (SELECT count(*) FROM orders), 1) AS percent FROM orders GROUP BY status',
      ],
      [
        'values',
        'SELECT status, count(*) AS orders, round(100.0 * count(*) / sum(count(*)) OVER (), 0) AS percent FROM orders GROUP BY status',
      ],
      [
        'values',
        'SELECT status, count(*) AS orders, round(1.0 * count(*) / sum(count(*)) OVER (), 3) AS percent FROM orders GROUP BY status',
      ],
      [
        'values',
        'SELECT status, count(*) AS orders, 100.0 * count(*) / sum(count(*)) OVER () AS percent FROM orders GROUP BY status',
      ],
      [
        'values',
        'SELECT status, count(*) AS orders, round(100.0 * count(*) / count(*) OVER (), 1) AS percent FROM orders GROUP BY status',
      ],
      [
        'values',
        'SELECT status, count(*) AS orders, round(100.0 * sum(total_cents) / sum(sum(total_cents)) OVER (), 1) AS percent FROM orders GROUP BY status',
      ],
      [
        'type',
        "SELECT status, count(*) AS orders, round(100.0 * count(*) / sum(count(*)) OVER (), 1) || ' %' AS percent FROM orders GROUP BY status",
      ],
    ],
  },
};
