import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Shareable } from '@/widgets/frame/useShareable';
import { FAULTS } from './data';
import type { CarState } from './url';
import type { Live } from './useLive';
import { steps, trace } from './model';

/** Milliseconds for which each stage of a playing run is shown, long enough to read its name. */
const STAGE_TIME = 900;

/**
 * Plays a run stage by stage; with reduced motion it shows the end at once. A live one is sent first,
 * and shows nothing before it has been.
 */
export function useRun(shareable: Shareable<CarState>, live: Live) {
  const playing = useSignal(false);
  const { break: faults, stage } = shareable.state.value;
  const sent = live.runOf(faults);
  const run = sent?.trace ?? trace(faults);
  const last = steps(run);
  const step = live.isOn && sent === undefined ? 0 : Math.min(stage, last);

  /** The last stage of the run as it is by now. */
  const end = () => steps(live.runOf(faults)?.trace ?? trace(faults));
  const show = (to: number) => {
    const isOver = to >= end();
    if (isOver) playing.value = false;
    shareable.set({ stage: to }, { record: isOver });
  };

  useEffect(() => {
    if (!playing.value) return;
    const timer = setTimeout(() => show(step + 1), STAGE_TIME);
    return () => clearTimeout(timer);
  }, [playing.value, step]);

  /** Whether there is something to show from its beginning. */
  const begin = async () => {
    playing.value = false;
    const ready = await live.send(faults);
    return ready && shareable.state.value.break === faults;
  };

  return {
    run,
    /** What was really sent and answered, where the shop is in the tab. */
    sent,
    faults: sent?.faults ?? FAULTS,
    last,
    step,
    playing: playing.value,
    finished: step === last,
    /** Starts a run from the pedals, or goes on with one that was paused. */
    play: async () => {
      const isNew = step === 0 || step === last;
      if (isNew && !(await begin())) return;
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        show(end());
        return;
      }
      playing.value = true;
      if (isNew) show(1);
    },
    pause: () => {
      playing.value = false;
    },
    /** Shows the next stage, the first one after the last. */
    next: async () => {
      playing.value = false;
      const isNew = step === 0 || step === last;
      if (!isNew) show(step + 1);
      else if (await begin()) show(1);
    },
  };
}

export type Run = ReturnType<typeof useRun>;
