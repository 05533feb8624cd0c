import type { AnswersById } from '../../exercise.ts';

export const COUNTING_ANSWERS: AnswersById = {
  'how-many': {
    right: [
      'SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM (SELECT DISTINCT customer_id FROM orders) AS t) AS customers',
    ],
    wrong: [
      ['values', 'SELECT count(*) AS orders, count(customer_id) AS customers FROM orders'],
      [
        'columns',
        'SELECT count(DISTINCT customer_id) AS orders, count(*) AS customers FROM orders',
      ],
      [
        'values',
        'SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM customers) AS customers',
      ],
      [
        'elsewhere values',
        'SELECT max(id) AS orders, count(DISTINCT customer_id) AS customers FROM orders',
      ],
      [
        'rows-differ',
        'SELECT count(*) AS orders, count(DISTINCT customer_id) AS customers FROM orders GROUP BY customer_id',
      ],
      [
        'elsewhere values',
        'SELECT count(*) AS orders, max(customer_id) - 1 AS customers FROM orders',
      ],
      [
        'elsewhere values',
        'SELECT count(DISTINCT orders.id) AS orders, count(DISTINCT customer_id) AS customers FROM orders JOIN order_items ON order_id = orders.id',
      ],
    ],
  },
  'known-values': {
    right: [
      'SELECT count(*) AS all_reviews, count(*) FILTER (WHERE body IS NOT NULL) AS with_text FROM reviews',
      'SELECT count(*) AS all_reviews, sum((body IS NOT NULL)::int) AS with_text FROM reviews',
    ],
    wrong: [
      ['values', 'SELECT count(*) AS all_reviews, count(DISTINCT body) AS with_text FROM reviews'],
      [
        'elsewhere values',
        "SELECT count(*) AS all_reviews, count(nullif(body, '')) AS with_text FROM reviews",
      ],
      ['values', 'SELECT count(body) AS all_reviews, count(body) AS with_text FROM reviews'],
      [
        'values',
        'SELECT count(*) AS all_reviews, count(*) - count(body) AS with_text FROM reviews',
      ],
      [
        'elsewhere values',
        'SELECT count(*) AS all_reviews, count(length(body) > 0 OR NULL) AS with_text FROM reviews',
      ],
      ['columns', 'SELECT count(*) AS with_text FROM reviews WHERE body IS NOT NULL'],
    ],
  },
  'per-status': {
    right: [
      'SELECT DISTINCT status, count(*) OVER w AS orders, sum(total_cents) OVER w AS cents FROM orders WINDOW w AS (PARTITION BY status)',
    ],
    wrong: [
      [
        'values',
        'SELECT status, count(*) AS orders, avg(total_cents) AS cents FROM orders GROUP BY status',
      ],
      [
        'values',
        'SELECT status, count(DISTINCT customer_id) AS orders, sum(total_cents) AS cents FROM orders GROUP BY status',
      ],
      [
        'rows-differ',
        'SELECT status, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY status, customer_id',
      ],
      [
        'elsewhere values',
        'SELECT status, count(*) AS orders, sum(DISTINCT total_cents) AS cents FROM orders GROUP BY status',
      ],
      [
        'rows-differ',
        'SELECT status, count(*) AS orders, sum(total_cents) AS cents FROM orders JOIN order_items ON order_id = id GROUP BY status',
      ],
      [
        'rows-missing',
        'SELECT status, count(*) AS orders, sum(total_cents) AS cents FROM orders GROUP BY status HAVING count(*) > 1',
      ],
      ['error', 'SELECT status, count(*) AS orders, sum(total_cents) AS cents FROM orders'],
    ],
  },
  'busy-customers': {
    right: [
      "SELECT customer_id, count(*) AS orders FROM orders WHERE NOT status = 'cancelled' GROUP BY 1 HAVING count(*) > 5",
      "SELECT * FROM (SELECT customer_id, count(*) FILTER (WHERE status <> 'cancelled') AS orders FROM orders GROUP BY customer_id) AS t WHERE orders >= 6",
    ],
    wrong: [
      [
        'rows-differ',
        'SELECT customer_id, count(*) AS orders FROM orders GROUP BY customer_id HAVING count(*) >= 6',
      ],
      [
        'rows-missing',
        "SELECT customer_id, count(*) AS orders FROM orders WHERE status <> 'cancelled' GROUP BY customer_id HAVING count(*) > 6",
      ],
      [
        'rows-extra',
        "SELECT customer_id, count(*) AS orders FROM orders WHERE status <> 'cancelled' GROUP BY customer_id",
      ],
      [
        'rows-differ',
        "SELECT customer_id, count(*) AS orders FROM orders WHERE status = 'shipped' GROUP BY customer_id HAVING count(*) >= 6",
      ],
      [
        'elsewhere rows-missing',
        "SELECT customer_id, count(DISTINCT total_cents) AS orders FROM orders WHERE status <> 'cancelled' GROUP BY customer_id HAVING count(DISTINCT total_cents) >= 6",
      ],
      [
        'values',
        "SELECT customer_id, count(*) AS orders FROM orders GROUP BY customer_id HAVING count(*) FILTER (WHERE status <> 'cancelled') >= 6",
      ],
      [
        'error',
        "SELECT customer_id, count(*) AS orders FROM orders WHERE status <> 'cancelled' AND count(*) >= 6 GROUP BY customer_id",
      ],
    ],
  },
  'none-is-zero': {
    right: [
      'SELECT name, (SELECT count(*) FROM supplies WHERE supplier_id = suppliers.id) AS parts FROM suppliers',
      'SELECT s.name, coalesce(n, 0) AS parts FROM suppliers AS s LEFT JOIN (SELECT supplier_id, count(*) AS n FROM supplies GROUP BY 1) AS y ON y.supplier_id = s.id',
    ],
    wrong: [
      [
        'values',
        'SELECT s.name, count(*) AS parts FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id GROUP BY s.id',
      ],
      [
        'rows-missing',
        'SELECT s.name, count(y.part_id) AS parts FROM suppliers AS s JOIN supplies AS y ON y.supplier_id = s.id GROUP BY s.id',
      ],
      [
        'values',
        'SELECT lower(s.name) AS name, count(y.part_id) AS parts FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id GROUP BY lower(s.name)',
      ],
      [
        'values',
        'SELECT s.name, count(y.lead_days) AS parts FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id GROUP BY s.id',
      ],
      [
        'values',
        'SELECT s.name, nullif(count(y.part_id), 0) AS parts FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id GROUP BY s.id',
      ],
      [
        'values',
        'SELECT s.name, sum(y.part_id) AS parts FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id GROUP BY s.id',
      ],
      [
        'values',
        'SELECT s.name, count(DISTINCT y.cost_cents) AS parts FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id GROUP BY s.id',
      ],
    ],
  },
  'counted-twice': {
    right: [
      "SELECT customer_id, count(*) AS orders, coalesce(sum(n), 0) AS pieces FROM orders JOIN profiles USING (customer_id) LEFT JOIN (SELECT order_id, sum(quantity) AS n FROM order_items GROUP BY 1) AS i ON i.order_id = orders.id WHERE country = 'DK' GROUP BY customer_id",
    ],
    wrong: [
      [
        'values',
        "SELECT o.customer_id, count(*) AS orders, sum(i.quantity) AS pieces FROM orders AS o JOIN profiles AS p ON p.customer_id = o.customer_id JOIN order_items AS i ON i.order_id = o.id WHERE p.country = 'DK' GROUP BY o.customer_id",
      ],
      [
        'elsewhere values',
        "SELECT o.customer_id, count(DISTINCT o.id) AS orders, sum(i.quantity) AS pieces FROM orders AS o JOIN profiles AS p ON p.customer_id = o.customer_id JOIN order_items AS i ON i.order_id = o.id WHERE p.country = 'DK' GROUP BY o.customer_id",
      ],
      [
        'values',
        "SELECT o.customer_id, count(DISTINCT o.id) AS orders, count(i.quantity) AS pieces FROM orders AS o JOIN profiles AS p ON p.customer_id = o.customer_id LEFT JOIN order_items AS i ON i.order_id = o.id WHERE p.country = 'DK' GROUP BY o.customer_id",
      ],
      [
        'values',
        "SELECT o.customer_id, count(DISTINCT o.id) AS orders, sum(DISTINCT i.quantity) AS pieces FROM orders AS o JOIN profiles AS p ON p.customer_id = o.customer_id JOIN order_items AS i ON i.order_id = o.id WHERE p.country = 'DK' GROUP BY o.customer_id",
      ],
      [
        'elsewhere values',
        "SELECT o.customer_id, count(DISTINCT o.total_cents) AS orders, coalesce(sum(i.quantity), 0) AS pieces FROM orders AS o JOIN profiles AS p ON p.customer_id = o.customer_id LEFT JOIN order_items AS i ON i.order_id = o.id WHERE p.country = 'DK' GROUP BY o.customer_id",
      ],
      [
        'rows-extra',
        'SELECT o.customer_id, count(DISTINCT o.id) AS orders, coalesce(sum(i.quantity), 0) AS pieces FROM orders AS o LEFT JOIN order_items AS i ON i.order_id = o.id GROUP BY o.customer_id',
      ],
      [
        'rows-differ',
        "SELECT p.customer_id, count(DISTINCT o.id) AS orders, coalesce(sum(i.quantity), 0) AS pieces FROM orders AS o JOIN profiles AS p ON p.customer_id = o.customer_id LEFT JOIN order_items AS i ON i.order_id = o.id WHERE p.country = 'DK' AND o.status <> 'cancelled' GROUP BY p.customer_id",
      ],
    ],
  },
  'average-stars': {
    right: [
      'SELECT part_id, count(*) AS reviews, (sum(stars) * 1.0 / count(*))::numeric(3, 1) AS stars FROM reviews GROUP BY part_id HAVING count(*) > 1',
    ],
    wrong: [
      [
        'values',
        'SELECT part_id, count(*) AS reviews, avg(stars) AS stars FROM reviews GROUP BY part_id HAVING count(*) >= 2',
      ],
      [
        'values',
        'SELECT part_id, count(*) AS reviews, round(avg(stars)) AS stars FROM reviews GROUP BY part_id HAVING count(*) >= 2',
      ],
      [
        'values',
        'SELECT part_id, count(*) AS reviews, sum(stars) / count(*) AS stars FROM reviews GROUP BY part_id HAVING count(*) >= 2',
      ],
      [
        'values',
        'SELECT part_id, count(*) AS reviews, round(avg(stars), 2) AS stars FROM reviews GROUP BY part_id HAVING count(*) >= 2',
      ],
      [
        'rows-missing',
        'SELECT part_id, count(*) AS reviews, round(avg(stars), 1) AS stars FROM reviews GROUP BY part_id HAVING count(*) > 2',
      ],
      [
        'values',
        'SELECT part_id, count(*) AS reviews, round(avg(DISTINCT stars), 1) AS stars FROM reviews GROUP BY part_id HAVING count(*) >= 2',
      ],
      [
        'values',
        'SELECT part_id, count(*) AS reviews, trunc(avg(stars), 1) AS stars FROM reviews GROUP BY part_id HAVING count(*) >= 2',
      ],
      [
        'rows-differ',
        'SELECT part_id, count(body) AS reviews, round(avg(stars), 1) AS stars FROM reviews GROUP BY part_id HAVING count(body) >= 2',
      ],
    ],
  },
  'count-some': {
    right: [
      'SELECT country, count(*) AS customers, sum(CASE WHEN newsletter THEN 1 ELSE 0 END) AS readers FROM profiles GROUP BY country',
      'SELECT country, count(*) AS customers, count(nullif(newsletter, false)) AS readers FROM profiles GROUP BY country',
    ],
    wrong: [
      [
        'values',
        'SELECT country, count(*) AS customers, count(newsletter) AS readers FROM profiles GROUP BY country',
      ],
      [
        'rows-differ',
        'SELECT country, count(*) AS customers, count(*) AS readers FROM profiles WHERE newsletter GROUP BY country',
      ],
      [
        'values',
        'SELECT country, count(*) AS customers, nullif(count(*) FILTER (WHERE newsletter), 0) AS readers FROM profiles GROUP BY country',
      ],
      [
        'values',
        'SELECT country, count(*) AS customers, sum(newsletter::int) AS readers FROM profiles GROUP BY country',
      ],
      [
        'values',
        'SELECT country, count(DISTINCT name) AS customers, count(*) FILTER (WHERE newsletter) AS readers FROM profiles GROUP BY country',
      ],
      [
        'values',
        'SELECT country, count(*) AS customers, count(*) FILTER (WHERE newsletter IS NOT false) AS readers FROM profiles GROUP BY country',
      ],
      [
        'values',
        'SELECT country, count(city) AS customers, count(*) FILTER (WHERE newsletter) AS readers FROM profiles GROUP BY country',
      ],
    ],
  },
};
