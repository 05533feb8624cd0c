import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { KeptLab } from '@/reader/sections/labs';
import { LABS } from '@/reader/sections/labs';
import { changeSection, readSection } from '@/reader/storage';
import { stateInFragment } from '@/lib/state-fragment';
import { changed, continued, moved, redone, timelineOf } from '@/lib/timeline';
import type { StepHead } from './content';
import { markOf, startOf, undone, type Work } from './model';

/** Milliseconds that typing must rest before it is kept. */
const REST = 400;
/** Characters of JSON that are kept of one lab. */
const MOST_KEPT = 400_000;

const TOO_MUCH = 'This is more text than the guide keeps. Download it to have it after a reload.';
const NOT_KEPT =
  'This browser keeps nothing for this site, so a reload begins from the start. ' +
  'Copy a link to keep your work.';

const NO_LINKS =
  'What reads links did not load, so the usual state is shown. Reload the page to try again.';

/** What a reader does in a lab, kept in this browser. */
export interface LabWork {
  readonly work: ReadonlySignal<Work>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Sentences about the link or the storage. */
  readonly problems: ReadonlySignal<readonly string[]>;
  /** Whether a link is shown while the reader has work of their own: nothing is kept meanwhile. */
  readonly isGuest: ReadonlySignal<boolean>;
  /** A change that Undo takes back; `typing` is the step whose text is typed. */
  readonly change: (next: Work, typing?: string) => void;
  /** More of the last change, which Undo takes back with it. */
  readonly goOn: (next: Work) => void;
  /** Something that Undo does not take back. */
  readonly move: (next: Work) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes the link’s state in the place of the reader’s own. */
  readonly adopt: () => void;
  /** Goes back from the link’s state to the reader’s own. */
  readonly leave: () => void;
}

const workOf = (kept: KeptLab, steps: readonly StepHead[]): Work => ({
  step: steps.find(({ id }) => id === kept.step)?.id ?? startOf(steps).step,
  texts: kept.texts,
  runs: kept.runs,
  marks: kept.marks,
});

/** What is kept of this work; a mark that did not change keeps its time. */
function keptOf(work: Work, before: KeptLab | undefined, now: number): KeptLab {
  const ids = new Set([...Object.keys(before?.marks ?? {}), ...Object.keys(work.marks)]);
  const marks = [...ids].map((id) => {
    const { solved, shown, hints } = markOf(work, id);
    const old = before?.marks[id];
    const isSame = old?.solved === solved && old.shown === shown && old.hints === hints;
    return [id, isSame ? old : { solved, shown, hints, at: now }] as const;
  });
  const { step, texts, runs } = work;
  return { at: now, step, texts, runs, marks: Object.fromEntries(marks) };
}

const hasOwnWork = ({ texts, runs, marks }: Work) =>
  Object.keys(texts).length + runs.length + Object.keys(marks).length > 0;

function withoutFragment(): void {
  const { pathname, search } = location;
  history.replaceState(history.state, '', pathname + search);
}

/**
 * The reader’s work in a lab. The server and the first paint show the start state; after that what
 * this browser keeps is read, or what the address carries.
 * @param onLinked is called when a link has taken the place of what was there
 */
export function useWork(lab: string, steps: readonly StepHead[], onLinked: () => void): LabWork {
  const linkedTo = useRef(onLinked);
  linkedTo.current = onLinked;
  const timeline = useSignal(timelineOf(startOf(steps)));
  const isGuest = useSignal(false);
  const problems = useSignal<readonly string[]>([]);
  const work = useComputed(() => timeline.value.present);

  const own = (): Work => {
    const kept = readSection(LABS)[lab];
    return kept === undefined ? startOf(steps) : workOf(kept, steps);
  };
  const keep = (): boolean => {
    if (JSON.stringify(work.peek()).length > MOST_KEPT) {
      problems.value = [TOO_MUCH];
      return false;
    }
    const isKept = changeSection(LABS, (labs) => ({
      ...labs,
      [lab]: keptOf(work.peek(), labs[lab], Date.now()),
    }));
    problems.value = isKept ? [] : [NOT_KEPT];
    return isKept;
  };
  const adopt = () => {
    isGuest.value = false;
    // Where nothing is kept, the address still is.
    if (keep()) withoutFragment();
  };

  useEffect(() => {
    timeline.value = timelineOf(own());
    const follow = async () => {
      const state = stateInFragment(lab, location.hash);
      if (state === undefined) return;
      const links = await import('./url').catch(() => undefined);
      if (links === undefined) {
        problems.value = [NO_LINKS];
        return;
      }
      const { LinkRefused, workOfLink } = links;
      try {
        const linked = await workOfLink(state, steps);
        problems.value = [];
        isGuest.value = hasOwnWork(own());
        timeline.value = timelineOf(linked);
        if (!isGuest.value) adopt();
        linkedTo.current();
      } catch (error) {
        if (!(error instanceof LinkRefused)) throw error;
        problems.value = [error.message];
      }
    };
    const followed = () => void follow();
    followed();
    addEventListener('hashchange', followed);
    return () => removeEventListener('hashchange', followed);
  }, [lab]);

  useEffect(() => {
    let first = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      if (!isGuest.peek()) keep();
    };
    const stop = work.subscribe(() => {
      if (first) {
        first = false;
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(flush, REST);
    });
    addEventListener('pagehide', flush);
    return () => {
      stop();
      flush();
      removeEventListener('pagehide', flush);
    };
  }, [lab]);

  return {
    work,
    isGuest,
    problems,
    canUndo: useComputed(() => timeline.value.past.length > 0),
    canRedo: useComputed(() => timeline.value.future.length > 0),
    change: (next, typing) => (timeline.value = changed(timeline.value, next, typing)),
    goOn: (next) => (timeline.value = continued(timeline.value, next)),
    move: (next) => (timeline.value = moved(timeline.value, next)),
    undo: () => (timeline.value = undone(timeline.value)),
    redo: () => (timeline.value = redone(timeline.value)),
    adopt,
    leave() {
      withoutFragment();
      timeline.value = timelineOf(own());
      isGuest.value = false;
    },
  };
}
