/**
 * A recording after a run that may have covered a part of it: entries that were run again are new,
 * those that were not stay as they are, and what `exists` no longer knows goes.
 * @returns the entries in the order of their keys
 */
export function mergedRecording<Entry>(
  before: readonly Entry[],
  fresh: readonly Entry[],
  keyOf: (entry: Entry) => string,
  exists: (entry: Entry) => boolean,
): Entry[] {
  const entries = new Map([...before, ...fresh].map((entry) => [keyOf(entry), entry]));
  return [...entries.values()].filter(exists).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
