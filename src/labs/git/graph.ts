/** A commit, as far as a graph shows it. */
export interface GraphNode {
  readonly oid: string;
  readonly parents: readonly string[];
}

/** A line of the graph on its way from one row to the next, by lanes. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** A commit’s place in a drawn graph. */
export interface Placed {
  /** Column, from 0. */
  readonly lane: number;
  /** The lines between this row and the next. */
  readonly edges: readonly Edge[];
}

type Lanes = readonly (string | undefined)[];

const firstFree = (lanes: Lanes) => {
  const free = lanes.indexOf(undefined);
  return free === -1 ? lanes.length : free;
};

/**
 * Puts commits, children first, into columns: a first parent goes on in its child’s column, other
 * parents take the first that is free, and lines with one goal meet in the left one.
 */
export function placed(commits: readonly GraphNode[]): Placed[] {
  const shown = new Set(commits.map(({ oid }) => oid));
  let lanes: Lanes = [];
  return commits.map(({ oid, parents: all }) => {
    const waiting = lanes.indexOf(oid);
    const lane = waiting === -1 ? firstFree(lanes) : waiting;
    const parents = all.filter((parent) => shown.has(parent));
    const next = [...lanes];
    next[lane] = undefined;
    parents.forEach((parent, index) => {
      const there = next.indexOf(parent);
      if (index === 0 && (there === -1 || there > lane)) {
        if (there !== -1) next[there] = undefined;
        next[lane] = parent;
      } else if (there === -1) next[firstFree(next)] = parent;
    });
    const passing = lanes.flatMap((each, from) =>
      each === undefined || each === oid ? [] : [{ from, to: next.indexOf(each) }],
    );
    const own = parents.map((parent) => ({ from: lane, to: next.indexOf(parent) }));
    while (next.length > 0 && next.at(-1) === undefined) next.pop();
    lanes = next;
    return { lane, edges: [...passing, ...own] };
  });
}

/** How a graph looks before a commit, and between it and the next one, in letters. */
export interface GraphText {
  readonly at: string;
  readonly between: readonly string[];
  /** What stands before more lines of the same commit. */
  readonly beside: string;
}

const widthOf = ({ lane, edges }: Placed) =>
  2 * (1 + Math.max(lane, ...edges.map(({ from, to }) => Math.max(from, to))));

function drawn(width: number, signs: readonly (readonly [at: number, sign: string])[]): string {
  const letters = Array.from({ length: width }, () => ' ');
  for (const [at, sign] of signs) letters[at] = sign;
  return letters.join('');
}

/** The graph as `git log --graph` draws it. */
export const graphText = (rows: readonly Placed[]): GraphText[] =>
  rows.map((row) => {
    const width = widthOf(row);
    const { lane, edges } = row;
    const passing = edges.filter(({ from }) => from !== lane);
    const at = drawn(width, [
      ...passing.map(({ from }) => [2 * from, '|'] as const),
      [2 * lane, '*'],
    ]);
    const between: string[] = [];
    let lines = edges;
    while (lines.some(({ from, to }) => from !== to)) {
      const stepped = lines.map(({ from, to }) => ({ from: from + Math.sign(to - from), to }));
      const signs = lines.map(({ from }, index) => {
        const to = stepped[index]?.from ?? from;
        if (to === from) return [2 * from, '|'] as const;
        return to > from ? ([2 * from + 1, '\\'] as const) : ([2 * to + 1, '/'] as const);
      });
      between.push(drawn(width, signs));
      lines = stepped;
    }
    const beside = drawn(
      width,
      edges.map(({ to }) => [2 * to, '|'] as const),
    );
    return { at, between, beside };
  });
