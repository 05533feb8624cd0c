import { pagesIn, type Plan, readPlan } from '../explain/plan.ts';
import type { PlanRule } from './judgement.ts';

/** The plan in what `EXPLAIN (FORMAT JSON)` gives. */
export function planOf(json: string): Plan {
  const plan = readPlan(json);
  if (plan === undefined) throw new Error('EXPLAIN gave no plan');
  return plan;
}

/** Pages of 8 kB that a plan touched, those of its parts included. */
export const buffersOf = ({ root }: Plan): number => pagesIn(root.pages);

/**
 * Whether a plan keeps a rule about its nodes; see `buffersOf` for the one about pages. A node is
 * named by what it does or by what it is for its parent: `SubPlan` runs once for each of its rows.
 */
export function keepsRule({ nodes }: Plan, rule: Exclude<PlanRule, { readonly buffers: number }>) {
  const name = 'has' in rule ? rule.has : rule.lacks;
  const isThere = nodes.some(
    ({ type, role, relation }) =>
      (type === name || role === name) && (rule.on === undefined || relation === rule.on),
  );
  return isThere === 'has' in rule;
}
