import type { Plan } from '../../explain/plan.ts';
import type { Run } from '../../protocol.ts';
import type { Step } from '../definition.ts';
import { isVerdict, plannedAgain, runGoal } from './goals.ts';
import { EXPLAIN } from './reading.ts';

const BY_CUSTOMER = 'CREATE INDEX IF NOT EXISTS orders_by_customer ON orders (customer_id);';
const upTo = (customer: number) =>
  `${EXPLAIN}\nSELECT * FROM orders WHERE customer_id <= ${customer};`;

/** Rows between two plans that show the border: 100 customers of 22 orders. */
const BORDER = 2200;

const readsAll = ({ nodes }: Plan) => nodes.some(({ type }) => type === 'Seq Scan');

const isUpTo2800 = ({ nodes }: Plan) =>
  nodes.some(({ details }) => details.some(({ value }) => value.includes('(customer_id <= 2800)')));

/** A query without its numbers, to see whether two ask for the same. */
const shape = (sql: string) => sql.replaceAll(/\d+/g, '0').replaceAll(/\s+/g, ' ').trim();

/** Forbidding the planner something is no way to learn what it would do. */
const forbids = (text: string) => /\benable_\w+/i.test(text);

const JOINS = ['Nested Loop', 'Hash Join', 'Merge Join'] as const;

const joined = (condition: string) =>
  `${EXPLAIN}\nSELECT o.id, i.part_id, i.quantity\nFROM orders AS o JOIN order_items AS i ON i.order_id = o.id${condition};`;

