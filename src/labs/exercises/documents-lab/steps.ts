// cspell:ignore quantitiy -- misspelt on purpose
import { Grader, type Task } from '../../grading/grade.ts';
import { verdictOf } from '../../grading/words.ts';
import {
  type Engine,
  type Graded,
  solved,
  type Step,
  type Table,
  unsolved,
  type Verdict,
} from '../definition.ts';
import { probed } from '../probes.ts';
import { codeOf, SCHEMA } from '../script.ts';
import { AS_DOCUMENTS, shopFrom } from './given.ts';
import { lastOf, type MeasuredLine, type MeasuredPlay, type Touched } from './touched.ts';

const first = (table: Table | undefined): string | null | undefined => table?.rows[0]?.[0];

/** What every goal asks first: that the script came to its end. */
function broken({ lines, spoiled }: MeasuredPlay): Verdict | undefined {
  if (spoiled !== undefined) return unsolved('The shop’s tables are gone. Reset the lab.');
  if (lines.length === 0) return unsolved('There is nothing to run.');
  const ending = lines.at(-1)?.run.ending.kind;
  return ending === 'stopped' || ending === 'refused'
    ? unsolved('The script was stopped before its end.')
    : undefined;
}

/** A goal that looks at what came, and at the tables afterwards. */
const goal = (
  probes: readonly string[],
  judge: (lines: readonly MeasuredLine[], probes: readonly Table[]) => Verdict,
): Graded<MeasuredPlay> =>
  probed(probes, ({ outcome }, tables) => broken(outcome) ?? judge(outcome.lines, tables));

const usesDocuments = ({ touched }: MeasuredLine) =>
  touched?.tables.includes('order_documents') === true;

/** While an answer is judged, the reader’s own tables have this schema. */
const ASIDE = '"the reader’s"';

/** The shop of the lab, and one with other orders, which no reader sees. */
const SHOPS = [
  { about: 'the shop', setup: shopFrom(ASIDE) },
  {
    about: 'lines of other sizes, and a customer with another name',
    setup: `${shopFrom(ASIDE)}
DELETE FROM order_documents WHERE id % 3 = 0 AND id <> 78;
UPDATE order_documents SET doc = jsonb_set(doc, '{customer,name}', '"Nobody"') WHERE id = 77;
UPDATE order_documents SET doc = jsonb_set(doc, '{items}', (doc -> 'items')
  || '[{"sku": "X", "category": "tools", "quantity": 3, "price_cents": 100},
       {"sku": "Y", "category": "brakes", "quantity": 1, "price_cents": 9900}]') WHERE id % 5 = 2;
UPDATE order_documents SET doc = doc - 'items' WHERE id = 25074;`,
  },
];

const graders = new WeakMap<Engine, Grader>();
function graderOf(engine: Engine): Grader {
  const grader = graders.get(engine) ?? new Grader(engine, SHOPS);
  graders.set(engine, grader);
  return grader;
}

/** Judged by the table of the last statement, which has to come from the documents alone. */
const asked = (task: Task, explanation: string): Graded<MeasuredPlay> => ({
  async grade(engine, { text, outcome }) {
    const early = broken(outcome);
    if (early !== undefined) return early;
    const last = outcome.lines.at(-1);
    const verdict = verdictOf(await graderOf(engine).judge(task, lastOf(text)), explanation);
    const isElsewhere =
      verdict.solved &&
      last !== undefined &&
      !(usesDocuments(last) && last.touched?.tables.length === 1);
    return isElsewhere
      ? unsolved('The rows are right, but they do not come from the documents alone.')
      : verdict;
  },
});

/** How many documents differ from what the tables say, in whatever but the field `gift`. */
const DIFFERING = `SELECT count(*) FROM (${AS_DOCUMENTS.replaceAll(/\b(FROM|JOIN) (\w+)/g, `$1 ${SCHEMA}.$2`)}) AS wanted
FULL JOIN ${SCHEMA}.order_documents AS kept USING (id)
WHERE wanted.doc IS DISTINCT FROM kept.doc - 'gift'`;

const RENAMED = 'Ana García López';

