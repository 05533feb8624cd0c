import { readFileSync } from 'node:fs';
import {
  judged,
  type LabRecording,
  type Step,
  type Verdict,
} from '../../src/labs/exercises/definition.ts';
import { debuggingLab } from '../../src/labs/exercises/debugging-lab/lab.ts';
import { debuggingTests } from '../../src/labs/exercises/debugging-lab/testing.ts';
import { ENCRYPTION_LAB } from '../../src/labs/exercises/encryption-lab/lab.ts';
import { GIT_LAB } from '../../src/labs/exercises/git-lab/lab.ts';
import { RIG as GIT_RIG } from '../../src/labs/exercises/git-lab/rig.ts';
import { OAUTH_LAB } from '../../src/labs/exercises/oauth-lab/lab.ts';
import { RIG as OAUTH_RIG } from '../../src/labs/exercises/oauth-lab/rig.ts';
import { PASSWORDS_LAB } from '../../src/labs/exercises/passwords-lab/lab.ts';
import { SHELL_LAB } from '../../src/labs/exercises/shell-lab/lab.ts';
import { RIG as SHELL_RIG } from '../../src/labs/exercises/shell-lab/rig.ts';
import { SSRF_LAB } from '../../src/labs/exercises/ssrf-lab/lab.ts';
import { RIG as SSRF_RIG } from '../../src/labs/exercises/ssrf-lab/rig.ts';
import { TOKENS_LAB } from '../../src/labs/exercises/tokens-lab/lab.ts';
import { RIG as TOKENS_RIG } from '../../src/labs/exercises/tokens-lab/rig.ts';
import { ENGINE as OAUTH_ENGINE } from '../../src/widgets/oauth-lab/data.ts';
import { ENGINE as SHELL_ENGINE } from '../../src/widgets/shell-lab/data.ts';
import { inThisThread, type RigLab } from '../../src/labs/rig/lab.ts';
import type { Rig } from '../../src/labs/rig/protocol.ts';
import { RECORDED_PASSWORDS_RIG } from './passwords-rig.ts';
import { RECORDED_ENCRYPTION_RIG } from './encryption-rig.ts';
import { javaScriptVersion, programRig } from './program-rig.ts';
import { recordRigLab } from './record.ts';

/** A lab and the rig that its worker has in the tab. */
export interface LabWithRig<R> {
  readonly lab: RigLab<R>;
  readonly rig: Rig<R>;
  /** What makes its recordings, with versions where there are any: “hash-wasm 4.13.0”. */
  readonly engine: string | (() => Promise<string>);
}

/** A lab with a rig, whatever its runs give. */
export interface AnyRigLab {
  readonly id: string;
  readonly steps: readonly Omit<Step<never>, 'goal'>[];
  /** What the solution of each step gives; `date` is an ISO day. */
  readonly record: (date: string) => Promise<LabRecording<unknown>>;
  /** Runs a text in a step and judges it. */
  readonly attempt: (
    step: string,
    text: string,
  ) => Promise<{ readonly outcome: unknown; readonly verdict: Verdict }>;
}

function rigLabOf<R>(labWithRig: LabWithRig<R>): AnyRigLab {
  const { lab, rig } = labWithRig;
  const engine = inThisThread(rig);
  return {
    id: lab.id,
    steps: lab.steps,
    record: (date) => recordRigLab(labWithRig, date),
    async attempt(id, text) {
      const step = lab.steps.find((each) => each.id === id);
      if (step === undefined) throw new Error(`${lab.id} has no step ${id}`);
      const outcome = await lab.run(engine, text, id);
      return { outcome, verdict: await judged(engine, step.goal, { text, outcome }) };
    },
  };
}

const DEBUGGING = new URL('../../src/labs/exercises/debugging-lab/', import.meta.url);

/** The files of the debugging lab, as its bundle has them. */
export const readDebugging = (file: string): string =>
  readFileSync(new URL(file, DEBUGGING), 'utf8');

/** All labs with a rig, for recordings and for what is tested of each. */
export const RIG_LABS: readonly AnyRigLab[] = [
  rigLabOf({
    lab: debuggingLab(readDebugging),
    rig: programRig(debuggingTests(readDebugging)),
    engine: javaScriptVersion,
  }),
  rigLabOf({ lab: SHELL_LAB, rig: SHELL_RIG, engine: SHELL_ENGINE }),
  rigLabOf({ lab: GIT_LAB, rig: GIT_RIG, engine: 'isomorphic-git 1.44.19' }),
  rigLabOf({ lab: OAUTH_LAB, rig: OAUTH_RIG, engine: OAUTH_ENGINE }),
  rigLabOf({ lab: TOKENS_LAB, rig: TOKENS_RIG, engine: 'jose 6.2.18, Hono 4.13.19' }),
  rigLabOf({
    lab: ENCRYPTION_LAB,
    rig: RECORDED_ENCRYPTION_RIG,
    engine: `WebCrypto of Node.js ${process.versions.node.split('.')[0] ?? ''}`,
  }),
  rigLabOf({ lab: SSRF_LAB, rig: SSRF_RIG, engine: 'Hono 4.13.19' }),
  rigLabOf({ lab: PASSWORDS_LAB, rig: RECORDED_PASSWORDS_RIG, engine: 'hash-wasm 4.13.0' }),
];
