import type { Exercise } from '../../exercise.ts';

export const WINDOWS: readonly Exercise[] = [
  {
    id: 'running-total',
    title: 'A running total',
    text: [
      'A window function computes over neighbouring rows and keeps each row. `sum(x) OVER (ORDER BY …)` sums up from the beginning to the current row.',
      'Show `id`, `total_cents` and the running total of the orders of customer 7, in the sequence in which they were placed (`placed_at`, and `id` at equal times), as `so_far`. The rows themselves may come in any order.',
    ],
    start:
      'SELECT id, total_cents, sum(total_cents) OVER () AS so_far\nFROM orders\nWHERE customer_id = 7;',
    hints: ['With empty parentheses the window has all rows.', '`OVER (ORDER BY placed_at, id)`.'],
    solution:
      'SELECT id, total_cents, sum(total_cents) OVER (ORDER BY placed_at, id) AS so_far\nFROM orders\nWHERE customer_id = 7;',
    explanation:
      'Rows that are equal in `ORDER BY` are summed at once. The `id` makes them different, so each gets its own total.',
  },
  {
    id: 'ranks',
    title: 'Places, with ties',
    text: [
      '`rank()` gives equal rows the same place and leaves a gap behind them: 1, 2, 2, 4. `dense_rank()` leaves none, and `row_number()` gives each row its own.',
      'Show the number of orders of each customer who ordered, and the place that it gives them, the most orders in place 1, with gaps: `customer_id`, `orders` and `place`.',
    ],
    start: 'SELECT customer_id, count(*) AS orders\nFROM orders\nGROUP BY customer_id;',
    hints: [
      'Window functions come after the grouping, so they may use `count(*)`.',
      '`rank() OVER (ORDER BY count(*) DESC)`.',
    ],
    solution:
      'SELECT customer_id, count(*) AS orders, rank() OVER (ORDER BY count(*) DESC) AS place\nFROM orders\nGROUP BY customer_id;',
    explanation: 'In sports it is the same: after two silver medals there is no bronze.',
  },
  {
    id: 'best-of-group',
    title: 'The cheapest of each group',
    text: [
      '`PARTITION BY` gives each group a window of its own. A window function may not stand in `WHERE`, so compute in a step and pick outside.',
      'Show `category`, `id` and `price_cents` of the cheapest part in each category. Where several are equally cheap, show all of them.',
    ],
    start:
      'SELECT category, id, price_cents,\n  rank() OVER (ORDER BY price_cents) AS place\nFROM parts;',
    hints: [
      '`OVER (PARTITION BY category ORDER BY price_cents)`.',
      'Put it into parentheses or a `WITH`, and pick `place = 1` outside.',
    ],
    solution:
      'WITH ranked AS (\n  SELECT category, id, price_cents,\n    rank() OVER (PARTITION BY category ORDER BY price_cents) AS place\n  FROM parts\n)\nSELECT category, id, price_cents\nFROM ranked\nWHERE place = 1;',
    explanation: 'With `row_number()` one of the equally cheap parts would win by chance.',
  },
  {
    id: 'since-last-time',
    title: 'The row before',
    text: [
      '`lag(x) OVER (ORDER BY …)` is the x of the row before, and `NULL` where there is none.',
      'Show `id`, `total_cents` and by how much each order of customer 7 is dearer than the order before it, as `change`; the earliest has `NULL`. The sequence is `placed_at`, then `id`.',
    ],
    start:
      'SELECT id, total_cents, lag(total_cents) OVER (ORDER BY placed_at, id) AS change\nFROM orders\nWHERE customer_id = 7;',
    hints: [
      'The start shows the amount before. The change is a difference.',
      '`total_cents - lag(total_cents) OVER (…)`.',
    ],
    solution:
      'SELECT id, total_cents,\n  total_cents - lag(total_cents) OVER (ORDER BY placed_at, id) AS change\nFROM orders\nWHERE customer_id = 7;',
    explanation: '`lead` looks ahead. Both make a self-join over row numbers needless.',
  },
  {
    id: 'share',
    title: 'A share of the whole',
    text: [
      'A window over groups may sum what the groups counted: `sum(count(*)) OVER ()` is the count of all.',
      'Show for each `status` the number of orders, and their share of all orders in per cent, rounded to one digit, as `orders` and `percent`.',
    ],
    start: 'SELECT status, count(*) AS orders\nFROM orders\nGROUP BY status;',
    hints: [
      'Multiply by `100.0`, so that nothing is cut off.',
      '`round(100.0 * count(*) / sum(count(*)) OVER (), 1)`.',
    ],
    solution:
      'SELECT status, count(*) AS orders,\n  round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent\nFROM orders\nGROUP BY status;',
    explanation: 'Rounded shares need not add up to 100.',
  },
];
