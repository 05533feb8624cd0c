/**
 * A three-way merge of lines as Git does it (xdiff/xmerge.c): two differences against a common start,
 * what touches taken together, then as little as possible left in conflict.
 */

type Lines = readonly string[];

/** A stretch of the result, with what stood there in each version. */
export interface Region {
  /** Who changed it: nobody, one side, both in the same way, or both and differently. */
  readonly by: 'nobody' | 'ours' | 'theirs' | 'both' | 'conflict';
  readonly base: Lines;
  readonly ours: Lines;
  readonly theirs: Lines;
}

/** How a conflict is written: both sides, or the common start between them. */
export const STYLES = ['merge', 'diff3'] as const;
export type Style = (typeof STYLES)[number];

interface Hunk {
  /** Of the first version, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
}

/** What must be replaced in `from` to get `to`, by a longest common subsequence. */
function diff(from: Lines, to: Lines): Hunk[] {
  const longest = Array.from({ length: from.length + 1 }, () =>
    Array.from({ length: to.length + 1 }, () => 0),
  );
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    const row = longest[i] ?? [];
    for (let j = to.length - 1; j >= 0; j -= 1) {
      row[j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const hunks: Hunk[] = [];
  let [i, j, start, taken] = [0, 0, 0, 0];
  const close = () => {
    if (i > start || j > taken) hunks.push({ start, end: i, lines: to.slice(taken, j) });
  };
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [start, taken] = [i, j];
    } else if (j >= to.length || (i < from.length && at(i + 1, j) >= at(i, j + 1))) i += 1;
    else j += 1;
  }
  close();
  return hunks;
}

/** What a side has instead of the lines from `start` to `end`. */
function apply(base: Lines, hunks: readonly Hunk[], start: number, end: number): Lines {
  let place = start;
  const lines = hunks
    .filter((hunk) => hunk.start >= start && hunk.end <= end)
    .flatMap((hunk) => {
      const before = base.slice(place, hunk.start);
      place = hunk.end;
      return [...before, ...hunk.lines];
    });
  return [...lines, ...base.slice(place, end)];
}

const isSame = (a: Lines, b: Lines) => a.length === b.length && a.every((line, i) => line === b[i]);
const kept = (lines: Lines): Region => ({ by: 'nobody', base: lines, ours: lines, theirs: lines });
const agreed = (lines: Lines): Region => ({ by: 'both', base: [], ours: lines, theirs: lines });

/** Merges two versions that began as `base`. */
export function merge(base: Lines, ours: Lines, theirs: Lines, style: Style): Region[] {
  const hunks = { ours: diff(base, ours), theirs: diff(base, theirs) };
  const regions: Region[] = [];
  let place = 0;
  for (const { start, end } of touching([...hunks.ours, ...hunks.theirs])) {
    if (start > place) regions.push(kept(base.slice(place, start)));
    const region = {
      base: base.slice(start, end),
      ours: apply(base, hunks.ours, start, end),
      theirs: apply(base, hunks.theirs, start, end),
    };
    const isIn = (hunk: Hunk) => hunk.start >= start && hunk.end <= end;
    if (!hunks.theirs.some(isIn)) regions.push({ by: 'ours', ...region });
    else if (!hunks.ours.some(isIn)) regions.push({ by: 'theirs', ...region });
    else if (isSame(region.ours, region.theirs)) regions.push({ by: 'both', ...region });
    else regions.push({ by: 'conflict', ...region });
    place = end;
  }
  if (place < base.length) regions.push(kept(base.slice(place)));
  return style === 'diff3' ? regions : joinNear(regions.flatMap(refine));
}

/** Stretches of the base that hunks cover, joined where they touch. */
function touching(hunks: readonly Hunk[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of hunks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Takes out of a conflict what both sides have alike. */
function refine(region: Region): Region[] {
  const { by, base, ours, theirs } = region;
  if (by !== 'conflict' || ours.length === 0 || theirs.length === 0) return [region];
  const parts: Region[] = [];
  let place = 0;
  for (const { start, end, lines } of diff(ours, theirs)) {
    if (start > place) parts.push(agreed(ours.slice(place, start)));
    parts.push({ by, base, ours: ours.slice(start, end), theirs: lines });
    place = end;
  }
  if (place < ours.length) parts.push(agreed(ours.slice(place)));
  return parts;
}

/** Git takes two conflicts for one where at most three lines lie between that are no conflict. */
const MOST_BETWEEN = 3;

function joinNear(regions: readonly Region[]): Region[] {
  const joined: Region[] = [];
  for (const region of regions) {
    const from = joined.findLastIndex(({ by }) => by === 'conflict');
    const between = joined.slice(from + 1);
    const isNear =
      from >= 0 &&
      region.by === 'conflict' &&
      between.every(({ by }) => by === 'nobody' || by === 'both') &&
      between.flatMap(({ ours }) => ours).length <= MOST_BETWEEN;
    if (!isNear) joined.push(region);
    else {
      const all = [...joined.splice(from), region];
      joined.push({
        by: 'conflict',
        base: [],
        ours: all.flatMap(({ ours }) => ours),
        theirs: all.flatMap(({ theirs }) => theirs),
      });
    }
  }
  return joined;
}

/** The lines that Git writes for a region; names stand at the markers. */
export function written(
  { by, base, ours, theirs }: Region,
  style: Style,
  names: { readonly ours: string; readonly base: string; readonly theirs: string },
): Lines {
  if (by === 'theirs') return theirs;
  if (by !== 'conflict') return ours;
  return [
    `<<<<<<< ${names.ours}`,
    ...ours,
    ...(style === 'diff3' ? [`||||||| ${names.base}`, ...base] : []),
    '=======',
    ...theirs,
    `>>>>>>> ${names.theirs}`,
  ];
}
