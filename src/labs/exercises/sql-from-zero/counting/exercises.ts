import type { Exercise } from '../../exercise.ts';

export const COUNTING: readonly Exercise[] = [
  {
    id: 'how-many',
    title: 'How many, and how many different',
    text: [
      '`count(*)` counts rows, and `count(DISTINCT x)` the different values of x. The answer is one row.',
      'How many orders are there, and how many customers ordered? Show both numbers from `orders`, as `orders` and `customers`.',
    ],
    start: 'SELECT count(*) AS orders\nFROM orders;',
    hints: ['A customer with seven orders counts once.', '`count(DISTINCT customer_id)`.'],
    solution: 'SELECT count(*) AS orders, count(DISTINCT customer_id) AS customers\nFROM orders;',
    explanation: 'Rows are not people: “78 orders” and “11 customers” are two questions.',
  },
  {
    id: 'known-values',
    title: 'Counting skips NULL',
    text: [
      '`count(x)` counts the rows in which x is known. `avg`, `sum`, `min` and `max` leave out `NULL` as well.',
      'How many reviews are there, and how many have a text? Show the rows of `reviews` as `all_reviews`, and those with a known `body` as `with_text`.',
    ],
    start: 'SELECT count(*) AS all_reviews, count(*) AS with_text\nFROM reviews;',
    hints: ['Which column is `NULL` where there is no text?', '`count(body)`.'],
    solution: 'SELECT count(*) AS all_reviews, count(body) AS with_text\nFROM reviews;',
    explanation: 'An empty text is a text: it counts.',
  },
  {
    id: 'per-status',
    title: 'One row for each group',
    text: [
      '`GROUP BY status` makes one row of all rows with the same status. What is not in `GROUP BY` has to be put together: counted, summed, averaged.',
      'Show for each `status` how many orders have it, and the sum of their `total_cents`, as `orders` and `cents`.',
    ],
    start: 'SELECT status, count(*) AS orders\nFROM orders\nGROUP BY status;',
    hints: [
      'The grouping is right. One more column is missing.',
      '`sum(total_cents)` sums up inside of each group.',
    ],
    solution:
      'SELECT status, count(*) AS orders, sum(total_cents) AS cents\nFROM orders\nGROUP BY status;',
    explanation:
      'A column that is neither grouped nor put together has many values for one row, and PostgreSQL refuses it with 42803.',
  },
  {
    id: 'busy-customers',
    title: 'Only some groups',
    text: [
      '`WHERE` picks rows before they are grouped, and `HAVING` picks groups afterwards.',
      'Which customers have at least six orders that are not `cancelled`? Show `customer_id` and their number, as `orders`.',
    ],
    start:
      'SELECT customer_id, count(*) AS orders\nFROM orders\nGROUP BY customer_id\nHAVING count(*) >= 6;',
    hints: [
      'The start counts cancelled orders, too.',
      'Leave them out before the grouping, with `WHERE`.',
    ],
    solution:
      "SELECT customer_id, count(*) AS orders\nFROM orders\nWHERE status <> 'cancelled'\nGROUP BY customer_id\nHAVING count(*) >= 6;",
    explanation:
      'A condition on single rows in `HAVING` is an error, one on groups in `WHERE` as well.',
  },
  {
    id: 'none-is-zero',
    title: 'Groups without a member',
    text: [
      'A group without rows does not exist, so a plain `GROUP BY` never says 0. A `LEFT JOIN` keeps one row with `NULL`, and `count(x)` counts it as 0.',
      'How many parts does each supplier supply? Show the `name` of **every** supplier and the number, as `parts`, also where it is 0.',
    ],
    start:
      'SELECT s.name, count(*) AS parts\nFROM suppliers AS s\nJOIN supplies AS y ON y.supplier_id = s.id\nGROUP BY s.id;',
    hints: [
      'First the join: it must keep suppliers without a partner.',
      '`count(*)` counts the row with `NULL`, too. Count a column of `supplies`.',
    ],
    solution:
      'SELECT s.name, count(y.part_id) AS parts\nFROM suppliers AS s\nLEFT JOIN supplies AS y ON y.supplier_id = s.id\nGROUP BY s.id;',
    explanation:
      'Grouping by the primary key is enough: the name depends on it. Grouping by the name would merge namesakes.',
  },
  {
    id: 'counted-twice',
    title: 'What a join does to sums',
    text: [
      'Join orders to their items, and an order with two items comes twice. Whatever you sum of the order is summed twice, too.',
      'Show for each customer in Denmark (`DK`) who ordered: `customer_id`, the number of orders, and the number of pieces (`quantity`) in all of them, as `orders` and `pieces`. Every order counts, also one without items; `pieces` is then 0.',
    ],
    start:
      "SELECT o.customer_id, count(*) AS orders, sum(i.quantity) AS pieces\nFROM orders AS o\nJOIN profiles AS p ON p.customer_id = o.customer_id\nJOIN order_items AS i ON i.order_id = o.id\nWHERE p.country = 'DK'\nGROUP BY o.customer_id;",
    hints: [
      'Count each order once: `count(DISTINCT o.id)`.',
      'A `LEFT JOIN` keeps orders without items, and `coalesce(…, 0)` makes their sum 0.',
    ],
    solution:
      "SELECT o.customer_id, count(DISTINCT o.id) AS orders, coalesce(sum(i.quantity), 0) AS pieces\nFROM orders AS o\nJOIN profiles AS p ON p.customer_id = o.customer_id\nLEFT JOIN order_items AS i ON i.order_id = o.id\nWHERE p.country = 'DK'\nGROUP BY o.customer_id;",
    explanation:
      'For sums of the order itself `DISTINCT` is no help: two orders over the same amount are not one. Sum before you join.',
  },
  {
    id: 'average-stars',
    title: 'An average, rounded',
    text: [
      '`avg` of whole numbers has a long fraction. `round(x, 1)` keeps one digit.',
      'Show for each part with at least two reviews: `part_id`, the number of reviews, and the average of its `stars` rounded to one digit, as `reviews` and `stars`.',
    ],
    start:
      'SELECT part_id, count(*) AS reviews, avg(stars) AS stars\nFROM reviews\nGROUP BY part_id;',
    hints: [
      'Groups are picked with `HAVING`.',
      'Round the average, not the stars: `round(avg(stars), 1)`.',
    ],
    solution:
      'SELECT part_id, count(*) AS reviews, round(avg(stars), 1) AS stars\nFROM reviews\nGROUP BY part_id\nHAVING count(*) >= 2;',
    explanation: 'An average of two reviews says little. Show the count beside it.',
  },
  {
    id: 'count-some',
    title: 'Two counts side by side',
    text: [
      '`count(*) FILTER (WHERE …)` counts the rows of a group for which the condition holds.',
      'Show for each `country` of the customers: how many customers there are, and how many of them take the newsletter, as `customers` and `readers`.',
    ],
    start: 'SELECT country, count(*) AS customers\nFROM profiles\nGROUP BY country;',
    hints: ['A `WHERE` would spoil the other count.', '`count(*) FILTER (WHERE newsletter)`.'],
    solution:
      'SELECT country, count(*) AS customers, count(*) FILTER (WHERE newsletter) AS readers\nFROM profiles\nGROUP BY country;',
    explanation:
      'Without `FILTER` people write `sum(CASE WHEN … THEN 1 ELSE 0 END)`. It means the same.',
  },
];
