import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
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

/** What our links have not; a program through which they went may have put it there. */
const ODD = /[%;A-Z]/;

const NONE: readonly string[] = [];

/**
 * State that a link reproduces. The server and the first paint show the initial state; after that
 * the address is read, and each change is written back to it.
 */
export function useShareable<S>(codec: UrlState<S>): Shareable<S> {
  const state = useSignal(codec.initial);
  const problems = useSignal(NONE);
  const past = useSignal<readonly S[]>([]);
  const unrecorded = useRef<S | null>(null);

  const take = (next: S, said = NONE) => {
    // The same state again would make the widget compute and draw everything again.
    if (codec.write(next, '') !== codec.write(state.value, '')) state.value = next;
    problems.value = said;
  };

  // Before the reader can change anything, which the address would undo.
  useLayoutEffect(() => {
    const readAddress = () => {
      leaveAddress(codec);
      const found = codec.read(location.search);
      take(found.state);
      if (found.problems.length > 0 || ODD.test(location.search)) void readClosely();
    };
    const readClosely = async () => {
      const { readLink } = await import('@/lib/passed-on');
      const link = readLink(codec, location.search);
      take(link.state, link.problems);
      // Others may have changed the address before it follows.
      followInAddress(codec, (address) => {
        address.search = readLink(codec, address.search).search;
      });
    };
    readAddress();
    addEventListener('popstate', readAddress);
    return () => removeEventListener('popstate', readAddress);
  }, [codec]);

  const show = (next: S) => {
    take(next);
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
