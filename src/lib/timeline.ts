/** A state with what led to it, and what was taken back. */
export interface Timeline<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What is being typed in: one undo covers it. */
  readonly typing: string | null;
}

const MOST_UNDO_STEPS = 100;

export const timelineOf = <T>(present: T): Timeline<T> => ({
  past: [],
  present,
  future: [],
  typing: null,
});

/** With a change that Undo takes back. `typing` names the text that is typed. */
export function changed<T>(
  timeline: Timeline<T>,
  present: T,
  typing: string | null = null,
): Timeline<T> {
  if (typing !== null && typing === timeline.typing) return { ...timeline, present, future: [] };
  const past = [...timeline.past, timeline.present].slice(-MOST_UNDO_STEPS);
  return { past, present, future: [], typing };
}

/** With more of the last change: Undo takes back both at once. */
export const continued = <T>(timeline: Timeline<T>, present: T): Timeline<T> => ({
  ...timeline,
  present,
  future: [],
  typing: null,
});

/** With something that Undo does not take back. */
export const moved = <T>(timeline: Timeline<T>, present: T): Timeline<T> => ({
  ...timeline,
  present,
  typing: null,
});

/** The timeline before its last change; the same where there was none. */
export function undone<T>(timeline: Timeline<T>): Timeline<T> {
  const { past, present, future } = timeline;
  const before = past.at(-1);
  if (before === undefined) return timeline;
  return {
    past: past.slice(0, -1),
    present: before,
    future: [present, ...future],
    typing: null,
  };
}

/** The timeline with what was taken back last; the same where nothing was. */
export function redone<T>(timeline: Timeline<T>): Timeline<T> {
  const { past, present, future } = timeline;
  const [next, ...others] = future;
  if (next === undefined) return timeline;
  return { past: [...past, present], present: next, future: others, typing: null };
}
