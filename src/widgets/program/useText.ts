import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { stateInFragment } from '@/lib/state-fragment';
import { changed, moved, redone, timelineOf, undone } from '@/lib/timeline';
import { type Marks, PROGRAMS } from '@/reader/sections/programs';
import { changeSection, readSection } from '@/reader/storage';
import type { PageProgram } from './content';
import { LinkRefused, textOfLink } from './url';

/** Milliseconds that typing must rest before it is kept; so much typing is one step of Undo. */
const REST = 600;

const NOT_KEPT =
  'This browser keeps nothing for this site, so a reload brings the guide’s program back. ' +
  'Copy a link to keep yours.';

/** Fired on `document` when a listing’s text has changed, for others of the same program. */
const CHANGED = 'under-the-hood:program';

/** The program’s own file as the reader has it, kept in this browser. */
export interface ProgramText {
  readonly text: ReadonlySignal<string>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Sentences about the link or the storage. */
  readonly problems: ReadonlySignal<readonly string[]>;
  /** Whether a link’s program is shown while the reader has one of their own. */
  readonly isGuest: ReadonlySignal<boolean>;
  /** How far the reader is with a challenge. */
  readonly marks: ReadonlySignal<Marks>;
  readonly type: (text: string) => void;
  /** Puts another text in its place, in one step of Undo. */
  readonly replace: (text: string) => void;
  /** Notes that the solution was shown, or that the reader’s own text solved it. */
  readonly mark: (mark: Marks) => void;
  readonly reset: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes the link’s program in the place of the reader’s own. */
  readonly adopt: () => void;
  /** Goes back from the link’s program to the reader’s own. */
  readonly leave: () => void;
}

function withoutFragment(): void {
  const { pathname, search } = location;
  history.replaceState(history.state, '', pathname + search);
}

/**
 * The text of a program. What this browser keeps is read at once, or what the address carries.
 * @param anchor names the listing in the fragment of a link
 * @param onLinked is called when a link’s program is there
 */
export function useText(
  { id, files, own: file }: PageProgram,
  anchor: string,
  onLinked: () => void,
): ProgramText {
  const original = files[file] ?? '';
  const kept = () => readSection(PROGRAMS)[id];
  const own = () => kept()?.text ?? original;
  const linkedTo = useRef(onLinked);
  linkedTo.current = onLinked;
  const timeline = useSignal(timelineOf(own()));
  const isGuest = useSignal(false);
  const problems = useSignal<readonly string[]>([]);
  const text = useComputed(() => timeline.value.present);
  const marks = useSignal<Marks>(kept() ?? {});
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const keep = (): boolean => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (isGuest.peek()) return false;
    const mine = text.peek();
    if (mine === own()) return true;
    const next = { at: Date.now(), text: mine === original ? undefined : mine };
    const isKept = changeSection(PROGRAMS, (programs) => ({
      ...programs,
      [id]: { ...programs[id], ...next },
    }));
    problems.value = isKept ? [] : [NOT_KEPT];
    document.dispatchEvent(new CustomEvent(CHANGED, { detail: id }));
    return isKept;
  };
  /** A change that Undo takes back by itself. */
  const change = (next: typeof timeline.value) => {
    timeline.value = next;
    keep();
  };
  const adopt = () => {
    isGuest.value = false;
    // Where nothing is kept, the address still is.
    if (keep()) withoutFragment();
  };

  useEffect(() => {
    const follow = async () => {
      const state = stateInFragment(anchor, location.hash);
      if (state === undefined) return;
      try {
        const linked = await textOfLink(id, state);
        const mine = own();
        problems.value = [];
        isGuest.value = mine !== original && mine !== linked;
        timeline.value = timelineOf(linked);
        if (!isGuest.value) adopt();
      } catch (error) {
        if (!(error instanceof LinkRefused)) throw error;
        problems.value = [error.message];
      }
      linkedTo.current();
    };
    const followed = () => void follow();
    const heard = ({ detail }: CustomEventInit<string>) => {
      if (detail === id && !isGuest.value && own() !== text.value)
        timeline.value = timelineOf(own());
    };
    const flush = () => timer.current !== undefined && keep();
    followed();
    addEventListener('hashchange', followed);
    addEventListener('pagehide', flush);
    document.addEventListener(CHANGED, heard);
    return () => {
      flush();
      removeEventListener('hashchange', followed);
      removeEventListener('pagehide', flush);
      document.removeEventListener(CHANGED, heard);
    };
  }, [id, anchor]);

  return {
    text,
    isGuest,
    problems,
    marks,
    canUndo: useComputed(() => timeline.value.past.length > 0),
    canRedo: useComputed(() => timeline.value.future.length > 0),
    type(next) {
      timeline.value = changed(timeline.value, next, 'text');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        keep();
        timeline.value = moved(timeline.value, timeline.value.present);
      }, REST);
    },
    replace: (next) => change(changed(timeline.value, next)),
    mark(more) {
      keep();
      marks.value = { ...marks.value, ...more };
      changeSection(PROGRAMS, (programs) => ({
        ...programs,
        [id]: { ...(programs[id] ?? { at: Date.now() }), ...more },
      }));
    },
    reset: () => change(changed(timeline.value, original)),
    undo: () => change(undone(timeline.value)),
    redo: () => change(redone(timeline.value)),
    adopt,
    leave() {
      withoutFragment();
      timeline.value = timelineOf(own());
      isGuest.value = false;
    },
  };
}
