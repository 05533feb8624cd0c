import { difference } from '../../grading/compare.ts';
import { endingFault, stopFault } from '../../grading/grade.ts';
import type { PlanRule } from '../../grading/judgement.ts';
import { keepsRule } from '../../grading/plan.ts';
import { verdictOf } from '../../grading/words.ts';
import { type Explained, explainedIn, planIn } from '../../explain/explained.ts';
import { pagesIn, type Plan } from '../../explain/plan.ts';
import type { Result, Run, TrialRun } from '../../protocol.ts';
import type { Attempt, Engine, Graded, Verdict } from '../definition.ts';

/** What a step learns about an answer that is not right yet: a sentence, or nothing where it is. */
export type Remark = string | Verdict | undefined;

/** Whatever the reader has set: the planner as a new session has it. It is undone with its trial. */
const USUAL = 'RESET ALL';

const number = (value: number) => value.toLocaleString('en-GB');

/** What cannot be judged, and why; undefined where the trial ran to its end. */
function faultIn(trial: TrialRun): Verdict | undefined {
  const fault = endingFault(trial);
  return fault && verdictOf(fault, '');
}

/** The plan that a query has in the database as the reader left it, or why there is none. */
export async function plannedNow(
  engine: Engine,
  query: string,
  options = 'ANALYZE, BUFFERS, FORMAT JSON',
): Promise<Plan | Verdict> {
  const text = `EXPLAIN (${options}) ${query}`;
  const trial = await engine.trial({ setup: USUAL, text });
  const fault = faultIn(trial);
  if (fault !== undefined) return fault;
  const [result] = trial.results;
  const plan = result && planIn(result);
  if (plan === undefined) throw new Error(`no plan of ${query}`);
  return plan;
}

export const isVerdict = (found: object): found is Verdict => 'solved' in found;

/** What a query of ours gives in the database as the reader left it. */
export async function asked(engine: Engine, query: string): Promise<Result | Verdict> {
  const trial = await engine.trial({ setup: USUAL, text: query });
  const fault = faultIn(trial);
  if (fault !== undefined) return fault;
  const [result] = trial.results;
  if (result === undefined) throw new Error(`no answer to ${query}`);
  return result;
}

/** Solved where nothing is left to remark. */
function goal(
  explanation: string,
  remarkOn: (engine: Engine, attempt: Attempt<Run>) => Remark | Promise<Remark>,
): Graded<Run> {
  return {
    async grade(engine, attempt) {
      const { ending } = attempt.outcome;
      // What was stopped once would be stopped again.
      if (ending.kind === 'stopped') return verdictOf(stopFault(ending.reason), explanation);
      const remark = await remarkOn(engine, attempt);
      if (remark === undefined) return { solved: true, says: explanation };
      return typeof remark === 'string' ? { solved: false, says: remark } : remark;
    },
  };
}

/** A query of the shop whose plan the reader is to change. */
interface Wanted {
  readonly query: string;
  readonly rules: readonly Exclude<PlanRule, { readonly buffers: number }>[];
  /** Pages that it may touch: twice those that it touches after the solution. */
  readonly pages: number;
  /** What else has to hold once the plan has the right shape. */
  readonly also?: (engine: Engine, plan: Plan) => Remark | Promise<Remark>;
}

/** Solved by what the database is, however it became so. */
export const databaseGoal = (explanation: string, wanted: Wanted): Graded<Run> =>
  goal(explanation, async (engine) => {
    const plan = await plannedNow(engine, wanted.query);
    if (isVerdict(plan)) return plan;
    const pages = pagesIn(plan.root.pages);
    const broken = wanted.rules.find((rule) => !keepsRule(plan, rule));
    if (broken !== undefined) return `${broken.because} It touches ${number(pages)} pages.`;
    const remark = await wanted.also?.(engine, plan);
    if (remark !== undefined) return remark;
    return pages > wanted.pages
      ? `The plan has the right shape, but it touches ${number(pages)} pages, and ${number(wanted.pages)} would do. Which rows does it look at in vain?`
      : undefined;
  });

/** Solved by the plans that a run gave. */
export const runGoal = (
  explanation: string,
  remarkOn: (
    explained: readonly Explained[],
    engine: Engine,
    attempt: Attempt<Run>,
  ) => Remark | Promise<Remark>,
): Graded<Run> =>
  goal(explanation, (engine, attempt) => {
    const { results, ending } = attempt.outcome;
    if (ending.kind !== 'done') return 'It did not run to its end.';
    const explained = explainedIn(attempt.outcome);
    if (explained.length > 0) return remarkOn(explained, engine, attempt);
    return results.some(({ tag }) => tag === 'EXPLAIN')
      ? 'The plan came as text, as on a terminal. Add `FORMAT JSON`, and it is drawn and judged.'
      : 'There is no plan to judge. Put `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)` before the query.';
  });

/** The same statements before the planner as a new session has it; they are not run again. */
export async function plannedAgain(
  engine: Engine,
  explained: readonly Explained[],
): Promise<readonly Explained[] | Verdict> {
  const again: Explained[] = [];
  for (const { sql } of explained) {
    const plan = await plannedNow(engine, sql, 'FORMAT JSON');
    if (isVerdict(plan)) return plan;
    again.push({ sql, plan });
  }
  return again;
}

/** The rows of an answer and those that were wanted, with other rows in the tables as well. */
export async function rowsRemark(
  engine: Engine,
  text: string,
  { reference, changes, about }: Rows,
): Promise<Remark> {
  for (const setup of [USUAL, `${USUAL}; ${changes}`]) {
    const [actual, expected] = [
      await engine.trial({ setup, text }),
      await engine.trial({ setup, text: reference }),
    ];
    const fault = faultIn(actual) ?? faultIn(expected);
    if (fault !== undefined) return fault;
    const [own, due] = [actual.results.at(-1), expected.results.at(-1)];
    if (own === undefined || due === undefined) throw new Error('no rows to compare');
    const found = difference(due, own);
    if (found === undefined) continue;
    return verdictOf(setup === USUAL ? found : { kind: 'elsewhere', fault: found, about }, '');
  }
  return undefined;
}

interface Rows {
  readonly reference: string;
  /** Statements after which a right answer gives other rows. */
  readonly changes: string;
  /** What is special about the tables then, as “with …” goes on. */
  readonly about: string;
}
