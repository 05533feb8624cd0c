import type { LabClient } from '../client.ts';
import { statements } from '../postgres/statements.ts';
import type { Result, StopReason, TrialRun } from '../protocol.ts';
import { type Choice, difference, type Rows, type Rules, trimmed } from './compare.ts';
import { hasWord } from './has-word.ts';
import type { Fault, Judgement, PlanRule, WordRule } from './judgement.ts';
import { buffersOf, keepsRule, planOf } from './plan.ts';

/** What an exercise asks for, as its judge knows it. */
export interface Task extends Rules {
  /** A right answer; with `limit` one that gives all rows. */
  readonly reference: string;
  /** What is looked at after a change; without them the answer is one table. */
  readonly probes?: readonly Probe[];
  readonly words?: readonly WordRule[];
  readonly plan?: readonly PlanRule[];
}

/** A look at the database after a change. */
export interface Probe {
  /** What it looks at, as “look at …” goes on: “the table parts”. */
  readonly about: string;
  /** A query that works whatever the reader did, and names its columns. */
  readonly sql: string;
}

/** A database that answers are tried on. */
export interface DataSet {
  /** What is special about it, as “with …” goes on. */
  readonly about: string;
  /** Trusted SQL that fills the empty schema `public`. */
  readonly setup: string;
}

type Trials = Pick<LabClient, 'trial'>;

/** An empty schema `public`, whatever the reader made of theirs; it is undone with the trial. */
const CLEAN = `
SET LOCAL session_replication_role = replica;
DO $$ BEGIN
  IF to_regnamespace('public') IS NOT NULL THEN ALTER SCHEMA public RENAME TO "the reader’s"; END IF;
END $$;
CREATE SCHEMA public;
SET LOCAL search_path = public, pg_temp;
SET LOCAL bytea_output = 'hex';
`;

/** Rows that are trusted need no check against those that they refer to; what is tried does. */
const READY = `
SET LOCAL session_replication_role = origin;
CREATE FUNCTION pg_temp.attempt(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  BEGIN
    EXECUTE statement;
    RAISE EXCEPTION USING ERRCODE = 'LAB00';
  EXCEPTION WHEN OTHERS THEN
    -- Another rule may refuse the same: class 23 is that of all constraints.
    RETURN CASE WHEN SQLSTATE = 'LAB00' THEN 'accepted' WHEN SQLSTATE LIKE '23%' THEN 'refused'
      ELSE SQLSTATE END;
  END;
END $$;
CREATE FUNCTION pg_temp.look(query text) RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format('SELECT to_jsonb(looked) FROM (%s) AS looked', query);
EXCEPTION WHEN OTHERS THEN
  RETURN NEXT to_jsonb(SQLSTATE);
END $$;
`;

/** Everything that runs before an answer, in its transaction. */
export const setupOf = ({ setup }: DataSet): string => [CLEAN, setup, READY].join('\n');

const explained = (task: Task, text: string) =>
  `EXPLAIN (FORMAT JSON${task.plan?.some((rule) => 'buffers' in rule) === true ? ', ANALYZE, BUFFERS' : ''})\n${text}`;

/** What the reference gave on a data set. */
interface Expected {
  readonly run: TrialRun;
  readonly plan?: TrialRun;
}

/** Judges answers; what references give is kept as long as the grader is. */
export class Grader {
  readonly #trials: Trials;
  readonly #sets: readonly DataSet[];
  readonly #expected = new WeakMap<Task, Map<DataSet, Promise<Expected>>>();

  /**
   * @param trials where answers are tried
   * @param sets first the data that the reader knows, then what an answer must be right on as well
   */
  constructor(trials: Trials, sets: readonly DataSet[]) {
    this.#trials = trials;
    this.#sets = sets;
  }

  /** @throws Error where the exercise itself is broken */
  async judge(task: Task, text: string): Promise<Judgement> {
    if (statements(text).length === 0) return { kind: 'nothing' };
    const rule = task.words?.find(({ word, is }) => hasWord(text, word) !== (is === 'required'));
    if (rule !== undefined) return { kind: 'word', rule };
    for (const [index, set] of this.#sets.entries()) {
      const fault = await this.#faultOn(set, task, text);
      if (fault === undefined) continue;
      if (index === 0 || !isAboutData(fault)) return shortened(fault, { most: 3, first: 'first' });
      const smallest = shortened(fault, { most: 1, first: 'shortest' });
      return { kind: 'elsewhere', fault: smallest, about: set.about };
    }
    return { kind: 'right' };
  }

  async #faultOn(set: DataSet, task: Task, text: string): Promise<Fault | undefined> {
    const actual = await this.#try(set, task, text);
    const stopped = isLook(task, actual) ? undefined : endingFault(actual);
    if (stopped !== undefined) return stopped;
    const expected = await this.#reference(set, task);
    const fault = runFault(task, expected.run, actual);
    if (fault !== undefined || task.plan === undefined) return fault;
    return planFault(task.plan, expected.plan, await this.#try(set, {}, explained(task, text)));
  }

