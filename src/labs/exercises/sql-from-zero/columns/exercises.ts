import type { Exercise } from '../../exercise.ts';

export const COLUMNS: readonly Exercise[] = [
  {
    id: 'some-columns',
    title: 'Ask for columns by name',
    text: [
      'Sparewheel keeps each supplier as one row of the table `suppliers`. `SELECT *` asks for all columns, `FROM` says of which table, and a semicolon ends the statement.',
      'Show the columns `name` and `country` alone, of every supplier.',
    ],
    start: 'SELECT * FROM suppliers;',
    hints: [
      'The star stands for “all columns”. Names can stand in its place.',
      'Several names are separated by commas: `SELECT one, two FROM …`.',
    ],
    solution: 'SELECT name, country FROM suppliers;',
    explanation:
      'Name the columns that you need. A program that asks with `*` also gets the columns that somebody adds next year.',
  },
  {
    id: 'one-row',
    title: 'Find one row',
    text: [
      '`WHERE` looks at each row and keeps those for which its condition is true. A text stands in single quotes.',
      'The warehouse asks for part `BRK-2041`. Show `name`, `price_cents` and `stock` of the part with this `sku`.',
    ],
    start: "SELECT name, price_cents, stock\nFROM parts\nWHERE sku = 'FLD-0311';",
    hints: [
      'The columns are right already. Which row does the condition pick?',
      "Compare `sku` with the text `'BRK-2041'`.",
    ],
    solution: "SELECT name, price_cents, stock\nFROM parts\nWHERE sku = 'BRK-2041';",
    predict: {
      question: 'What would PostgreSQL say to `WHERE sku = BRK-2041`, without the quotes?',
      options: ['It finds the same row', 'It finds no row', 'It refuses with an error'],
      answer: 2,
      explanation:
        'Without quotes `BRK` is the name of a column, from which 2041 is subtracted. The table has no such column: error 42703.',
    },
    explanation:
      'The letter case counts inside the quotes, and not outside of them: `SELECT` and `select` are the same.',
  },
  {
    id: 'euros',
    title: 'Compute with a column',
    text: [
      'A column of the answer can be computed, and `AS` gives it a name. Mind whole numbers: `7 / 2` is 3, because both are integers, and `7 / 2.0` is 3.5.',
      'Show the `id` of each order of customer 7, and its total in euros with the cents kept, as `total_euros`. The table `orders` has `customer_id` and `total_cents`.',
    ],
    start: 'SELECT id, total_cents / 100\nFROM orders\nWHERE customer_id = 7;',
    hints: [
      'Divide by a number that is not an integer.',
      'A name goes after the expression: `total_cents / 100.0 AS …`.',
    ],
    solution: 'SELECT id, total_cents / 100.0 AS total_euros\nFROM orders\nWHERE customer_id = 7;',
    names: true,
    explanation:
      'Integers divide to integers and drop the rest without a word. That is why shops keep money in whole cents and divide at the very end.',
  },
  {
    id: 'line-totals',
    title: 'Multiply two columns',
    text: [
      'Each row of `order_items` is a part in an order: `order_id`, `part_id`, `quantity` and `unit_price_cents`.',
      'Show for each item of order 77 the `part_id` and what the item costs in all, in cents, as `line_cents`.',
    ],
    start: 'SELECT part_id, quantity, unit_price_cents\nFROM order_items\nWHERE order_id = 77;',
    hints: ['Two columns can be multiplied with `*`.', 'Name the product with `AS line_cents`.'],
    solution:
      'SELECT part_id, quantity * unit_price_cents AS line_cents\nFROM order_items\nWHERE order_id = 77;',
    names: true,
    explanation:
      'What can be computed from other columns need not be stored. Stored twice, it can disagree with itself.',
  },
  {
    id: 'each-country-once',
    title: 'Each value once',
    text: [
      '`SELECT DISTINCT` leaves out rows of the answer that are there already.',
      'In which countries do customers of Sparewheel live? Show each `country` of the table `profiles` once.',
    ],
    start: 'SELECT country FROM profiles;',
    hints: ['Some countries come twice now.', 'The word goes right behind `SELECT`.'],
    solution: 'SELECT DISTINCT country FROM profiles;',
    explanation:
      '`DISTINCT` compares whole rows of the answer. With `name` as a second column, Spain would come as often as it has different names.',
  },
  {
    id: 'no-double-pairs',
    title: 'Each pair once',
    text: [
      'Two columns make a pair, and `DISTINCT` keeps each pair once.',
      'Which statuses do the orders of each customer have? Show `customer_id` and `status` from `orders` for the customers 7 and below, each pair once.',
    ],
    start: 'SELECT DISTINCT customer_id\nFROM orders\nWHERE customer_id <= 7;',
    hints: [
      'The start shows each customer once, and no status.',
      'Both columns stand behind `DISTINCT`, with a comma between.',
    ],
    solution: 'SELECT DISTINCT customer_id, status\nFROM orders\nWHERE customer_id <= 7;',
    explanation:
      '`DISTINCT` is no function: `DISTINCT (customer_id), status` still compares both. If you need it to hide doubled rows, look for the join that doubled them.',
  },
];