/** What was written into one of the shapes. */
const writtenTo = (lines: readonly MeasuredLine[], isDocuments: boolean): Touched | undefined =>
  lines.find((line) => (line.touched?.rows ?? 0) > 0 && usesDocuments(line) === isDocuments)
    ?.touched;

const english = new Intl.NumberFormat('en-GB');
const amount = ({ rows, bytes }: Touched) =>
  `${english.format(rows)} ${rows === 1 ? 'row' : 'rows'} and ${english.format(bytes)} bytes`;

/** A document with a line of this quantity, as JSON. */
const line = (field: string) => `{"items": [{"sku": "A", "quantity": 1}, {"sku": "B"${field}}]}`;
const ATTEMPTS: readonly (readonly [about: string, doc: string, isGood: boolean])[] = [
  ['a line of 2', line(', "quantity": 2'), true],
  ['an order without lines', '{"items": []}', true],
  ['a line without a quantity', line(''), false],
  ['a misspelt quantity', line(', "quantitiy": 2'), false],
  ['a quantity of 0', line(', "quantity": 0'), false],
  ['a quantity that is a text', line(', "quantity": "2"'), false],
  ['a quantity that is null', line(', "quantity": null'), false],
];

/** Tries documents on the table as the reader left it. */
const guarded: Graded<MeasuredPlay> = {
  async grade(engine, { outcome }) {
    const early = broken(outcome);
    if (early !== undefined) return early;
    for (const [about, doc, isGood] of ATTEMPTS) {
      const { ending } = await engine.trial({
        text: `INSERT INTO ${SCHEMA}.order_documents VALUES (90001, '${doc}')`,
      });
      const code = ending.kind === 'error' ? ending.error.code : undefined;
      if (isGood && ending.kind !== 'done') return unsolved(`Now ${about} is refused, too.`);
      if (!isGood && code !== '23514') {
        return unsolved(`A document with ${about} still gets in, or is refused by another rule.`);
      }
    }
    return solved(
      'The documents have a part of a schema now, and the database keeps it for every program.',
    );
  },
};

