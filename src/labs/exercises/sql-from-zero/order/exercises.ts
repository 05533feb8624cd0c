import type { Exercise } from '../../exercise.ts';

export const ORDER: readonly Exercise[] = [
  {
    id: 'sorted',
    title: 'Say the order',
    text: [
      'Rows of a table have no order of their own. `ORDER BY country, name` sorts by country, and by name where countries are equal.',
      'Print a list of suppliers: `country` and `name`, sorted by country, and by name inside of each country.',
    ],
    start: 'SELECT country, name\nFROM suppliers\nORDER BY name;',
    hints: [
      'Two columns can stand behind `ORDER BY`.',
      'The more important one goes before the other: `country, name`.',
    ],
    solution: 'SELECT country, name\nFROM suppliers\nORDER BY country, name;',
    reference:
      'SELECT country, name, dense_rank() OVER (ORDER BY country, name) - 1 AS __g FROM suppliers',
    explanation:
      'Without `ORDER BY` the rows come as the database finds them. That may look sorted for a year, and change with the next update.',
  },
  {
    id: 'dearest',
    title: 'The dearest five',
    text: [
      '`DESC` behind a column sorts from high to low, and `LIMIT 5` gives five rows and no more.',
      'Show `name` and `price_cents` of the five most expensive parts in the category `brakes`, sorted from the highest price down. Where prices are equal, any order is right.',
    ],
    start: "SELECT name, price_cents\nFROM parts\nWHERE category = 'brakes'\nORDER BY price_cents;",
    hints: ['From high to low is `DESC`.', '`LIMIT` stands at the very end.'],
    solution:
      "SELECT name, price_cents\nFROM parts\nWHERE category = 'brakes'\nORDER BY price_cents DESC\nLIMIT 5;",
    reference:
      "SELECT name, price_cents, dense_rank() OVER (ORDER BY price_cents DESC) - 1 AS __g FROM parts WHERE category = 'brakes'",
    limit: 5,
    explanation:
      '`LIMIT` without `ORDER BY` gives some five rows. With it, a tie at the edge is still decided by chance.',
  },
  {
    id: 'newest-orders',
    title: 'The newest, without chance',
    text: [
      'Where two rows are equal in the sort column, their order is left to chance. A unique column at the end of `ORDER BY` decides.',
      'Show `id` and `placed_at` of the six newest orders, the newest before the others. Where two were placed at the same time, the higher `id` goes before the lower.',
    ],
    start: 'SELECT id, placed_at\nFROM orders\nORDER BY placed_at\nLIMIT 6;',
    hints: [
      '`DESC` belongs to one column. Each column needs its own.',
      'The `id` decides ties: `…, id DESC`.',
    ],
    solution: 'SELECT id, placed_at\nFROM orders\nORDER BY placed_at DESC, id DESC\nLIMIT 6;',
    reference:
      'SELECT id, placed_at, dense_rank() OVER (ORDER BY placed_at DESC, id DESC) - 1 AS __g FROM orders',
    limit: 6,
    explanation:
      'An order that is unique makes an answer that can be repeated, and pages that do not overlap.',
  },
  {
    id: 'second-page',
    title: 'The second page',
    text: [
      '`OFFSET 4` leaves out four rows before `LIMIT` counts.',
      'A shop page shows four parts. Show the **second** page of the category `engine`, cheapest before the others, and by `id` where prices are equal: `id`, `name` and `price_cents`, sorted like that.',
    ],
    start:
      "SELECT id, name, price_cents\nFROM parts\nWHERE category = 'engine'\nORDER BY price_cents, id\nLIMIT 4;",
    hints: ['The second page begins after four rows.', '`LIMIT 4 OFFSET 4`.'],
    solution:
      "SELECT id, name, price_cents\nFROM parts\nWHERE category = 'engine'\nORDER BY price_cents, id\nLIMIT 4 OFFSET 4;",
    reference:
      "SELECT id, name, price_cents, dense_rank() OVER (ORDER BY price_cents, id) - 1 AS __g FROM (SELECT * FROM parts WHERE category = 'engine' ORDER BY price_cents, id LIMIT 4 OFFSET 4) AS page",
    explanation:
      'The database still reads the rows that it leaves out, so page 1,000 is slow. Large lists ask for “the rows after the last one that I saw” instead.',
  },
  {
    id: 'unknown-last',
    title: 'Where NULL goes',
    text: [
      'PostgreSQL sorts `NULL` as if it were larger than everything: last with `ASC`, in front with `DESC`. `NULLS LAST` and `NULLS FIRST` say otherwise.',
      'Show `supplier_id` and `lead_days` of the rows in `supplies` for part 2041, sorted from the longest `lead_days` to the shortest, with those that are not known at the end.',
    ],
    start:
      'SELECT supplier_id, lead_days\nFROM supplies\nWHERE part_id = 2041\nORDER BY lead_days DESC;',
    hints: ['The start has `NULL` in front.', 'The words go behind `DESC`.'],
    solution:
      'SELECT supplier_id, lead_days\nFROM supplies\nWHERE part_id = 2041\nORDER BY lead_days DESC NULLS LAST;',
    reference:
      'SELECT supplier_id, lead_days, dense_rank() OVER (ORDER BY lead_days DESC NULLS LAST) - 1 AS __g FROM supplies WHERE part_id = 2041',
    explanation: 'Other databases put `NULL` at the other end. Who cares about it says it.',
  },
];
