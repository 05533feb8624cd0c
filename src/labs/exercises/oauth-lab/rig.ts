import type { Rig } from '../../rig/protocol.ts';
import { ATTACKS } from './attacks.ts';
import type { OauthRun, Trial, Twin } from './run.ts';
import { SAFE } from './settings.ts';
import { tell } from './story.ts';
import { type Line, readStory } from './text.ts';

/** The step in which all attacks are tried with the settings of the text. */
export const TRIED_IN = 'two-checks';

const NOTHING: OauthRun = {
  faults: [],
  leftOut: [],
  settings: SAFE,
  told: [],
  sessions: [],
  secrets: [],
  refusals: [],
  shown: [],
  twins: [],
};

const WITHOUT_TLS =
  'This page was loaded without HTTPS, and there browsers offer no WebCrypto. The lab signs and hashes with it.';

/** The parties, new in each run, and the same story with each missing check put back. */
export const RIG: Rig<OauthRun> = {
  async run(step, text) {
    const { lines, faults, leftOut } = readStory(text);
    if (faults.length > 0) return { ...NOTHING, faults, leftOut };
    if (!('subtle' in crypto)) return { ...NOTHING, faults: [{ at: 0, message: WITHOUT_TLS }] };
    const outcome = await tell(lines);
    const twins: Twin[] = [];
    for (const check of leftOut) {
      const { sessions, secrets, refusals } = await tell(lines, check);
      twins.push({ check, ending: { sessions, secrets, refusals } });
    }
    const trials = step === TRIED_IN ? await tried(lines) : undefined;
    return { ...outcome, leftOut, twins, ...(trials && { trials }) };
  },
};

/** Each attack with the settings of a story. */
async function tried(lines: readonly Line[]): Promise<Trial[]> {
  const settings = lines.filter(({ act }) => act.kind === 'set');
  const trials: Trial[] = [];
  for (const { name, acts, hasSucceeded } of ATTACKS) {
    const ending = await tell([...settings, ...readStory(acts).lines]);
    trials.push({ attack: name, hasSucceeded: hasSucceeded(ending), refusals: ending.refusals });
  }
  return trials;
}
