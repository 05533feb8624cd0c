import type { Result, Run } from '../protocol.ts';
import { type Plan, readPlan } from './plan.ts';

/** A statement that was put before the planner. */
export interface Explained {
  /** Without its `EXPLAIN`. */
  readonly sql: string;
  readonly plan: Plan;
}

/** `EXPLAIN` with what may stand between it and its statement. */
const EXPLAIN =
  /^EXPLAIN\b\s*(?:\((?!\s*(?:SELECT|WITH|VALUES|TABLE)\b)[^)]*\)\s*|(?:(?:ANALYZE|ANALYSE|VERBOSE)\b\s*)*)/i;

/** The statement that an `EXPLAIN` is about; undefined for any other statement. */
export function explainedStatement(sql: string): string | undefined {
  const [words] = EXPLAIN.exec(sql) ?? [];
  return words === undefined ? undefined : sql.slice(words.length);
}

/** The plan that a result is; undefined where it is none, or none in JSON. */
export function planIn({ tag, rows }: Pick<Result, 'tag' | 'rows'>): Plan | undefined {
  const [[json] = []] = rows;
  return tag === 'EXPLAIN' && typeof json === 'string' ? readPlan(json) : undefined;
}

/** All plans that a run gave in JSON, in their order. */
export function explainedIn({ results }: Pick<Run, 'results'>): readonly Explained[] {
  return results.flatMap((result) => {
    const plan = planIn(result);
    const sql = explainedStatement(result.sql);
    return plan === undefined || sql === undefined ? [] : [{ sql, plan }];
  });
}
