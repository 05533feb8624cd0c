import { readFileSync } from 'node:fs';
import {
  judged,
  type LabRecording,
  type Step,
  type Verdict,
} from '../../src/labs/exercises/definition.ts';
import { debuggingLab } from '../../src/labs/exercises/debugging-lab/lab.ts';
import { debuggingTests } from '../../src/labs/exercises/debugging-lab/testing.ts';
import { inThisThread, type RigLab } from '../../src/labs/rig/lab.ts';
import type { Rig } from '../../src/labs/rig/protocol.ts';
import { javaScriptVersion, programRig } from './program-rig.ts';
import { recordRigLab } from './record.ts';

/** A lab and the rig that its worker has in the tab. */
export interface LabWithRig<R> {
  readonly lab: RigLab<R>;
  readonly rig: Rig<R>;
  /** What makes its recordings, with versions where there are any: “hash-wasm 4.12.0”. */
  readonly engine: string;
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
    engine: await javaScriptVersion(),
  }),
];
