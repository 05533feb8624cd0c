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
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const stackHeight = (plates: readonly Plate[]) =>
  sum(plates.map(({ size }) => size.height)) + GAP * Math.max(0, plates.length - 1);

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
    const sides = {
      right: here.filter(({ number }) => number <= turn),
      left: here.filter(({ number }) => number > turn),
    };
    const tallest = Math.max(stackHeight(sides.right), stackHeight(sides.left));
    const isDeepest = lane.id === deepest;
    const head = (above[lane.id] ?? ABOVE) + (isDeepest && from === 'foot' ? TURN : 0);
    const foot = (below[lane.id] ?? BELOW) + (isDeepest && from === 'top' ? TURN : 0);
    const height = head + tallest + foot;
    for (const side of ['right', 'left'] as const) {
      const downwards = (side === 'right') === (from === 'top');
      let top = y + head + (tallest - stackHeight(sides[side])) / 2;
      for (const plate of downwards ? sides[side] : sides[side].toReversed()) {
        const x = side === 'right' ? rail : WIDTH - rail;
        stations.push(place(plate, { x, y: top + plate.size.height / 2 }, side));
        top += plate.size.height + GAP;
      }
    }
    const reach = (side: readonly Plate[]) =>
      side.length === 0 ? 0 : 5 + Math.max(...side.map(({ size }) => size.width));
    const free = {
      x: rail + BUBBLE + GAP + reach(sides.right),
      y: y + head,
      width: WIDTH - 2 * (rail + BUBBLE + GAP) - reach(sides.right) - reach(sides.left),
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
        : innermost.y + (above[deepest ?? ''] ?? ABOVE) + TURN / 2 - 4;
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
