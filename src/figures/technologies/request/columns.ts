import { type RequestLane, type RequestMap } from '@/data/request-lanes';
import { type Station } from '@/lib/request-path';
import {
  BUBBLE,
  type Drawing,
  makePlates,
  MARGIN,
  type PlacedStation,
  usedLanes,
  WIDTH,
} from './plates';

/** From a plate to the bubble of the next one. */
const BETWEEN = 22;
/** What a bubble on the upper edge takes from its plate. */
const SUNK = 9;
const PLATE_WIDTH = 122;

/**
 * Lanes as columns side by side, one row for each station, time running down the page. The bubble
 * sits on the upper edge of its plate.
 * @param head - room above the first bubble, for the heads of the columns
 * @param endless - whether all columns go down to the foot, instead of to their last station
 */
export function columns(
  path: readonly Station[],
  map: RequestMap,
  head: number,
  endless = false,
): Drawing {
  const used = usedLanes(path, map);
  const step = (WIDTH - 2 * MARGIN) / used.length;
  const middle = (lane: RequestLane) => MARGIN + step * (used.indexOf(lane) + 0.5);
  const stations: PlacedStation[] = [];
  let y = head;
  for (const { size, ...station } of makePlates(path, map, PLATE_WIDTH)) {
    const bubble = { x: middle(station.lane), y: y + BUBBLE };
    const left = Math.max(MARGIN + 4, bubble.x - size.width / 2);
    const x = Math.min(left, WIDTH - MARGIN - 4 - size.width);
    const plate = { x, y: bubble.y, width: size.width, height: size.height + SUNK };
    stations.push({ ...station, bubble, plate });
    y = plate.y + plate.height + BETWEEN;
  }
  const height = y - BETWEEN + 3 * MARGIN;
  const lanes = used.map((lane) => {
    const x = middle(lane) - step / 2 + 2;
    const last = stations.findLast(({ at }) => at === lane.id)?.plate;
    const foot = endless || last === undefined ? height : last.y + last.height + 3 * MARGIN;
    const box = { x, y: MARGIN, width: step - 4, height: foot - 2 * MARGIN };
    return { ...lane, box, free: { ...box, height: head - MARGIN - 8 } };
  });
  const segments = stations.flatMap(({ bubble }, index) => {
    const previous = stations[index - 1];
    if (previous === undefined) return [];
    const { bubble: start, plate } = previous;
    const under = plate.y + plate.height;
    const arrive = bubble.y - BUBBLE - 2;
    return start.x === bubble.x
      ? `M${start.x} ${under} V${arrive}`
      : `M${start.x} ${under} V${under + BETWEEN / 3} H${bubble.x} V${arrive}`;
  });
  return { height, lanes, stations, segments };
}
