import { diffArrays } from 'diff';

/** A text merged of three. */
export interface MergedLines {
  readonly text: string;
  /** Places where both sides changed the same lines in different ways. */
  readonly conflicts: number;
}

/** Lines `from` to `to` of the base, and what a side has in their place. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Lines with their ends. */
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function changesBetween(base: readonly string[], side: readonly string[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: { from: number; to: number; lines: string[] } | undefined;
  for (const { value, added, removed } of diffArrays([...base], [...side])) {
    if (!added && !removed) {
      if (open !== undefined) changes.push(open);
      open = undefined;
      at += value.length;
      continue;
    }
    open ??= { from: at, to: at, lines: [] };
    if (removed) {
      at += value.length;
      open.to = at;
    } else open.lines.push(...value);
  }
  if (open !== undefined) changes.push(open);
  return changes;
}

/** What a side has in the place of some lines of the base, given its changes within them. */
function sideOf(base: readonly string[], changes: readonly Change[], from: number, to: number) {
  const lines: string[] = [];
  let at = from;
  for (const change of changes) {
    lines.push(...base.slice(at, change.from), ...change.lines);
    at = change.to;
  }
  return [...lines, ...base.slice(at, to)];
}

const ended = (lines: readonly string[]) =>
  lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join('');

const isEqual = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** How many lines two lists share at their beginnings and at their ends. */
function sharedEnds(one: readonly string[], other: readonly string[]) {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return { head, tail };
}

/**
 * Merges what two sides made of a text, line by line, as Git does: changes that touch are a conflict,
 * unless they are the same; what both have at the ends of a conflict stays outside its marks.
 * @param names what stands at the marks
 */
export function mergedLines(
  texts: { readonly base: string; readonly ours: string; readonly theirs: string },
  names: { readonly ours: string; readonly theirs: string },
): MergedLines {
  const [base, ours, theirs] = [linesOf(texts.base), linesOf(texts.ours), linesOf(texts.theirs)];
  const left = changesBetween(base, ours);
  const right = changesBetween(base, theirs);
  let text = '';
  let conflicts = 0;
  let at = 0;
  while (left.length > 0 || right.length > 0) {
    const [first, second] = [left[0]?.from ?? Infinity, right[0]?.from ?? Infinity];
    const from = Math.min(first, second);
    let to = from;
    const mine: Change[] = [];
    const yours: Change[] = [];
    // Everything that touches what has been taken belongs to the same place.
    for (let grew = true; grew;) {
      grew = false;
      for (const [changes, taken] of [
        [left, mine],
        [right, yours],
      ] as const) {
        const next = changes[0];
        if (next === undefined || next.from > to) continue;
        taken.push(next);
        changes.shift();
        to = Math.max(to, next.to);
        grew = true;
      }
    }
    text += base.slice(at, from).join('');
    at = to;
    const [one, other] = [sideOf(base, mine, from, to), sideOf(base, yours, from, to)];
    if (yours.length === 0 || isEqual(one, other)) text += one.join('');
    else if (mine.length === 0) text += other.join('');
    else {
      conflicts += 1;
      const { head, tail } = sharedEnds(one, other);
      text += one.slice(0, head).join('');
      text += `<<<<<<< ${names.ours}\n${ended(one.slice(head, one.length - tail))}`;
      text += `=======\n${ended(other.slice(head, other.length - tail))}`;
      text += `>>>>>>> ${names.theirs}\n${one.slice(one.length - tail).join('')}`;
    }
  }
  return { text: text + base.slice(at).join(''), conflicts };
}
