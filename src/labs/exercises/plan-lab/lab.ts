import { explainedIn } from '../../explain/explained.ts';
import { pagesIn } from '../../explain/plan.ts';
import type { Result, Run } from '../../protocol.ts';
import type { ShopLab, Step } from '../definition.ts';
import { SQL_LAB } from '../sql.ts';
import { CHOOSING } from './choosing.ts';
import { FINDING } from './finding.ts';
import { PAYING } from './paying.ts';
import { READING } from './reading.ts';

const CHAPTERS: readonly (readonly [title: string, steps: readonly Step<Run>[]])[] = [
  ['Read a plan', READING],
  ['The right index', FINDING],
  ['What the planner chooses', CHOOSING],
  ['What it costs', PAYING],
];

/** “2 plans, 937 pages”; what it was otherwise. */
function summary(run: Run): string {
  const explained = explainedIn(run);
  if (run.ending.kind !== 'done' || explained.length === 0) return SQL_LAB.summary(run);
  const pages = explained.reduce((sum, { plan }) => sum + pagesIn(plan.root.pages), 0);
  const plans = explained.length === 1 ? '1 plan' : `${explained.length} plans`;
  return pages === 0 ? plans : `${plans}, ${pages.toLocaleString('en-GB')} pages`;
}

const TIMES = new Set([
  ...['Actual Startup Time', 'Actual Total Time', 'Planning Time', 'Execution Time', 'Time'],
  // What the planner itself looks up depends on what it has asked before.
  'Planning',
]);

/** A plan without its times, which differ from run to run. */
function timeless(result: Result): Result {
  const [[json] = []] = result.rows;
  if (result.tag !== 'EXPLAIN' || typeof json !== 'string' || !json.startsWith('[')) return result;
  const plan: unknown = JSON.parse(json, (key, value: unknown) =>
    TIMES.has(key) ? undefined : value,
  );
  return { ...result, rows: [[JSON.stringify(plan)]] };
}

/** Indexes and plans on a year of orders, judged by plan, rows and pages. */
export const PLAN_LAB: ShopLab<Run> = {
  ...SQL_LAB,
  id: 'plan-lab',
  title: 'Indexes and plans, in your tab',
  seed: 'year',
  steps: CHAPTERS.flatMap(([chapter, steps]) => steps.map((step) => ({ ...step, chapter }))),
  summary,
  lasting(run) {
    const kept = SQL_LAB.lasting(run);
    return { ...kept, results: kept.results.map(timeless) };
  },
};
