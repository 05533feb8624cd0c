import { solved, unsolved, type Verdict } from '../definition.ts';
import type { Ending, OauthRun } from './run.ts';
import { type Check, safely } from './settings.ts';

interface Attacked {
  readonly hasSucceeded: (ending: Ending) => boolean;
  /** What stops it. */
  readonly check: Check;
  /** What may be left out beside it. */
  readonly beside?: readonly Check[];
  /** What to say where it did not succeed. */
  readonly missing: (run: OauthRun) => string;
  readonly says: string;
}

export const STUCK = 'The story stops at the line that is marked.';

/** That an attack succeeds where a check is left out, and fails where this one is put back. */
export const attacked =
  ({ hasSucceeded, check, beside = [], missing, says }: Attacked) =>
  (run: OauthRun): Verdict => {
    if (run.faults.length > 0) return unsolved(STUCK);
    const others = run.leftOut.filter((each) => each !== check && !beside.includes(each));
    if (others.length > 0) {
      return unsolved(`More is left out than the attack needs: put back ${listed(others)}.`);
    }
    if (!hasSucceeded(run)) return unsolved(missing(run));
    const twin = run.twins.find((each) => each.check === check);
    if (twin === undefined || hasSucceeded(twin.ending)) {
      return unsolved(`This comes about with \`${safely(check)}\` as well. Find what that stops.`);
    }
    return solved(says);
  };

const listed = (checks: readonly Check[]) =>
  new Intl.ListFormat('en-GB').format(checks.map((check) => `\`${safely(check)}\``));
