import type { Exercise } from '../../exercise.ts';

export const SETS_TEXTS_DAYS: readonly Exercise[] = [
  {
    id: 'union',
    title: 'Both answers in one',
    text: [
      '`UNION` puts the rows of two queries into one answer, each row once. `UNION ALL` keeps them all.',
      'In which countries does Sparewheel know anybody, customers (`profiles`) or `suppliers`? Show each `country` once.',
    ],
    start: 'SELECT country FROM profiles\nUNION ALL\nSELECT country FROM suppliers;',
    hints: ['The start repeats countries.', 'One word less.'],
    solution: 'SELECT country FROM profiles\nUNION\nSELECT country FROM suppliers;',
    explanation:
      'To find doubles costs a sort or a hash. Where there cannot be any, `UNION ALL` is the better word.',
  },
  {
    id: 'except',
    title: 'In one, and not in the other',
    text: [
      '`EXCEPT` leaves out of one answer what is in the other, and `INTERSECT` keeps what is in both.',
      'In which countries are customers (`profiles`), but no `suppliers`? Show each `country` once.',
    ],
    start: 'SELECT country FROM suppliers\nEXCEPT\nSELECT country FROM profiles;',
    hints: [
      'The start shows countries with suppliers, but no customers.',
      'Which of the two is left over depends on their sequence: swap them.',
    ],
    solution: 'SELECT country FROM profiles\nEXCEPT\nSELECT country FROM suppliers;',
    explanation: 'These words treat two `NULL`s as equal, unlike `=`.',
  },
  {
    id: 'one-day',
    title: 'One whole day',
    text: [
      'A point in time is compared with its edges: from the beginning of the day, and **before** the beginning of the next. `BETWEEN` would take in midnight itself.',
      'Show `id` and `placed_at` of the orders placed on 19 November 2026. The lab’s clock is set to UTC.',
    ],
    start: "SELECT id, placed_at\nFROM orders\nWHERE placed_at = '2026-11-19';",
    hints: [
      'The start finds what was placed at midnight sharp.',
      "`placed_at >= '2026-11-19' AND placed_at < '2026-11-20'`.",
    ],
    solution:
      "SELECT id, placed_at\nFROM orders\nWHERE placed_at >= '2026-11-19' AND placed_at < '2026-11-20';",
    predict: {
      question:
        "With `BETWEEN '2026-11-19' AND '2026-11-20'`: is an order of 20 November, 00:00:00, found?",
      options: ['Yes', 'No'],
      answer: 0,
      explanation:
        '`BETWEEN` includes both edges, and the date stands for midnight at its beginning.',
    },
    explanation:
      'A half-open range fits days, months and hours alike, and an index on `placed_at` can be used for it.',
  },
  {
    id: 'per-day',
    title: 'One row for each day',
    text: [
      '`placed_at::date` is the day of a point in time. `::` turns a value into another type.',
      'Show for each day on which orders were placed: the `day`, the number of `orders`, and the sum of their `total_cents` as `cents`, sorted by day.',
    ],
    start: 'SELECT placed_at, count(*) AS orders\nFROM orders\nGROUP BY placed_at;',
    hints: [
      'Group by the day, not by the point in time.',
      '`placed_at::date AS day`, and `GROUP BY day`.',
    ],
    solution:
      'SELECT placed_at::date AS day, count(*) AS orders, sum(total_cents) AS cents\nFROM orders\nGROUP BY day\nORDER BY day;',
    reference:
      'SELECT placed_at::date AS day, count(*) AS orders, sum(total_cents) AS cents, dense_rank() OVER (ORDER BY placed_at::date) - 1 AS __g FROM orders GROUP BY placed_at::date',
    explanation: 'The day depends on the time zone. A report says whose midnight it means.',
  },
  {
    id: 'days-without',
    title: 'Days without an order',
    text: [
      '`generate_series(a, b, step)` makes rows out of nothing: here one for each day, to which a `LEFT JOIN` brings the orders.',
      'Show for each day from 17 to 21 November 2026 the `day` and the number of `orders`, also where it is 0.',
    ],
    start:
      "SELECT d::date AS day, count(*) AS orders\nFROM generate_series(timestamptz '2026-11-17', '2026-11-21', '1 day') AS d\nJOIN orders ON placed_at::date = d::date\nGROUP BY day;",
    hints: [
      'A `JOIN` loses days without orders.',
      'And then `count(*)` counts the `NULL` row: count the order’s `id`.',
    ],
    solution:
      "SELECT d::date AS day, count(orders.id) AS orders\nFROM generate_series(timestamptz '2026-11-17', '2026-11-21', '1 day') AS d\nLEFT JOIN orders ON placed_at::date = d::date\nGROUP BY day;",
    explanation: 'A chart that leaves out days without sales tells a better story than the truth.',
  },
  {
    id: 'mail-domain',
    title: 'A piece out of a text',
    text: [
      "`split_part(text, '@', 2)` is what stands behind the @, and `lower` makes small letters. Of `NULL` both make `NULL`.",
      'Where do our suppliers have their mail? Show `name` and the domain of their `email` in small letters, as `domain`, of the suppliers whose `email` is known.',
    ],
    start: 'SELECT name, email\nFROM suppliers\nWHERE email IS NOT NULL;',
    hints: [
      "`split_part(email, '@', 2)` gives the part.",
      'Functions can be put into each other: `lower(split_part(…))`.',
    ],
    solution:
      "SELECT name, lower(split_part(email, '@', 2)) AS domain\nFROM suppliers\nWHERE email IS NOT NULL;",
    explanation:
      'Domains do not care about letter case, so compare them in one case. Names and passwords do care.',
  },
  {
    id: 'price-bands',
    title: 'If, then, else',
    text: [
      '`CASE WHEN condition THEN value … ELSE value END` gives the value of the condition that is true before all others.',
      'How many parts of each price band are in stock? Call parts under 10 euros `small`, under 50 euros `medium`, and the others `large`. Show `band` and the number of `parts` whose `stock` is over 0.',
    ],
    start:
      "SELECT CASE WHEN price_cents < 1000 THEN 'small' ELSE 'large' END AS band, count(*) AS parts\nFROM parts\nGROUP BY band;",
    hints: [
      'One more `WHEN … THEN …` goes between. It is asked after the one above.',
      'The stock is a condition of its own.',
    ],
    solution:
      "SELECT CASE\n    WHEN price_cents < 1000 THEN 'small'\n    WHEN price_cents < 5000 THEN 'medium'\n    ELSE 'large'\n  END AS band, count(*) AS parts\nFROM parts\nWHERE stock > 0\nGROUP BY band;",
    explanation:
      'The conditions are asked in their sequence, so the second need not repeat the first.',
  },
  {
    id: 'work-order',
    title: 'An order of your own',
    text: [
      '`ORDER BY` takes expressions, too: also a `CASE` that turns words into numbers.',
      'The office works on `pending` orders before `paid` ones, and on those before all others. Show `id`, `status` and `total_cents` of the orders over 400 euros, sorted like that, and by `total_cents` from high to low inside of each group (the others are one group).',
    ],
    start:
      'SELECT id, status, total_cents\nFROM orders\nWHERE total_cents > 40000\nORDER BY status, total_cents DESC;',
    hints: [
      'By the alphabet `cancelled` comes before `paid`.',
      "`ORDER BY CASE status WHEN 'pending' THEN 1 WHEN 'paid' THEN 2 ELSE 3 END, …`.",
    ],
    solution:
      "SELECT id, status, total_cents\nFROM orders\nWHERE total_cents > 40000\nORDER BY CASE status WHEN 'pending' THEN 1 WHEN 'paid' THEN 2 ELSE 3 END, total_cents DESC;",
    reference:
      "SELECT id, status, total_cents, dense_rank() OVER (ORDER BY CASE status WHEN 'pending' THEN 1 WHEN 'paid' THEN 2 ELSE 3 END, total_cents DESC) - 1 AS __g FROM orders WHERE total_cents > 40000",
    explanation: 'Where many queries need the same order, it belongs into a table of statuses.',
  },
];
