import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Shareable } from '@/widgets/frame/useShareable';
import type { CarState } from './url';
import { steps, trace } from './model';

/** Milliseconds for which each stage of a playing run is shown, long enough to read its name. */
const STAGE_TIME = 1100;

/** Plays a run stage by stage; with reduced motion it shows the end at once. */
export function useRun(shareable: Shareable<CarState>) {
  const playing = useSignal(false);
  const run = trace(shareable.state.value.break);
  const last = steps(run);
  const step = Math.min(shareable.state.value.stage, last);

  const show = (stage: number) => {
    if (stage >= last) playing.value = false;
    shareable.set({ stage }, { record: stage >= last });
  };

  useEffect(() => {
    if (!playing.value) return;
    const timer = setTimeout(() => show(step + 1), STAGE_TIME);
    return () => clearTimeout(timer);
  }, [playing.value, step]);

  return {
    run,
    last,
    step,
    playing: playing.value,
    finished: step === last,
    /** Starts a run from the pedals, or goes on with one that was paused. */
    play: () => {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        show(last);
        return;
      }
      playing.value = true;
      if (step === 0 || step === last) show(1);
    },
    pause: () => {
      playing.value = false;
    },
    /** Shows the next stage, the first one after the last. */
    next: () => {
      playing.value = false;
      show(step === last ? 1 : step + 1);
    },
  };
}

export type Run = ReturnType<typeof useRun>;
