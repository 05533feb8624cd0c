import type { Exercise } from '../../exercise.ts';

export const CONDITIONS: readonly Exercise[] = [
  {
    id: 'two-conditions',
    title: 'Two conditions at once',
    text: [
      'Conditions are joined by `AND`: both must be true. Numbers are compared with `<`, `<=`, `>`, `>=`, `=` and `<>`.',
      'Show `id`, `name` and `price_cents` of the parts in the category `brakes` that cost less than 20 euros.',
    ],
    start: "SELECT id, name, price_cents\nFROM parts\nWHERE category = 'brakes';",
    hints: ['The price is in cents: 20 euros are 2000.', 'Add `AND` and the second condition.'],
    solution:
      "SELECT id, name, price_cents\nFROM parts\nWHERE category = 'brakes' AND price_cents < 2000;",
    explanation:
      '“Less than” leaves the edge out, “at most” takes it in. Off by one cent is wrong, too.',
  },
  {
    id: 'between',
    title: 'From and to',
    text: [
      '`x BETWEEN a AND b` is true from a to b, both included.',
      'Show `id`, `name` and `price_cents` of the parts in the category `brakes` that cost from 10 to 12 euros, both included.',
    ],
    start:
      "SELECT id, name, price_cents\nFROM parts\nWHERE category = 'brakes' AND price_cents > 1000;",
    hints: ['`BETWEEN` needs both edges, in cents.', '`price_cents BETWEEN 1000 AND 1200`.'],
    solution:
      "SELECT id, name, price_cents\nFROM parts\nWHERE category = 'brakes' AND price_cents BETWEEN 1000 AND 1200;",
    explanation:
      'With `>=` and `<=` it is the same. For times `BETWEEN` is a trap, as you will see in the chapter about days.',
  },
  {
    id: 'one-of-many',
    title: 'One of a list',
    text: [
      '`x IN (…)` is true where x is one of the values in the list.',
      'Show `name` and `country` of all customers in Germany, Denmark and the Czech Republic. The table `profiles` has their codes: `DE`, `DK`, `CZ`.',
    ],
    start: "SELECT name, country\nFROM profiles\nWHERE country = 'DE';",
    hints: [
      'Three comparisons with `OR` do it, and `IN` is shorter.',
      "Texts in the list stand in quotes, with commas between: `IN ('DE', …)`.",
    ],
    solution: "SELECT name, country\nFROM profiles\nWHERE country IN ('DE', 'DK', 'CZ');",
    explanation: '`country = a OR country = b` means the same. `country = a OR b` does not.',
  },
  {
    id: 'and-before-or',
    title: 'AND binds before OR',
    text: [
      '`a OR b AND c` is read as `a OR (b AND c)`, as in arithmetic, where × comes before +. Parentheses say what you mean.',
      'The office watches open business: show `id`, `status` and `total_cents` of the orders that are `paid` or `pending`, and come to more than 200 euros.',
    ],
    start:
      "SELECT id, status, total_cents\nFROM orders\nWHERE status = 'paid' OR status = 'pending' AND total_cents > 20000;",
    hints: [
      'The start asks for all paid orders, whatever they come to.',
      'Put the two statuses in parentheses, or in an `IN`.',
    ],
    solution:
      "SELECT id, status, total_cents\nFROM orders\nWHERE (status = 'paid' OR status = 'pending') AND total_cents > 20000;",
    explanation: 'When `AND` and `OR` meet, write the parentheses, even where they change nothing.',
  },
  {
    id: 'pattern',
    title: 'A piece of a text',
    text: [
      'In `x LIKE pattern` a `%` stands for any characters, also none. `ILIKE` does not look at the letter case.',
      'A customer needs an oil filter. Show `id` and `name` of the parts whose name **begins** with “oil filter”, in any letter case, and of which the `stock` is 0, so that they can be ordered.',
    ],
    start: "SELECT id, name\nFROM parts\nWHERE name = 'Oil filter';",
    hints: [
      'Begins with: nothing stands before the words, anything after them.',
      "`name ILIKE 'oil filter%'`, and a second condition for the stock.",
    ],
    solution: "SELECT id, name\nFROM parts\nWHERE name ILIKE 'oil filter%' AND stock = 0;",
    explanation:
      'A pattern with a `%` in front finds more (also “Foil filter”), and no ordinary index helps it.',
  },
  {
    id: 'unknown-city',
    title: 'What is not known',
    text: [
      '`NULL` means that a value is not known. Nothing equals it, not even another `NULL`: `city = NULL` is never true. Ask with `IS NULL`.',
      'Show `customer_id` and `name` of the customers whose `city` in `profiles` is not known.',
    ],
    start: 'SELECT customer_id, name\nFROM profiles\nWHERE city = NULL;',
    hints: ['Run the start: it gives no row at all.', '`IS NULL` goes behind the column.'],
    solution: 'SELECT customer_id, name\nFROM profiles\nWHERE city IS NULL;',
    explanation: 'An empty text is a known text without characters. `NULL` is no value at all.',
  },
  {
    id: 'not-yes',
    title: 'Everybody but …',
    text: [
      '`newsletter` in `profiles` is `true`, `false` or not known. A condition that meets `NULL` is neither true nor false, and `WHERE` keeps only what is true.',
      'Who did not say yes to the newsletter? Show `name` and `newsletter` of all customers for whom it is not `true`: those who said no, and those who never answered.',
    ],
    start: 'SELECT name, newsletter\nFROM profiles\nWHERE newsletter <> true;',
    hints: [
      'The start loses those who never answered.',
      '`OR newsletter IS NULL` brings them back. `IS NOT true` says it in one.',
    ],
    solution: 'SELECT name, newsletter\nFROM profiles\nWHERE newsletter IS NOT true;',
    predict: {
      question: 'The start asks for `newsletter <> true`. Does it find those who never answered?',
      options: ['Yes, NULL is not true', 'No, NULL <> true is not true either'],
      answer: 1,
      explanation:
        'Compared with something unknown, the answer is unknown, and `WHERE` drops the row.',
    },
    explanation:
      '`IS DISTINCT FROM` does the same for every type: it takes `NULL` for a value like others.',
  },
  {
    id: 'fallback',
    title: 'Another value for NULL',
    text: [
      '`coalesce(a, b)` gives a, or b where a is `NULL`.',
      'Print labels: show the `name` of every customer and the `city`, with the word `unknown` where no city is known, as `place`.',
    ],
    start: 'SELECT name, city\nFROM profiles;',
    hints: [
      'Wrap `city` in the function, with the word as its second value.',
      "`coalesce(city, 'unknown')`, and a name for it with `AS`.",
    ],
    solution: "SELECT name, coalesce(city, 'unknown') AS place\nFROM profiles;",
    names: true,
    explanation: 'The empty text stays an empty text: it is not `NULL`.',
  },
];
