import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** How long a whole journey takes on the screen, in ms, however short or long it is. */
const SCREEN_MS = 7_000;

export interface Playback {
  /** The moment shown, in model ms, or null while the chosen step decides. */
  readonly time: Signal<number | null>;
  readonly playing: Signal<boolean>;
  play(): void;
  stop(): void;
}

/** Runs a moment from 0 to `total`; at once to the end for readers who want less motion. */
export function usePlayback(total: number, onEnd: () => void): Playback {
  const time = useSignal<number | null>(null);
  const playing = useSignal(false);
  const frame = useRef(0);
  const end = useRef({ total, onEnd });
  end.current = { total, onEnd };

  const stop = () => {
    cancelAnimationFrame(frame.current);
    playing.value = false;
  };
  useEffect(() => stop, []);

  const finish = () => {
    stop();
    time.value = null;
    end.current.onEnd();
  };

  const play = () => {
    stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      finish();
      return;
    }
    const paused = time.value ?? 0;
    const from = paused < end.current.total ? paused : 0;
    let began: number | null = null;
    playing.value = true;
    const tick = (now: number) => {
      began ??= now;
      const reached = from + ((now - began) / SCREEN_MS) * end.current.total;
      if (reached >= end.current.total) {
        finish();
        return;
      }
      time.value = reached;
      frame.current = requestAnimationFrame(tick);
    };
    frame.current = requestAnimationFrame(tick);
  };

  return { time, playing, play, stop };
}
