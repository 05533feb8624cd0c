import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { followInAddress, leaveAddress } from '@/lib/address';
import type { UrlState } from '@/lib/url-state';

/** A widget's state with its history and its place in the address. */
export interface Shareable<S> {
  readonly state: ReadonlySignal<S>;
  readonly problems: ReadonlySignal<readonly string[]>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Changes some fields. `record: false` while a slider is dragged: one undo then covers the drag. */
  readonly set: (patch: Partial<S>, options?: { readonly record?: boolean }) => void;
  readonly undo: () => void;
  readonly reset: () => void;
}

const MOST_UNDO_STEPS = 100;

/**
 * State that a link reproduces. The server and the first paint show the initial state; after that
 * the address is read, and each change is written back to it.
 */
export function useShareable<S>(codec: UrlState<S>): Shareable<S> {
  const state = useSignal(codec.initial);
  const problems = useSignal<readonly string[]>([]);
  const past = useSignal<readonly S[]>([]);
  const unrecorded = useRef<S | null>(null);

  useEffect(() => {
    const readAddress = () => {
      const found = codec.read(location.search);
      // The same state again would make the widget compute and draw everything again.
      if (codec.write(found.state, '') !== codec.write(state.value, '')) state.value = found.state;
      if (found.problems.length > 0 || problems.value.length > 0) problems.value = found.problems;
    };
    const goTo = () => {
      leaveAddress(codec);
      readAddress();
    };
    readAddress();
    addEventListener('popstate', goTo);
    return () => removeEventListener('popstate', goTo);
  }, [codec]);

  const show = (next: S) => {
    state.value = next;
    problems.value = [];
    followInAddress(codec, (address) => (address.search = codec.write(next, address.search)));
  };

  return {
    state,
    problems,
    canUndo: useComputed(() => past.value.length > 0),
    set(patch, { record = true } = {}) {
      const before = unrecorded.current ?? state.value;
      if (record) {
        past.value = [...past.value, before].slice(-MOST_UNDO_STEPS);
        unrecorded.current = null;
      } else {
        unrecorded.current = before;
      }
      show({ ...state.value, ...patch });
    },
    undo() {
      const last = past.value.at(-1);
      if (last === undefined) return;
      past.value = past.value.slice(0, -1);
      unrecorded.current = null;
      show(last);
    },
    reset() {
      past.value = [...past.value, state.value].slice(-MOST_UNDO_STEPS);
      unrecorded.current = null;
      show(codec.initial);
    },
  };
}