export const CHOOSING: readonly Step<Run>[] = [
  {
    id: 'border',
    title: 'Find where the plan switches',
    text: [
      'There is an index on `customer_id`, and whether it is used depends on how many rows you ask for: the **selectivity** of the condition. Customers 1 to 50 have 1 % of the orders, customers 1 to 5000 have all of them.',
      'Move the two numbers towards each other, until they are at most 100 customers apart and the plans still differ: one by the index, one by a Seq Scan.',
    ],
    start: `${BY_CUSTOMER}\n\n${upTo(50)}\n\n${upTo(5000)}`,
    hints: [
      'Halve: try 2500 in the place of one of the two. Which of them does its plan agree with?',
      'Half of the customers is close to the border, on the side of the index.',
    ],
    solution: `${BY_CUSTOMER}\n\n${upTo(2500)}\n\n${upTo(2590)}`,
    predict: {
      question: 'Up to which share of the table will the index be used here?',
      options: ['About 2 %', 'About 50 %', 'About 98 %'],
      answer: 1,
      explanation:
        'The border lies at 51 %. Already 100 customers have orders on 912 of the 913 pages, so it is not the pages that it saves: it need not check the other half of the rows. On other data the border lies elsewhere.',
    },
    goal: runGoal(
      'On one side of the border some 970 pages, with the index; on the other 913, without: the planner compares costs, and those count the work on rows as well as pages. Nothing is broken when an index is not used for half of a table.',
      async (explained, engine) => {
        const pair = explained.slice(-2);
        const [one, other] = pair;
        if (one === undefined || other === undefined) return 'Two plans are wanted in one run.';
        if (shape(one.sql) !== shape(other.sql)) {
          return 'Let the two queries differ in the number alone.';
        }
        const again = await plannedAgain(engine, pair);
        if (isVerdict(again)) return again;
        const plans = again.map(({ plan }) => plan);
        if (plans.some(({ root }) => root.relation !== 'orders')) {
          return 'Ask for orders, by `customer_id`.';
        }
        const scans = plans.filter(readsAll).length;
        if (scans !== 1) {
          return scans === 0
            ? 'Both go by the index. The border lies higher.'
            : 'Both read the whole table. The border lies lower.';
        }
        const rows = plans.map(({ root }) => root.expected);
        const apart = Math.max(...rows) - Math.min(...rows);
        return apart > BORDER
          ? `One goes by the index and one does not, and ${apart.toLocaleString('en-GB')} orders lie between them. Come closer.`
          : undefined;
      },
    ),
  },
  {
    id: 'switch-back',
    title: 'Change what the planner believes',
    text: [
      'The planner takes it that a page out of sequence costs four times as much as the next one: `random_page_cost` is 4. Where all data is in memory, as here, no page is further away than another, and the manual suggests a lower value. `SET name = value` changes a setting for your session, `RESET name` takes it back.',
      'Orders of customers up to 2800 are beyond the border. In one run, have the planner go by the index for this query, and then back to the Seq Scan. Change what it believes, and forbid it nothing.',
    ],
    start: `${BY_CUSTOMER}\n\n${upTo(2800)}\n\n${upTo(2800)}`,
    hints: [
      'Put a `SET` before one of the two, and a `RESET` before the other.',
      '`SET random_page_cost = 1.1;` before the upper one, `RESET random_page_cost;` between the two.',
    ],
    solution: `${BY_CUSTOMER}\n\nSET random_page_cost = 1.1;\n${upTo(2800)}\n\nRESET random_page_cost;\n${upTo(2800)}`,
    predict: {
      question:
        'The Seq Scan touches 913 pages. How many will the plan touch that the planner prefers with 1.1?',
      options: ['About 90', 'About 900', 'About 61,000'],
      answer: 2,
      explanation:
        'It fetches the page of each row anew, in the sequence of the index: 61,000 rows, 61,000 touches of 913 pages. The planner was told that this is cheap, and believed it.',
    },
    goal: runGoal(
      'Same query, same index, and a plan that touches 67 times the pages because it costs less. A cost is built on beliefs about the machine, and a wrong one is paid for: change it where you have measured, not because somebody wrote 1.1. `enable_seqscan = off` is for looking at another plan, and not for servers.',
      (explained, _, { text }) => {
        if (forbids(text)) {
          return 'A setting that begins with `enable_` forbids a way of working. Change what the planner believes a page to cost.';
        }
        const pair = explained.slice(-2);
        const [one, other] = pair;
        if (one === undefined || other === undefined) return 'Two plans are wanted in one run.';
        if (one.sql !== other.sql) return 'Ask the same query both times.';
        if (!pair.every(({ plan }) => isUpTo2800(plan))) {
          return 'Ask for the orders of customers up to 2800.';
        }
        if (readsAll(one.plan)) return 'The upper one still reads the whole table.';
        return readsAll(other.plan)
          ? undefined
          : 'The lower one goes by the index as well: what you have set still holds.';
      },
    ),
  },
  {
    id: 'joins',
    title: 'Three ways to join',
    text: [
      '**Nested Loop**: for each row of one table, look up its partners in the other; best for few rows and with an index. **Hash Join**: put the smaller side into a table in memory, then pass the other side by it; best for many rows in no sequence. **Merge Join**: walk through both sides at once, both sorted by the key; best where they are sorted already.',
      'Ask three questions to orders and their items, in one run, so that the planner chooses each of the three once. Settings are left alone: the question decides.',
    ],
    start: joined('\nWHERE o.customer_id = 7'),
    hints: [
      'One customer is few rows. What would be many? Leave out the condition.',
      'Both tables have a primary key that begins with the order’s number: ask for everything `ORDER BY o.id`.',
    ],
    solution: [joined('\nWHERE o.customer_id = 7'), joined(''), joined('\nORDER BY o.id')].join(
      '\n\n',
    ),
    predict: {
      question: 'All 109,500 orders with all their 219,000 items, in any sequence. Which join?',
      options: ['Nested Loop', 'Hash Join', 'Merge Join'],
      answer: 1,
      explanation:
        'Looking up 109,500 times would touch some 440,000 pages. To hash the orders and pass all items by them touches each table once: 2,308 pages.',
    },
    goal: runGoal(
      'Look at the loops: the inner side of the Nested Loop ran 22 times, everything else once. The usual accident is a Nested Loop that was planned for 20 rows and meets 20,000: the guess of the outer side is where to look.',
      async (explained, engine) => {
        const again = await plannedAgain(engine, explained);
        if (isVerdict(again)) return again;
        const found = new Set(
          again
            .filter(({ plan }) =>
              ['orders', 'order_items'].every((table) =>
                plan.nodes.some(({ relation }) => relation === table),
              ),
            )
            .flatMap(({ plan }) => plan.nodes.map(({ type }) => type)),
        );
        const missing = JOINS.filter((join) => !found.has(join));
        if (missing.length === 0) return undefined;
        const has = JOINS.filter((join) => found.has(join));
        return `With the usual settings your questions are answered by ${has.join(' and ') || 'no join of orders and order_items'}. Missing: ${missing.join(' and ')}.`;
      },
    ),
  },
];
