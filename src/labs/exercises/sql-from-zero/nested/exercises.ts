import type { Exercise } from '../../exercise.ts';

export const NESTED: readonly Exercise[] = [
  {
    id: 'above-average',
    title: 'Compare with one value',
    text: [
      'A query in parentheses that gives one row with one column can stand wherever a value can.',
      'Show `id` and `total_cents` of the orders that come to more than **twice** the average of all orders.',
    ],
    start: 'SELECT id, total_cents\nFROM orders\nWHERE total_cents > avg(total_cents);',
    hints: [
      'An aggregate may not stand in `WHERE`: there are no groups yet. A query of its own may.',
      '`total_cents > 2 * (SELECT …)`.',
    ],
    solution:
      'SELECT id, total_cents\nFROM orders\nWHERE total_cents > 2 * (SELECT avg(total_cents) FROM orders);',
    explanation: 'The inner query does not depend on the row outside, so it runs once.',
  },
  {
    id: 'in-a-query',
    title: 'In the answer of a query',
    text: [
      'The list of an `IN` can come from a query.',
      'Opinions differ: show `id` and `name` of the parts that have both a review with 5 `stars` and one with 1.',
    ],
    start:
      'SELECT id, name\nFROM parts\nWHERE id IN (SELECT part_id FROM reviews WHERE stars = 5);',
    hints: [
      'Two conditions, each with a query of its own.',
      'No single review has both 5 stars and 1.',
    ],
    solution:
      'SELECT id, name\nFROM parts\nWHERE id IN (SELECT part_id FROM reviews WHERE stars = 5)\n  AND id IN (SELECT part_id FROM reviews WHERE stars = 1);',
    explanation:
      '`IN` asks whether there is one, so a part with three good reviews still comes once.',
  },
  {
    id: 'not-exists',
    title: 'There is none',
    text: [
      '`EXISTS (query)` is true if the query gives a row, `NOT EXISTS` if it gives none. The query may look at the row outside.',
      'Show `id` and `name` of the suppliers that supply no part at all.',
    ],
    start:
      'SELECT s.id, s.name\nFROM suppliers AS s\nWHERE EXISTS (SELECT FROM supplies AS y WHERE y.supplier_id = s.id);',
    hints: ['The start shows the others.', 'One word before `EXISTS`.'],
    solution:
      'SELECT s.id, s.name\nFROM suppliers AS s\nWHERE NOT EXISTS (SELECT FROM supplies AS y WHERE y.supplier_id = s.id);',
    explanation:
      'PostgreSQL makes one anti-join of it and does not run the query for each row. What stands behind the inner `SELECT` does not matter.',
  },
  {
    id: 'not-in-null',
    title: 'The trap in NOT IN',
    text: [
      '`x NOT IN (1, NULL)` is never true: x could be equal to what is not known. One `NULL` in the list empties the answer.',
      'Who never brought anybody? Show `customer_id` and `name` from `profiles` of those whose number stands in nobody’s `referred_by`.',
    ],
    start:
      'SELECT customer_id, name\nFROM profiles\nWHERE customer_id NOT IN (SELECT referred_by FROM profiles);',
    hints: [
      'Run the start: no row. Some `referred_by` are `NULL`.',
      'Leave `NULL` out of the inner query, or use `NOT EXISTS`.',
    ],
    solution:
      'SELECT p.customer_id, p.name\nFROM profiles AS p\nWHERE NOT EXISTS (SELECT FROM profiles AS c WHERE c.referred_by = p.customer_id);',
    predict: {
      question:
        'Three customers were brought by nobody: `referred_by` is `NULL`. How many rows does the start give?',
      options: ['All that never brought anybody', 'All but three', 'None'],
      answer: 2,
      explanation: 'For no number it is certain that it differs from the unknown one.',
    },
    explanation: 'Prefer `NOT EXISTS` to `NOT IN` with a query. It has no such trap.',
  },
  {
    id: 'latest-of-each',
    title: 'The latest of each',
    text: [
      'An inner query can depend on the row outside: it is called correlated. PostgreSQL also knows `DISTINCT ON (x)`, which keeps the row that `ORDER BY` puts in front for each x.',
      'Show the latest order of each customer who ordered: `customer_id`, `id` and `placed_at`. Of two orders at the same time take the higher `id`.',
    ],
    start: 'SELECT customer_id, max(placed_at) AS placed_at\nFROM orders\nGROUP BY customer_id;',
    hints: [
      'The start has no `id`: a group has many.',
      '`SELECT DISTINCT ON (customer_id) …` with `ORDER BY customer_id, placed_at DESC, id DESC`.',
    ],
    solution:
      'SELECT DISTINCT ON (customer_id) customer_id, id, placed_at\nFROM orders\nORDER BY customer_id, placed_at DESC, id DESC;',
    reference:
      'SELECT customer_id, id, placed_at FROM (SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY placed_at DESC, id DESC) AS place FROM orders) AS placed WHERE place = 1',
    explanation:
      '“The latest of each” is one of the commonest questions. Window functions answer it in every database.',
  },
  {
    id: 'named-steps',
    title: 'Steps with names',
    text: [
      '`WITH name AS (query)` names a step, which can then be used like a table: a common table expression, or CTE. A long query reads from top to bottom.',
      'Which countries bring in more than the average country? Sum `total_cents` of the orders that are not `cancelled` for each `country` of the customers, and show `country` and `cents` of those above the average of these sums.',
    ],
    start:
      "WITH turnover AS (\n  SELECT p.country, sum(o.total_cents) AS cents\n  FROM orders AS o\n  JOIN profiles AS p ON p.customer_id = o.customer_id\n  WHERE o.status <> 'cancelled'\n  GROUP BY p.country\n)\nSELECT country, cents\nFROM turnover;",
    hints: [
      'The step is there. What is missing is a condition on it.',
      '`WHERE cents > (SELECT avg(cents) FROM turnover)`.',
    ],
    solution:
      "WITH turnover AS (\n  SELECT p.country, sum(o.total_cents) AS cents\n  FROM orders AS o\n  JOIN profiles AS p ON p.customer_id = o.customer_id\n  WHERE o.status <> 'cancelled'\n  GROUP BY p.country\n)\nSELECT country, cents\nFROM turnover\nWHERE cents > (SELECT avg(cents) FROM turnover);",
    explanation:
      'The step is named once and used twice. Copied, it would have to be changed twice, too.',
  },
  {
    id: 'recursive',
    title: 'As deep as it goes',
    text: [
      'A recursive CTE has a start, `UNION ALL`, and a step that joins to what was found before. It ends when a step finds nothing new.',
      'Customer 2 brought friends, who brought friends. Show everybody who came through customer 2, directly or by others: `customer_id`, `name` and `depth` (1 for those whom customer 2 brought).',
    ],
    start:
      'WITH RECURSIVE came AS (\n  SELECT customer_id, name, 1 AS depth\n  FROM profiles\n  WHERE referred_by = 2\n)\nSELECT customer_id, name, depth\nFROM came;',
    hints: [
      'The start finds depth 1. The step goes behind `UNION ALL`.',
      '`SELECT p.customer_id, p.name, came.depth + 1 FROM came JOIN profiles AS p ON p.referred_by = came.customer_id`.',
    ],
    solution:
      'WITH RECURSIVE came AS (\n  SELECT customer_id, name, 1 AS depth\n  FROM profiles\n  WHERE referred_by = 2\n  UNION ALL\n  SELECT p.customer_id, p.name, came.depth + 1\n  FROM came\n  JOIN profiles AS p ON p.referred_by = came.customer_id\n)\nSELECT customer_id, name, depth\nFROM came;',
    explanation:
      'Trees and networks need it: folders, parts of parts, who reports to whom. If there can be circles, say so with `CYCLE`, or it never ends.',
  },
];