  async #try(set: DataSet, { probes = [] }: Pick<Task, 'probes'>, text: string) {
    const looks = probes.map(({ sql }) => sql);
    const run = await this.#trials.trial({ setup: setupOf(set), text, probes: looks });
    const { ending } = run;
    if (ending.kind === 'error' && !text.includes(ending.sql) && !looks.includes(ending.sql)) {
      throw new Error(`there is no shop to try answers on: ${ending.error.message}`);
    }
    return run;
  }

  async #reference(set: DataSet, task: Task): Promise<Expected> {
    const known = this.#expected.get(task) ?? new Map<DataSet, Promise<Expected>>();
    this.#expected.set(task, known);
    const asked = known.get(set) ?? this.#runReference(set, task);
    known.set(set, asked);
    try {
      return await asked;
    } catch (error) {
      known.delete(set);
      throw error;
    }
  }

  async #runReference(set: DataSet, task: Task): Promise<Expected> {
    const run = await this.#try(set, task, task.reference);
    const fault = endingFault(run);
    if (fault !== undefined) throw new Error(`the reference fails: ${JSON.stringify(fault)}`);
    if (task.plan === undefined) return { run };
    return { run, plan: await this.#try(set, {}, explained(task, task.reference)) };
  }
}

/** True for what the data decides; what an answer is, it is everywhere. */
const isAboutData = ({ kind }: Fault) =>
  !['statements', 'nothing', 'transaction', 'limit', 'plan'].includes(kind);

/** Whether it went well until a probe found what it asks for gone. */
const isLook = ({ probes = [] }: Task, { ending }: TrialRun) =>
  ending.kind === 'error' && probes.some(({ sql }) => sql === ending.sql);

/** Why an answer gave no result that could be compared. */
export function endingFault({ results, ending }: TrialRun): Fault | undefined {
  if (ending.kind === 'error') return { kind: 'error', error: ending.error };
  if (ending.kind === 'stopped') return stopFault(ending.reason);
  if (ending.kind === 'refused') {
    const { refusal } = ending;
    switch (refusal.kind) {
      case 'ends-transaction':
        return { kind: 'transaction', word: refusal.word };
      case 'open-transaction':
        return { kind: 'transaction' };
      case 'too-long':
        return { kind: 'limit', limit: { ...refusal, kind: 'sql' } };
      case 'too-many-statements':
        return { kind: 'limit', limit: { ...refusal, kind: 'statement-count' } };
      case 'nul-character':
        return { kind: 'limit', limit: { kind: 'not-text' } };
      case 'copy-from-stdin':
        return { kind: 'limit', limit: { kind: 'input' } };
    }
  }
  const cut = results.find((result) => result.cut !== undefined);
  if (cut?.cut === undefined) return undefined;
  return { kind: 'limit', limit: { kind: cut.cut.by ?? 'cell', rows: cut.count } };
}

/** An answer that was stopped is not wrong, but over a limit. */
export const stopFault = (reason: StopReason): Fault => ({
  kind: 'limit',
  limit: { kind: 'stopped', reason },
});

function runFault(task: Task, expected: TrialRun, actual: TrialRun): Fault | undefined {
  return task.probes === undefined
    ? tableFault(task, expected, actual)
    : changeFault(task, task.probes, expected, actual);
}

const lastTable = ({ results }: TrialRun): Rows => results.at(-1) ?? { columns: [], rows: [] };

function tableFault(task: Task, expected: TrialRun, actual: TrialRun): Fault | undefined {
  // More statements could change what the last one shows.
  if (actual.results.length > 1) return { kind: 'statements', count: actual.results.length };
  return difference(lastTable(expected), lastTable(actual), task);
}

const touched = (results: readonly Result[]) =>
  results.reduce((sum, { affected }) => sum + (affected ?? 0), 0);

function changeFault(
  task: Task,
  probes: readonly Probe[],
  expected: TrialRun,
  actual: TrialRun,
): Fault | undefined {
  for (const [at, { about, sql }] of probes.entries()) {
    const [own, due] = [actual.probes[at], expected.probes[at]];
    if (due === undefined) throw new Error(`no answer to ${sql}`);
    if (own === undefined) return { kind: 'state', about };
    const found = difference(due, own);
    if (found !== undefined) return { kind: 'state', about, difference: found };
  }
  const due = lastTable(expected);
  const found = due.columns.length > 0 ? difference(due, lastTable(actual), task) : undefined;
  if (found !== undefined) return found;
  const counts = { expected: touched(expected.results), actual: touched(actual.results) };
  return counts.expected === counts.actual ? undefined : { kind: 'touched', ...counts };
}

const planIn = (run: TrialRun | undefined) => planOf(run?.results[0]?.rows[0]?.[0] ?? '[]');

function planFault(
  rules: readonly PlanRule[],
  expected: TrialRun | undefined,
  actual: TrialRun,
): Fault | undefined {
  const plan = planIn(actual);
  for (const rule of rules) {
    if (!('buffers' in rule)) {
      if (!keepsRule(plan, rule)) return { kind: 'plan', rule };
      continue;
    }
    const pages = buffersOf(plan);
    if (pages > rule.buffers * buffersOf(planIn(expected))) {
      return { kind: 'plan', rule, actual: pages };
    }
  }
  return undefined;
}

/** The fault with as few rows as a reader wants to see. */
function shortened(fault: Fault, choice: Choice): Fault {
  switch (fault.kind) {
    case 'state':
      if (fault.difference === undefined) return fault;
      return { ...fault, difference: trimmed(fault.difference, choice) };
    case 'rows-missing':
    case 'rows-extra':
    case 'rows-differ':
    case 'values':
      return trimmed(fault, choice);
    default:
      return fault;
  }
}
