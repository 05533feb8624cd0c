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
  usedLanes,
  WIDTH,
} from './plates';

const RAIL = 30;
const OUTER = { head: 30, plate: 45, foot: 12 };
/** The network between the gateway and the services. */
const NETWORK = 86;
const BETWEEN = 26;
/** Room under the plate of a service for its own data. */
const OWN_DATA = 74;

/**
 * Lanes as bands over one another; the stations of the innermost one stand side by side, because
 * they are asked at the same moment.
 */
export function fan(path: readonly Station[], map: RequestMap): Drawing {
  const used = usedLanes(path, map);
  const inner = used.at(-1)?.id;
  const count = path.filter(({ at }) => at === inner).length;
  const share = (WIDTH - 2 * MARGIN) / Math.max(1, count);
  const turn = path.findIndex(({ at }) => at === inner);
  const lanes: PlacedLane[] = [];
  const stations: PlacedStation[] = [];
  let y = MARGIN;
  for (const lane of used) {
    if (lane.id === inner) {
      y += NETWORK - BETWEEN;
      const height = 2 * BUBBLE + 51 + OWN_DATA;
      makePlates(path, map, share - 10).forEach(({ size, ...station }, index) => {
        if (station.at !== inner) return;
        const x = MARGIN + share * (index - turn + 0.5);
        const plate = { x: x - size.width / 2, y: y + 2 * BUBBLE + 5, ...size };
        stations.push({ ...station, bubble: { x, y: y + BUBBLE }, plate });
      });
      const box = { x: MARGIN, y, width: WIDTH - 2 * MARGIN, height };
      lanes.push({ ...lane, box, free: { ...box, y: y + height - OWN_DATA, height: OWN_DATA } });
      y += height;
      continue;
    }
    const height = OUTER.head + OUTER.plate + OUTER.foot;
    for (const plate of makePlates(path, map, 142).filter(({ at }) => at === lane.id)) {
      const goesIn = plate.number <= turn;
      const bubble = { x: goesIn ? RAIL : WIDTH - RAIL, y: y + OUTER.head + OUTER.plate / 2 };
      stations.push(place(plate, bubble, goesIn ? 'right' : 'left'));
    }
    const box = { x: MARGIN, y, width: WIDTH - 2 * MARGIN, height };
    lanes.push({ ...lane, box, free: box });
    y += height + BETWEEN;
  }
  stations.sort((a, b) => a.number - b.number);
  const outer = stations.filter(({ at }) => at !== inner);
  const segments = outer.slice(1).flatMap(({ bubble }, index) => {
    const start = outer[index]?.bubble ?? bubble;
    if (start.x !== bubble.x) return [];
    const step = Math.sign(bubble.y - start.y) * (BUBBLE + 2);
    return [`M${start.x} ${start.y + step} V${bubble.y - step}`];
  });
  return { height: y + MARGIN, lanes, stations, segments };
}
