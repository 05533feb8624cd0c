import { sum } from '@/lib/sum';
import { type RequestMap } from '@/data/request-lanes';
import { type Station } from '@/lib/request-path';
import {
  BUBBLE,
  type Drawing,
  inLanes,
  MARGIN,
  narrowest,
  type PlacedStation,
  plateHeight,
  textWidth,
  usedLanes,
  WIDTH,
  wrap,
} from './plates';

/** From a plate to the bubble of the next one. */
const BETWEEN = 22;
/** What a bubble on the upper edge takes from its plate. */
const SUNK = 9;
/** Between two columns, from a column to its plates, and from a plate to its words. */
const [GAP, INSET, PADDING] = [4, 3, 3];
const LINES = 4;
/** How much wider the letters of a heading are than those of a bold label. */
const HEADING = 15 / 14;

/**
 * Lanes as columns side by side, one row for each station, time running down the page. Each column
 * is as wide as its words ask for, and what is left is shared; plates fill their columns, and the
 * bubble sits on the upper edge of its plate.
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
  const needed = used.map(({ id, heading }) => {
    const labels = path
      .filter(({ at }) => at === id)
      .map(({ text, self }) => narrowest(text, self, LINES));
    const heads = heading.split(' ').map((word) => textWidth(word, true) * HEADING - 2 * PADDING);
    return Math.max(...labels, ...heads) + 2 * (INSET + PADDING);
  });
  const room = WIDTH - 2 * MARGIN - GAP * (used.length - 1);
  const spare = (room - sum(needed)) / used.length;
  const columnOf = used.map((lane, index) => {
    const before = needed.slice(0, index).reduce((total, each) => total + each + spare + GAP, 0);
    return { lane, x: MARGIN + before, width: (needed[index] ?? 0) + spare };
  });

  const stations: PlacedStation[] = [];
  let y = head;
  for (const station of inLanes(path, map)) {
    const column = columnOf.find(({ lane }) => lane.id === station.at);
    if (column === undefined) throw new Error(`no column “${station.at}”`);
    const width = column.width - 2 * INSET;
    const lines = wrap(station.text, station.self, width - 2 * PADDING, LINES);
    const bubble = { x: column.x + column.width / 2, y: y + BUBBLE };
    const height = plateHeight(lines.length) + SUNK;
    const plate = { x: column.x + INSET, y: bubble.y, width, height };
    stations.push({ ...station, lines, bubble, plate });
    y = plate.y + plate.height + BETWEEN;
  }
  const height = y - BETWEEN + 3 * MARGIN;
  const lanes = columnOf.map(({ lane, x, width }) => {
    const last = stations.findLast(({ at }) => at === lane.id)?.plate;
    const foot = endless || last === undefined ? height : last.y + last.height + 3 * MARGIN;
    const box = { x, y: MARGIN, width, height: foot - 2 * MARGIN };
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
