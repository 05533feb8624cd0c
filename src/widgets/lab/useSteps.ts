import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PageStep } from '@/labs/exercises/definition';
import { sitePath } from '@/lib/site-path';
import type { LabOpening } from './content';

export interface LabSteps<O> {
  /** The step in view; the one before it while its content is on the way. */
  readonly step: PageStep<O>;
  readonly isAwaited: boolean;
  /** Whether the last try to load the steps failed. */
  readonly failed: ReadonlySignal<boolean>;
  /** All steps, loaded unless they are there or on their way; undefined where they do not come. */
  readonly load: () => Promise<readonly PageStep<O>[] | undefined>;
}

/** @throws Error where the file does not come, or is of another version of the lab */
async function loadSteps<O>({ id, steps }: LabOpening<O>): Promise<readonly PageStep<O>[]> {
  const answer = await fetch(sitePath(`/labs/${id}.json`));
  if (!answer.ok) throw new Error(`${id}: ${answer.status}`);
  const loaded = (await answer.json()) as readonly PageStep<O>[];
  const ids = new Set(loaded.map((step) => step.id));
  if (!steps.every((step) => ids.has(step.id))) throw new Error(`${id}: other steps`);
  return loaded;
}

/** The steps of a lab, of which the page has the first; the others come when one is needed. */
export function useSteps<O>(lab: LabOpening<O>, inView: string): LabSteps<O> {
  const all = useSignal<readonly PageStep<O>[]>([lab.first]);
  const failed = useSignal(false);
  const asked = useRef<Promise<readonly PageStep<O>[] | undefined>>();
  const shown = useRef(lab.first);

  const found = all.value.find(({ id }) => id === inView);
  if (found !== undefined) shown.current = found;

  const load = () => {
    failed.value = false;
    asked.current ??= loadSteps(lab).then(
      (loaded) => (all.value = loaded),
      () => {
        failed.value = true;
        asked.current = undefined;
        return undefined;
      },
    );
    return asked.current;
  };
  useEffect(() => {
    if (found === undefined) void load();
  }, [inView]);

  return { step: shown.current, isAwaited: found === undefined, failed, load };
}
