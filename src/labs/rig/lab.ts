import { type LabDefinition, type Step, unsolved, type Verdict } from '../exercises/definition.ts';
import type { RigClient } from './client.ts';
import type { Rig, RigRun } from './protocol.ts';

/** What a lab asks of its rig in the tab. */
export type RigEngine<R> = Pick<RigClient<R>, 'run'>;

export type RigLab<R> = LabDefinition<RigRun<R>, RigEngine<R>>;

/** A step that is judged by what its text gave. */
export interface RigStep<R> extends Omit<Step<RigRun<R>>, 'goal'> {
  /** Pure; of the reader’s own text alone. */
  readonly check: (result: R, text: string) => Verdict;
}

interface RigLabSettings<R> extends Pick<RigLab<R>, 'id' | 'title' | 'language'> {
  readonly steps: readonly RigStep<R>[];
  /** A few words for the history. */
  readonly summary: (result: R) => string;
  /** What is recorded of a result: without what differs from run to run; all of it unless given. */
  readonly lasting?: (result: R) => R;
}

/** A lab whose texts a rig runs. */
export const rigLab = <R>({ steps, summary, lasting, ...lab }: RigLabSettings<R>): RigLab<R> => ({
  ...lab,
  steps: steps.map(({ check, ...step }) => ({
    ...step,
    goal: {
      check: ({ outcome, text }) =>
        outcome.kind === 'done' ? check(outcome.result, text) : unsolved(''),
    },
  })),
  run: (engine, text, step = '') => engine.run(step, text),
  again: () => '',
  summary: (outcome) => (outcome.kind === 'done' ? summary(outcome.result) : outcome.kind),
  lasting: (outcome) =>
    outcome.kind === 'done' && lasting !== undefined
      ? { kind: 'done', result: lasting(outcome.result) }
      : outcome,
});

/** A rig in this thread, without a watchdog: for recordings and tests. */
export const inThisThread = <R>(rig: Rig<R>): RigEngine<R> => ({
  run: async (step, text) => ({
    kind: 'done',
    result: await rig.run(step, text, () => undefined),
  }),
});