export const STEPS: readonly Step<MeasuredPlay>[] = [
  {
    id: 'two-shapes',
    title: 'One order, two shapes',
    text: [
      'The shop keeps 2,028 orders twice here. As rows: `customers`, `orders`, `order_items`, `parts`. And as documents: one row of `order_documents` for each order, whose column `doc` has all of it as JSON, the names of customer and parts included. Under each result stands what it touched.',
      "The start asks the tables for order 77. `doc -> 'customer'` goes one step into a document and gives JSON, `->>` gives text.",
      'Get `name` of the customer and the number of `lines` of order 77 from its document alone.',
    ],
    start: `SELECT name, count(*) AS lines
FROM orders
JOIN customers ON customers.id = customer_id
JOIN order_items ON order_id = orders.id
WHERE orders.id = 77
GROUP BY name;`,
    hints: [
      "The name is two steps in: `doc -> 'customer' ->> 'name'`.",
      '`jsonb_array_length` counts the elements of a JSON array.',
    ],
    solution: `SELECT doc -> 'customer' ->> 'name' AS name,
  jsonb_array_length(doc -> 'items') AS lines
FROM order_documents
WHERE id = 77;`,
    predict: {
      question: 'Which of the two needs fewer page accesses?',
      options: ['The tables', 'The document', 'Both the same'],
      answer: 1,
      explanation:
        'The order lies in one piece: one way down the index, one page. Reading one whole order is what documents are best at.',
    },
    goal: asked(
      {
        reference: `SELECT doc -> 'customer' ->> 'name' AS name, jsonb_array_length(doc -> 'items') AS lines
FROM order_documents WHERE id = 77`,
      },
      'One row of one table had everything. Compare the page accesses with those of the joins.',
    ),
  },
  {
    id: 'rename',
    title: 'A customer gets another name',
    text: [
      `Customer 11, Ana García, is now called ${RENAMED}. In the tables her name stands once. In the documents it stands in each of her orders. There is another Ana García, customer 1, who keeps her name.`,
      'Rename customer 11 in both shapes.',
    ],
    start: `UPDATE customers SET name = '${RENAMED}' WHERE id = 11;`,
    hints: [
      "`jsonb_set(doc, '{customer,name}', '\"New name\"')` gives the document with another value at that place. The value is JSON, so a text has double quotes.",
      'Pick her documents by the id inside, not by the name.',
    ],
    solution: `UPDATE customers SET name = '${RENAMED}' WHERE id = 11;
UPDATE order_documents
SET doc = jsonb_set(doc, '{customer,name}', '"${RENAMED}"')
WHERE doc -> 'customer' ->> 'id' = '11';`,
    predict: {
      question: 'How many rows does the rename write, in the tables and in the documents?',
      options: ['1 and 1', '1 and 156', '156 and 156'],
      answer: 1,
      explanation:
        'A row version is written as a whole, so each of her 156 documents is copied for one name. And if the program stops after 100 of them, she has two names, unless one transaction holds them together.',
    },
    goal: goal(
      [
        `SELECT string_agg(name, ', ' ORDER BY id) FROM ${SCHEMA}.customers WHERE id IN (1, 11)`,
        DIFFERING,
      ],
      (lines, [names, differing]) => {
        if (first(names) !== `Ana García, ${RENAMED}`) {
          return unsolved(`In the tables, customers 1 and 11 are now: ${first(names) ?? 'gone'}.`);
        }
        if (first(differing) !== '0') {
          return unsolved(
            `${english.format(Number(first(differing)))} documents say something else than the tables do.`,
          );
        }
        const [rows, documents] = [writtenTo(lines, false), writtenTo(lines, true)];
        return rows === undefined || documents === undefined
          ? solved(
              'Inside a transaction nothing is measured here: run it without BEGIN to see what it wrote.',
            )
          : solved(
              `Written: ${amount(rows)} in the tables, ${amount(documents)} in the documents.`,
            );
      },
    ),
  },
  {
    id: 'add-field',
    title: 'A new field',
    text: [
      'The shop begins to wrap gifts. Every order gets a field `gift`, false for all that there are.',
      'Add it in both shapes: as a column of `orders` that is never `NULL`, and as a field in every document.',
    ],
    start: 'ALTER TABLE orders ADD COLUMN gift boolean;',
    hints: [
      'For the column: `NOT NULL DEFAULT false`.',
      '`||` joins two JSON objects: `doc || \'{"gift": false}\'`.',
    ],
    solution: `ALTER TABLE orders ADD COLUMN gift boolean NOT NULL DEFAULT false;
UPDATE order_documents SET doc = doc || '{"gift": false}';`,
    predict: {
      question: 'How many rows does each shape write for it?',
      options: ['None, and 2,028', '2,028 and 2,028', '2,028, and none'],
      answer: 0,
      explanation:
        'PostgreSQL notes the default once, in its catalogue, and old rows answer with it. Documents know nothing in common, so each is written. Many shops leave old documents as they are, and every program that reads them must treat a missing field as false, for ever.',
    },
    goal: goal(
      [
        `SELECT count(*) FROM information_schema.columns WHERE table_schema = '${SCHEMA}'
  AND table_name = 'orders' AND column_name = 'gift' AND data_type = 'boolean'
  AND is_nullable = 'NO' AND column_default = 'false'`,
        `SELECT count(*) FROM ${SCHEMA}.order_documents WHERE doc -> 'gift' IS DISTINCT FROM 'false'`,
        DIFFERING,
      ],
      (lines, [column, without, differing]) => {
        if (first(column) !== '1') {
          return unsolved(
            'The column `gift` has to be boolean, never NULL, and false unless said.',
          );
        }
        if (first(without) !== '0') {
          return unsolved(
            `${english.format(Number(first(without)))} documents have no gift that is false.`,
          );
        }
        if (first(differing) !== '0')
          return unsolved('Something else in the documents has changed.');
        const documents = writtenTo(lines, true);
        return documents === undefined
          ? solved(
              'Inside a transaction nothing is measured here: run it without BEGIN to see what it wrote.',
            )
          : solved(`Written: no row in the tables, ${amount(documents)} in the documents.`);
      },
    ),
  },
  {
    id: 'report',
    title: 'A question across all orders',
    text: [
      'How many pieces of each category were sold in orders that are shipped? The tables answer with a join, as the start does.',
      '`jsonb_array_elements` turns an array into rows: put it behind a comma in `FROM`, and it is called for every document.',
      'Ask the documents alone for the same `category` and `sold`.',
    ],
    start: `SELECT category, sum(quantity) AS sold
FROM orders
JOIN order_items ON order_id = orders.id
JOIN parts ON parts.id = part_id
WHERE status = 'shipped'
GROUP BY category;`,
    hints: [
      "`FROM order_documents, jsonb_array_elements(doc -> 'items') AS item` gives a row for each line.",
      "The status is `doc ->> 'status'`, the category `item ->> 'category'`.",
      "To add up, make a number of the text: `(item ->> 'quantity')::int`.",
    ],
    solution: `SELECT item ->> 'category' AS category,
  sum((item ->> 'quantity')::int) AS sold
FROM order_documents, jsonb_array_elements(doc -> 'items') AS item
WHERE doc ->> 'status' = 'shipped'
GROUP BY item ->> 'category';`,
    goal: asked(
      {
        reference: `SELECT item ->> 'category' AS category, sum((item ->> 'quantity')::int) AS sold
FROM order_documents, jsonb_array_elements(doc -> 'items') AS item
WHERE doc ->> 'status' = 'shipped' GROUP BY 1`,
      },
      'The report has to read every document as a whole, the names and addresses included. The tables had narrow rows for it.',
    ),
  },
  {
    id: 'path',
    title: 'A path into the documents',
    text: [
      "A path says what to look for inside a document: `doc @? '$.items[*] ? (@.quantity > 2)'` is true where a line of more than two pieces exists. `$` is the document, `[*]` every element, `@` the one that is looked at.",
      'Ask the documents for `orders`, the number of orders with a line of **both** at least 3 pieces and a price over 9,000 cents.',
    ],
    start: `SELECT count(*) AS orders
FROM order_documents
WHERE doc @? '$.items[*] ? (@.quantity >= 3)'
  AND doc @? '$.items[*] ? (@.price_cents > 9000)';`,
    hints: [
      'The start also counts orders in which one line has three pieces and another is dear.',
      'Two conditions on the same line stand in the same parentheses, with `&&` between them.',
    ],
    solution: `SELECT count(*) AS orders
FROM order_documents
WHERE doc @? '$.items[*] ? (@.quantity >= 3 && @.price_cents > 9000)';`,
    goal: asked(
      {
        reference: `SELECT count(*) AS orders FROM order_documents
WHERE doc @? '$.items[*] ? (@.quantity >= 3 && @.price_cents > 9000)'`,
      },
      'Both conditions hold for one and the same line. In tables the mistake of the start is not possible: a row of `order_items` is one line.',
    ),
  },
  {
    id: 'orphan',
    title: 'An order of nobody',
    text: [
      'There is no customer 99. A program with a fault stores an order of 99 all the same, in both shapes.',
      'Run the start. Then add a query that gives the `id` of every document whose customer is not in `customers`.',
    ],
    start: `INSERT INTO orders (id, customer_id, total_cents) VALUES (90001, 99, 4990);
INSERT INTO order_documents VALUES (90001,
  '{"customer": {"id": 99}, "status": "pending", "total_cents": 4990, "items": []}');`,
    hints: [
      'A `LEFT JOIN` keeps documents without a customer; `WHERE customers.id IS NULL` keeps only those.',
      "The id inside is text until you say otherwise: `(doc -> 'customer' ->> 'id')::bigint`.",
    ],
    solution: `INSERT INTO orders (id, customer_id, total_cents) VALUES (90001, 99, 4990);
INSERT INTO order_documents VALUES (90001,
  '{"customer": {"id": 99}, "status": "pending", "total_cents": 4990, "items": []}');
SELECT order_documents.id
FROM order_documents
LEFT JOIN customers ON customers.id = (doc -> 'customer' ->> 'id')::bigint
WHERE customers.id IS NULL;`,
    predict: {
      question: 'Which of the two statements is refused?',
      options: ['The first', 'The second', 'Both', 'None'],
      answer: 0,
      explanation:
        'The foreign key of `orders` is checked by the database at every write. What stands inside a document refers to nothing as far as the database knows.',
    },
    goal: {
      async grade(engine, { text, outcome }) {
        const early = broken(outcome);
        if (early !== undefined) return early;
        if (!outcome.lines.some((each) => codeOf(each) === '23503')) {
          return unsolved(
            'No statement was refused by the foreign key, which would be code 23503.',
          );
        }
        const found = (table: Table | undefined) =>
          (table?.rows ?? [])
            .map(([id]) => id)
            .sort()
            .join(', ');
        const here = found(outcome.lines.at(-1)?.run.results[0]);
        if (here !== '90001') {
          return unsolved(
            `The last statement gives ${here === '' ? 'no id' : here.slice(0, 60)}; 90001 is wanted.`,
          );
        }
        const { results } = await engine.trial({
          setup: `SET LOCAL search_path = ${SCHEMA}, public;
UPDATE ${SCHEMA}.order_documents SET doc = jsonb_set(doc, '{customer,id}', '98') WHERE id = 77;`,
          text: lastOf(text),
        });
        const other = found(results[0]);
        return other === '77, 90001'
          ? solved(
              'You have found the orphan, long after it was stored. The foreign key never let it in.',
            )
          : unsolved(
              `With a second orphan, 77, your query gives ${other === '' ? 'nothing' : other}.`,
            );
      },
    },
  },
  {
    id: 'guard',
    title: 'A schema for documents',
    text: [
      'A document with `"quantitiy": 2` gets in, and nobody notices before the parcel is empty. But a `CHECK` may look into documents.',
      'Add a rule to `order_documents`: in every line, `quantity` is a number above 0. Orders without lines stay allowed.',
    ],
    start: `ALTER TABLE order_documents
ADD CHECK ((doc -> 'items' -> 0 ->> 'quantity')::int > 0);`,
    hints: [
      'Say it the other way round: there is **no** line without a quantity above 0.',
      'In a path, `exists(@.quantity ? (@ > 0))` is true for a line with such a quantity, and `!` turns it round.',
    ],
    solution: `ALTER TABLE order_documents
ADD CHECK (NOT doc @? '$.items[*] ? (!exists(@.quantity ? (@ > 0)))');
INSERT INTO order_documents VALUES (90001, '{"items": [{"sku": "BRK-2041", "quantitiy": 2}]}');`,
    goal: guarded,
  },
  {
    id: 'index',
    title: 'An index into the documents',
    text: [
      'Which orders have the pad set BRK-2041? `@>` asks whether a document contains another. Without an index every document is read. A GIN index has an entry for each thing inside.',
      'Ask, create an index on `order_documents` that the question can use, and ask again: with fewer than a third of the page accesses.',
    ],
    start: `SELECT count(*) FROM order_documents
WHERE doc @> '{"items": [{"sku": "BRK-2041"}]}';`,
    hints: [
      '`CREATE INDEX ON table USING gin (column)`.',
      'The kind `jsonb_path_ops` behind the column makes a smaller index, made for `@>`.',
    ],
    solution: `SELECT count(*) FROM order_documents
WHERE doc @> '{"items": [{"sku": "BRK-2041"}]}';
CREATE INDEX ON order_documents USING gin (doc jsonb_path_ops);
SELECT count(*) FROM order_documents
WHERE doc @> '{"items": [{"sku": "BRK-2041"}]}';
SELECT pg_relation_size('order_documents') AS documents,
  pg_relation_size('order_documents_doc_idx') AS index;`,
    goal: goal([], (lines) => {
      const asks = lines.filter(
        (each) => usesDocuments(each) && each.run.results[0]?.rows[0]?.[0] === '26',
      );
      const [before, after] = [asks[0]?.touched, asks.at(-1)?.touched];
      if (before === undefined || after === undefined || asks.length < 2) {
        return unsolved('Ask twice, before and after the index. Each answer is 26 orders.');
      }
      if (before.indexes.length > 0) return unsolved('Ask once before there is an index.');
      if (after.indexes.length === 0) {
        return unsolved('The second question does not go through an index.');
      }
      const [all = 0, few = Infinity] = [before.pages, after.pages];
      return few * 3 < all
        ? solved(
            `${all} page accesses before, ${few} after. Every new order pays for it: the index is written as well.`,
          )
        : unsolved(`${few} page accesses after ${all}: fewer than a third are wanted.`);
    }),
  },
];
