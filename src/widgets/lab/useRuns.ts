import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { PageStep, Verdict } from '@/labs/exercises/definition';
import { isShownSolution, ran, replayed, solved, type Work } from './model';
import { spoken } from './Prose';
import type { EngineInPage } from './useEngine';
import type { LabWork } from './useWork';

/** What came of the last run of a step, and of which text. */
export interface Seen<O> {
  readonly text: string;
  readonly outcome: O;
  /** In a few words. */
  readonly said: string;
  /** Missing until it is judged. */
  readonly verdict?: Verdict;
  /** Whether the text was the solution as it was shown. */
  readonly isShown: boolean;
}

export interface Runs<O> {
  /** By step. */
  readonly seen: ReadonlySignal<Readonly<Record<string, Seen<O>>>>;
  /** What is announced politely. */
  readonly status: Signal<string>;
  /**
   * Runs a text in a step and judges it.
   * @param keep how the run is kept: as an action of its own unless given
   */
  readonly run: (step: PageStep<O>, text: string, keep?: (next: Work) => void) => Promise<void>;
  /** After a change of what was run: results go, and the engine’s state follows. */
  readonly follow: (said: string) => Promise<void>;
}

/** Runs, what is seen of them, and an engine whose state follows what the reader takes back. */
export function useRuns<O>(labWork: LabWork, engine: EngineInPage<O>): Runs<O> {
  const seen = useSignal<Readonly<Record<string, Seen<O>>>>({});
  const status = useSignal('');
  return {
    seen,
    status,
    async run(step, text, keep = labWork.change) {
      if (engine.state.value.kind !== 'ready' || engine.busy.value !== null) return;
      status.value = '';
      const isShown = isShownSolution(labWork.work.value, step, text);
      const show = (found: Seen<O>) => (seen.value = { ...seen.value, [step.id]: found });
      let found: Seen<O> | undefined;
      const verdict = await engine.run(step.id, text, ({ outcome, said, again }) => {
        found = { text, outcome, said, isShown };
        show(found);
        keep(ran(labWork.work.value, { step: step.id, text, said, again }));
      });
      if (found === undefined || verdict === undefined) return;
      // Taken back while it was judged.
      if (seen.value[step.id] !== found) return;
      show({ ...found, verdict });
      if (verdict.solved) labWork.move(solved(labWork.work.value, step, text));
      status.value = `${found.said}. ${spoken(verdict.says)}`;
    },
    async follow(said) {
      seen.value = {};
      if (engine.state.value.kind === 'ready')
        await engine.restore(() => replayed(labWork.work.value));
      status.value = said;
    },
  };
}
