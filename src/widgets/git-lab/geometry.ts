import { placed } from '@/labs/git/graph';
import type { CommitState } from '@/labs/exercises/git-lab/state';

/** Units of the drawing; a row is as high as `ROW` says in rem. */
const LANE = 22;
const HEIGHT = 44;
/** Height of a row of the list, in rem. */
export const ROW = 2.75;
export const RADIUS = 6;

export interface GraphDrawing {
  readonly width: number;
  readonly height: number;
  /** Lines from child to parent. */
  readonly paths: readonly string[];
  readonly dots: readonly { readonly id: string; readonly x: number; readonly y: number }[];
}

const x = (lane: number) => LANE / 2 + lane * LANE;
const y = (row: number) => HEIGHT / 2 + row * HEIGHT;

/** The graph of some commits, children first, one row each. */
export function graphOf(commits: readonly Pick<CommitState, 'id' | 'parents'>[]): GraphDrawing {
  const rows = placed(commits.map(({ id, parents }) => ({ oid: id, parents })));
  const lanes = rows.flatMap(({ lane, edges }) => [
    lane,
    ...edges.flatMap(({ from, to }) => [from, to]),
  ]);
  return {
    width: LANE * (1 + Math.max(0, ...lanes)),
    height: HEIGHT * rows.length,
    paths: rows.flatMap(({ edges }, row) =>
      edges.map(({ from, to }) => {
        const [top, bottom] = [y(row), y(row + 1)];
        const middle = (top + bottom) / 2;
        return from === to
          ? `M${x(from)} ${top}V${bottom}`
          : `M${x(from)} ${top}C${x(from)} ${middle} ${x(to)} ${middle} ${x(to)} ${bottom}`;
      }),
    ),
    dots: rows.map(({ lane }, row) => ({ id: commits[row]?.id ?? '', x: x(lane), y: y(row) })),
  };
}
