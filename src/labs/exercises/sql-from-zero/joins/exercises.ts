import type { Exercise } from '../../exercise.ts';

export const JOINS: readonly Exercise[] = [
  {
    id: 'order-and-name',
    title: 'Two tables side by side',
    text: [
      'An order knows its customer by a number only, and `profiles` has the name. `JOIN … ON` puts rows side by side where the condition holds.',
      'Show `id` and `total_cents` of the orders over 400 euros, and the `name` of the customer.',
    ],
    start: 'SELECT orders.id, orders.total_cents\nFROM orders\nWHERE orders.total_cents > 40000;',
    hints: [
      'Both tables have a column `customer_id`: that is what belongs together.',
      '`JOIN profiles ON profiles.customer_id = orders.customer_id` stands between `FROM` and `WHERE`.',
    ],
    solution:
      'SELECT orders.id, orders.total_cents, profiles.name\nFROM orders\nJOIN profiles ON profiles.customer_id = orders.customer_id\nWHERE orders.total_cents > 40000;',
    explanation:
      'Without its condition a join gives every pair: 78 orders × 12 profiles = 936 rows.',
  },
  {
    id: 'packing-list',
    title: 'A packing list',
    text: [
      'Short names make joins readable: `FROM order_items AS i JOIN parts AS p ON p.id = i.part_id`.',
      'The warehouse packs order 77. Show for each of its items the `sku` and `name` of the part, and the `quantity`.',
    ],
    start: 'SELECT i.part_id, i.quantity\nFROM order_items AS i\nWHERE i.order_id = 77;',
    hints: [
      '`sku` and `name` are columns of `parts`.',
      'An item’s `part_id` is the `id` of a part.',
    ],
    solution:
      'SELECT p.sku, p.name, i.quantity\nFROM order_items AS i\nJOIN parts AS p ON p.id = i.part_id\nWHERE i.order_id = 77;',
    explanation:
      'A foreign key leads the way: `order_items.part_id` refers to `parts.id`, so each item finds exactly one part.',
  },
  {
    id: 'three-tables',
    title: 'Three tables',
    text: [
      'A join gives a table, which can be joined again.',
      'Who bought part 2041? Show the order’s `id`, the customer’s `name` and the `quantity` for each item with part 2041 whose order is not `cancelled`.',
    ],
    start:
      'SELECT o.id, i.quantity\nFROM order_items AS i\nJOIN orders AS o ON o.id = i.order_id\nWHERE i.part_id = 2041;',
    hints: ['Join `profiles` to `o.customer_id`.', 'One more condition goes behind `AND`.'],
    solution:
      "SELECT o.id, p.name, i.quantity\nFROM order_items AS i\nJOIN orders AS o ON o.id = i.order_id\nJOIN profiles AS p ON p.customer_id = o.customer_id\nWHERE i.part_id = 2041 AND o.status <> 'cancelled';",
    explanation:
      'The order in which you write inner joins changes nothing. The planner chooses its own.',
  },
  {
    id: 'with-or-without',
    title: 'With or without a partner',
    text: [
      'A `JOIN` drops rows without a partner. `LEFT JOIN` keeps every row of the left table, and fills in `NULL`.',
      'Show the `name` of **every** supplier and the `part_id` of the parts that it supplies for less than 2 euros (`cost_cents` in `supplies`). A supplier without such a part comes once, with `NULL`.',
    ],
    start:
      'SELECT s.name, y.part_id\nFROM suppliers AS s\nLEFT JOIN supplies AS y ON y.supplier_id = s.id\nWHERE y.cost_cents < 200;',
    hints: [
      '`WHERE` comes after the join: `NULL < 200` is not true, so it drops the rows that `LEFT JOIN` kept.',
      'A condition on the partner belongs into `ON`, behind `AND`.',
    ],
    solution:
      'SELECT s.name, y.part_id\nFROM suppliers AS s\nLEFT JOIN supplies AS y ON y.supplier_id = s.id AND y.cost_cents < 200;',
    predict: {
      question: 'The start has the condition in `WHERE`. Which suppliers does it show?',
      options: ['All, some with NULL', 'Only those with such a part'],
      answer: 1,
      explanation: '`WHERE` looks at the joined rows, and `NULL < 200` is not true.',
    },
    explanation:
      'In `ON` a condition decides who is a partner. In `WHERE` it decides which rows stay, and turns a `LEFT JOIN` into a `JOIN`.',
  },
  {
    id: 'never-ordered',
    title: 'Those without a partner',
    text: [
      'Keep the gaps alone: a `LEFT JOIN`, and in `WHERE` the partner’s key `IS NULL`.',
      'Which customers never ordered anything? Show their `id` and `email` from `customers`.',
    ],
    start: 'SELECT c.id, c.email\nFROM customers AS c\nJOIN orders AS o ON o.customer_id = c.id;',
    hints: [
      'A `JOIN` has no gaps: make it a `LEFT JOIN`.',
      'In a gap all of the order’s columns are `NULL`, its `id` included.',
    ],
    solution:
      'SELECT c.id, c.email\nFROM customers AS c\nLEFT JOIN orders AS o ON o.customer_id = c.id\nWHERE o.id IS NULL;',
    explanation: 'This is called an anti-join. `NOT EXISTS` says the same, as you will see.',
  },
  {
    id: 'who-sent-whom',
    title: 'A table with itself',
    text: [
      '`referred_by` in `profiles` is the `customer_id` of who brought this customer. Two short names make two tables of one.',
      'Show the name of each customer whom somebody brought, as `customer`, and the name of who brought them, as `friend`.',
    ],
    start: 'SELECT name AS customer, referred_by AS friend\nFROM profiles;',
    hints: [
      '`FROM profiles AS c JOIN profiles AS f ON …`.',
      'The friend’s `customer_id` is the customer’s `referred_by`.',
    ],
    solution:
      'SELECT c.name AS customer, f.name AS friend\nFROM profiles AS c\nJOIN profiles AS f ON f.customer_id = c.referred_by;',
    names: true,
    explanation:
      'This is a self-join. The database does not care that both sides are the same table.',
  },
  {
    id: 'neighbours',
    title: 'Pairs, each once',
    text: [
      'A condition need not be an `=`. With `a.id < b.id` each pair comes once, and nobody is paired with themselves.',
      'Which customers live in the same country? Show the country, and both `customer_id`s as `one` and `other`, the lower number as `one`.',
    ],
    start:
      'SELECT a.country, a.customer_id AS one, b.customer_id AS other\nFROM profiles AS a\nJOIN profiles AS b ON b.country = a.country;',
    hints: [
      'The start pairs everybody with themselves, and each pair twice.',
      'Add the comparison of both ids to `ON`.',
    ],
    solution:
      'SELECT a.country, a.customer_id AS one, b.customer_id AS other\nFROM profiles AS a\nJOIN profiles AS b ON b.country = a.country AND a.customer_id < b.customer_id;',
    names: true,
    explanation: 'From n rows come n × (n − 1) / 2 pairs. That grows fast.',
  },
];
