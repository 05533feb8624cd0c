import { type RequestLane, type RequestMap } from '@/data/request-lanes';
import { type Station } from '@/lib/request-path';
import {
  BUBBLE,
  type Drawing,
  makePlates,
  MARGIN,
  type PlacedLane,
  type PlacedStation,
  type Point,
  usedLanes,
  WIDTH,
} from './plates';

const HEAD = 38;
/** From the top of a row to its belt, on which the plates stand. */
const ROW = 66;
const UNDER = 24;
const SEATS = [112, 288];
const PLATE_WIDTH = 148;

/** A stretch of the belt: it runs one way along a floor. */
export interface Stretch {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** A seat on the belt without a station. */
export interface EmptySeat extends Point {
  readonly lane: RequestLane;
}

export interface Belt extends Drawing {
  readonly stretches: readonly Stretch[];
  readonly empty: readonly EmptySeat[];
}

/**
 * Lanes as floors over one another, and a belt that runs along them to and fro from the top to
 * the foot, with two stations on each stretch at most.
 */
export function belt(path: readonly Station[], map: RequestMap): Belt {
  const plates = makePlates(path, map, PLATE_WIDTH);
  const lanes: PlacedLane[] = [];
  const stations: PlacedStation[] = [];
  const stretches: Stretch[] = [];
  const empty: EmptySeat[] = [];
  let y = MARGIN;
  for (const lane of usedLanes(path, map)) {
    const here = plates.filter(({ at }) => at === lane.id);
    const rows = Math.ceil(here.length / 2);
    const height = HEAD + rows * (ROW + UNDER);
    const box = { x: MARGIN, y, width: WIDTH - 2 * MARGIN, height };
    for (let row = 0; row < rows; row += 1) {
      const rightward = stretches.length % 2 === 0;
      const beltY = y + HEAD + row * (ROW + UNDER) + ROW;
      const [left, right] = [44, WIDTH - 44];
      stretches.push({ y: beltY, from: rightward ? left : right, to: rightward ? right : left });
      (rightward ? SEATS : SEATS.toReversed()).forEach((x, seat) => {
        const next = here[row * 2 + seat];
        if (next === undefined) {
          empty.push({ lane, x, y: beltY - 6 });
          return;
        }
        const { size, ...station } = next;
        const plate = { x: x - size.width / 2, y: beltY - 6 - size.height, ...size };
        stations.push({ ...station, bubble: { x, y: plate.y - BUBBLE + 3 }, plate });
      });
    }
    lanes.push({ ...lane, box, free: box });
    y += height + 10;
  }
  const segments = stretches.flatMap(({ y: beltY, from, to }, index) => {
    const next = stretches[index + 1];
    return next === undefined
      ? [`M${from} ${beltY} H${to}`]
      : [`M${from} ${beltY} H${to} V${next.y}`];
  });
  return { height: y - 10 + MARGIN, lanes, stations, segments, stretches, empty };
}
