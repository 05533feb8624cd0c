import { sum } from '@/lib/sum';
import { type RequestMap } from '@/data/request-lanes';
import { type Station } from '@/lib/request-path';
import {
  BUBBLE,
  type Drawing,
  makePlates,
  MARGIN,
  place,
  type PlacedLane,
  type PlacedStation,
  type Plate,
  usedLanes,
  WIDTH,
} from './plates';

const GAP = 10;

/**
 * The stations of a lane as rows, the outermost first: those of the way in and of the way out
 * meet in the same rows. Where the way turns, a shorter side keeps to the turn.
 */
function rowsOf(goIn: readonly Plate[], goOut: readonly Plate[], isDeepest: boolean): Row[] {
  const count = Math.max(goIn.length, goOut.length);
  const inner = goOut.toReversed();
  const shift = (side: readonly Plate[]) => (isDeepest ? count - side.length : 0);
  return Array.from({ length: count }, (_, row) => {
    const right = goIn[row - shift(goIn)];
    const left = inner[row - shift(inner)];
    return { right, left, height: Math.max(right?.size.height ?? 0, left?.size.height ?? 0) };
  });
}

interface Row {
  readonly right: Plate | undefined;
  readonly left: Plate | undefined;
  readonly height: number;
}

/** How a drawing of the way in and out differs from kind to kind. */
export interface InAndOut {
  /** Where the request comes from: the outermost lane is at the top or at the foot. */
  readonly from: 'top' | 'foot';
  /** Distance of the two rails from the borders. */
  readonly rail: number;
  /** Room above and below the plates of a lane, by its id; the room above holds its heading. */
  readonly above?: Readonly<Record<string, number>>;
  readonly below?: Readonly<Record<string, number>>;
  /** Room under a lane, by its id. */
  readonly after?: Readonly<Record<string, number>>;
}

const ABOVE = 32;
const BELOW = 14;
const AFTER = 12;
const PLATE_WIDTH = 130;
const TURN = 14;

/**
 * Lanes as bands over one another, with the way in on the left and the way out on the right.
 * Stations of the innermost lane stand on both sides of the turn.
 */
export function inAndOut(path: readonly Station[], map: RequestMap, options: InAndOut): Drawing {
  const { from, rail, above = {}, below = {}, after = {} } = options;
  const plates = makePlates(path, map, PLATE_WIDTH);
  const used = usedLanes(path, map);
  const deepest = used.at(-1)?.id;
  const first = plates.findIndex(({ at }) => at === deepest);
  const inside = plates.filter(({ at }) => at === deepest).length;
  const turn = first + Math.ceil(inside / 2);
  const downward = from === 'top' ? used : used.toReversed();

  const lanes: PlacedLane[] = [];
  const stations: PlacedStation[] = [];
  let y = MARGIN;
  let bottom = y;
  for (const lane of downward) {
    const here = plates.filter(({ at }) => at === lane.id);
    const goIn = here.filter(({ number }) => number <= turn);
    const goOut = here.filter(({ number }) => number > turn);
    const isDeepest = lane.id === deepest;
    const rows = rowsOf(goIn, goOut, isDeepest);
    const tallest = sum(rows.map((row) => row.height)) + GAP * (rows.length - 1);
    const head = (above[lane.id] ?? ABOVE) + (isDeepest && from === 'foot' ? TURN : 0);
    const foot = (below[lane.id] ?? BELOW) + (isDeepest && from === 'top' ? TURN : 0);
    const height = head + tallest + foot;
    let top = y + head;
    for (const row of from === 'top' ? rows : rows.toReversed()) {
      const center = top + row.height / 2;
      if (row.right) stations.push(place(row.right, { x: rail, y: center }, 'right'));
      if (row.left) stations.push(place(row.left, { x: WIDTH - rail, y: center }, 'left'));
      top += row.height + GAP;
    }
    const reach = (side: readonly Plate[]) =>
      side.length === 0 ? 0 : 5 + Math.max(...side.map(({ size }) => size.width));
    const free = {
      x: rail + BUBBLE + GAP + reach(goIn),
      y: y + head,
      width: WIDTH - 2 * (rail + BUBBLE + GAP) - reach(goIn) - reach(goOut),
      height: height - head - foot,
    };
    lanes.push({ ...lane, box: { x: MARGIN, y, width: WIDTH - 2 * MARGIN, height }, free });
    bottom = y + height;
    y = bottom + (after[lane.id] ?? AFTER);
  }
  stations.sort((a, b) => a.number - b.number);
  const height = bottom + MARGIN;
  const innermost = lanes.find(({ id }) => id === deepest)?.box;
  const far =
    innermost === undefined
      ? 0
      : from === 'top'
        ? innermost.y + innermost.height - TURN + 2
        : innermost.y + (above[deepest ?? ''] ?? ABOVE) + TURN - 6;
  const segments = stations.slice(1).map(({ bubble, number }, index) => {
    const start = stations[index]?.bubble ?? bubble;
    const sign = (toward: number, at: number) => Math.sign(toward - at);
    if (number !== turn + 1) {
      const step = sign(bubble.y, start.y) * (BUBBLE + 2);
      return `M${start.x} ${start.y + step} V${bubble.y - step}`;
    }
    const leave = start.y + sign(far, start.y) * (BUBBLE + 2);
    const arrive = bubble.y + sign(far, bubble.y) * (BUBBLE + 2);
    return `M${start.x} ${leave} V${far} H${bubble.x} V${arrive}`;
  });
  return { height, lanes, stations, segments };
}
