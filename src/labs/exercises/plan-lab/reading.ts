import type { PlanNode } from '../../explain/plan.ts';
import { pagesIn } from '../../explain/plan.ts';
import type { Run } from '../../protocol.ts';
import type { Step } from '../definition.ts';
import { runGoal } from './goals.ts';

/** How every step asks for a plan. */
export const EXPLAIN = 'EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)';

/** “My orders” of customer 7, the query of most steps. */
export const MY_ORDERS = `SELECT id, status, total_cents, placed_at
FROM orders
WHERE customer_id = 7`;

const ORDERS = 22;

/** Whether a plan looks for the orders of customer 7. */
const isOfCustomer7 = (nodes: readonly PlanNode[]) =>
  nodes.some(({ details }) =>
    details.some(({ value }) => value.includes('customer_id') && /\b7\b/.test(value)),
  );

export const READING: readonly Step<Run>[] = [
  {
    id: 'first-plan',
    title: 'Ask for the plan',
    text: [
      '`EXPLAIN` shows the plan that PostgreSQL has chosen, and runs nothing: all its numbers are guesses. With `ANALYZE` it runs the statement and puts what really happened beside each guess. `BUFFERS` counts pages of 8 kB, `FORMAT JSON` is what this lab draws.',
      'Customer 7 opens “my orders”. Run the statement as it stands, then have PostgreSQL execute it and count the pages.',
    ],
    start: `EXPLAIN (FORMAT JSON)\n${MY_ORDERS};`,
    hints: [
      'What `EXPLAIN` is to do stands in its parentheses, with commas between.',
      'Write `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)`.',
    ],
    solution: `${EXPLAIN}\n${MY_ORDERS};`,
    goal: runGoal(
      'A **Seq Scan** reads the whole table. “Looked at in vain” says it more clearly than any other number: 109,478 rows were read to give 22.',
      (explained) => {
        const { plan } = explained.at(-1) ?? {};
        if (plan === undefined || !isOfCustomer7(plan.nodes)) {
          return 'This is the plan of another query. Keep the condition `customer_id = 7`.';
        }
        const { real, pages } = plan.root;
        if (real === undefined) {
          return 'These are guesses: nothing was run. One more word in the parentheses has it run.';
        }
        if (pages === undefined) return 'It ran, and the pages were not counted.';
        return real.rowsInAll === ORDERS
          ? undefined
          : `The query was changed: it gives ${real.rowsInAll} rows, and customer 7 has ${ORDERS} orders.`;
      },
    ),
  },
  {
    id: 'same-pages',
    title: 'Find the number that holds still',
    text: [
      'A page is a **hit** where PostgreSQL had it in its own memory, and a **read** where it had to fetch it. The **cost** is no time: it is the planner’s own unit, by which it compares plans before anything runs. Milliseconds depend on what else the machine does.',
      'Run the same query twice in one go: write it a second time below the first, and compare the two plans.',
    ],
    start: `${EXPLAIN}\n${MY_ORDERS};`,
    hints: [
      'A semicolon ends the first statement; the second one is its copy.',
      'Copy all four lines, `EXPLAIN` included, and put them below.',
    ],
    solution: `${EXPLAIN}\n${MY_ORDERS};\n\n${EXPLAIN}\n${MY_ORDERS};`,
    predict: {
      question: 'You run the same query twice. Which number is the same both times?',
      options: ['Pages in all', 'Pages fetched (read)', 'Milliseconds'],
      answer: 0,
      explanation:
        'Hits and reads are 913 together, each time. That sum is what this lab judges, and what you can compare between your machine and the server.',
    },
    goal: runGoal(
      'The pages add up to the same sum, whatever was in memory. You might have expected hits alone the second time: a table that is larger than a quarter of PostgreSQL’s memory (16 MB in this tab) passes through a small ring of pages, so that one scan does not push out everything else.',
      (explained) => {
        const own = explained.filter(({ plan }) => plan.root.pages && isOfCustomer7(plan.nodes));
        const [first, second] = own.slice(-2).map(({ plan }) => plan.root);
        if (first === undefined || second === undefined) {
          return 'Two plans of the query with its pages are wanted, in one run.';
        }
        return first.real?.rowsInAll === second.real?.rowsInAll &&
          pagesIn(first.pages) === pagesIn(second.pages)
          ? undefined
          : 'The two are not the same query: their rows or their pages differ.';
      },
    ),
  },
];
