import type { PartId } from '@/data/car-parts';
import type { StackLayer } from '@/data/stack-layers';

/*
 * The measures of the foldout: every section, page and technology on one sheet, in its units. One
 * unit is a CSS pixel at full size. Whatever the collections grow to, the sheet grows with them.
 */

export interface FoldoutSection {
  readonly id: string;
  readonly part: PartId;
  readonly pages: readonly string[];
}

export interface FoldoutLayer extends Pick<StackLayer, 'id' | 'name' | 'side'> {
  readonly plates: readonly { readonly id: string; readonly name: string }[];
}

/** What is drawn of a part, in the units of the car: x, y, width, height. */
export type Box = readonly [number, number, number, number];
export type Point = readonly [number, number];

/** A section's list of pages; places inside are counted from its own corner. */
export interface Column {
  readonly section: string;
  readonly part: PartId;
  readonly x: number;
  readonly y: number;
  readonly pages: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** Of a page's plate. */
  readonly width: number;
}

export interface PlacedPart {
  readonly part: PartId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** From its place in the car to where it is drawn. */
  readonly leader: readonly [Point, Point];
}

export interface Board {
  readonly layer: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly plates: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
}

/** A station of the learning path. */
export interface Station {
  readonly page: string;
  readonly x: number;
  readonly y: number;
}

export const SHEET = { width: 2800, edge: 40, left: 130, top: 60 } as const;
export const PLATE = { height: 21, pitch: 24, gutter: 30, indent: 40, head: 60 } as const;
export const STACK = { name: 162, row: 22, gap: 10, slant: 14 } as const;
/** The whole car in the middle, in the sheet's units for one of its own. */
export const CAR = { scale: 1, top: 136, height: 424, middle: 606, width: 1064 } as const;
/** The height of a part above or below the car, and what it may have more beside it. */
const BAND = 130;
const BESIDE = 105;
const TRACK = 5;
const RISER = 4;
const CORNER = 6;
const LARGEST = 2.3;

/**
 * The parts from the front of the car to its rear, so that no leader crosses another; the share of
 * the sheet's width that each has, and in how many columns its pages stand.
 */
const ROWS: Readonly<Record<'top' | 'bottom', readonly Place[]>> = {
  top: [
    { part: 'cooling', share: 1 },
    { part: 'engine', share: 1 },
    { part: 'steering', share: 1 },
    { part: 'mirrors', share: 1 },
    { part: 'body', share: 1 },
    { part: 'seat', share: 0.8 },
  ],
  bottom: [
    { part: 'port', share: 0.75 },
    { part: 'gearbox', share: 2.05, columns: 2 },
    { part: 'sensors', share: 0.9 },
    { part: 'ecu', share: 1.05 },
    { part: 'brakes', share: 1.12 },
    { part: 'tank', share: 1.02 },
  ],
};

interface Place {
  readonly part: PartId;
  readonly share: number;
  readonly columns?: number;
}

/** The width of a plate for a name, whose capitals are wider than its other letters. */
const lettering = (text: string) =>
  10 + text.length * 8.3 + (text.match(/[A-Z]/g)?.length ?? 0) * 2.7;

interface Slot {
  readonly section: FoldoutSection;
  readonly row: keyof typeof ROWS;
  readonly x: number;
  readonly width: number;
  readonly columns: number;
}

/** Where everything is on the sheet. */
export interface Foldout {
  readonly height: number;
  /** Where the title begins, over the shortest lists. */
  readonly title: number;
  readonly columns: readonly Column[];
  readonly parts: readonly PlacedPart[];
  /** The corner of the car's own coordinates. */
  readonly car: Point;
  readonly boards: readonly Board[];
  readonly stations: readonly Station[];
  readonly route: string;
}

interface Collections {
  readonly sections: readonly FoldoutSection[];
  readonly layers: readonly FoldoutLayer[];
  /** What stands beside the stack. */
  readonly workshop: FoldoutLayer;
  readonly path: readonly string[];
  readonly boxes: Readonly<Partial<Record<PartId, Box>>>;
  readonly anchors: Readonly<Record<PartId, Point>>;
}

/**
 * Lays the sheet out: lists above and below, between them the parts pulled out of the car, the stack
 * under the gearbox, and the learning path as one line through its pages.
 * @throws Error where a section has no place, or the path a page that is not on the sheet
 */
export function layFoldout(collections: Collections): Foldout {
  const { sections, layers, workshop, path, boxes, anchors } = collections;
  const slots = [...slotsOf('top', sections), ...slotsOf('bottom', sections)];
  if (slots.length !== sections.length) throw new Error('a section has no place on the foldout');
  const slotOf = (page: string) => {
    const slot = slots.find(({ section }) => section.pages.includes(page));
    if (slot === undefined) throw new Error(`the path leads to ${page}, which is on no list`);
    return slot;
  };
  const jumps = path.slice(1).flatMap((to, index) => {
    const from = path[index] ?? to;
    const [a, b] = [slotOf(from), slotOf(to)];
    return a === b ? [] : [{ from, a, b, track: index }];
  });
  const tracksIn = (row: Slot['row']) => jumps.filter(({ a, b }) => a.row === row || b.row === row);
  const listHeight = ({ section, columns }: Slot) =>
    PLATE.head + Math.ceil(section.pages.length / columns) * PLATE.pitch;
  const slotsIn = (row: Slot['row']) => slots.filter((slot) => slot.row === row);

  const listsEnd = SHEET.top + Math.max(...slotsIn('top').map(listHeight));
  const upper = listsEnd + 14;
  const upperParts = upper + tracksIn('top').length * TRACK + 18;
  const carTop = upperParts + BAND + 16;
  const lowerParts = carTop + CAR.height + 16;
  const lower = lowerParts + BAND + 18;
  const listsStart = lower + tracksIn('bottom').length * TRACK + 16;

  const risers = (slot: Slot) =>
    jumps.filter(({ a, b }) => a === slot || b === slot).length * RISER;
  const columns = slots.map((slot): Column => {
    const inset = risers(slot) + 10;
    const width = (slot.width - inset) / slot.columns;
    return {
      section: slot.section.id,
      part: slot.section.part,
      x: slot.x + inset,
      y: slot.row === 'top' ? listsEnd - listHeight(slot) : listsStart,
      width: width - PLATE.gutter,
      pages: slot.section.pages.map((id, index) => ({
        id,
        x: PLATE.gutter + (index % slot.columns) * width,
        y: PLATE.head + Math.floor(index / slot.columns) * PLATE.pitch,
      })),
    };
  });
  const columnOf = (slot: Slot) =>
    columns.find(({ section }) => section === slot.section.id) ?? fail(slot.section.id);

  const middle = (SHEET.left + SHEET.width - SHEET.edge) / 2;
  const car: Point = [middle - CAR.middle * CAR.scale, carTop - CAR.top * CAR.scale];
  const parts = slots.map((slot): PlacedPart => {
    const { part } = slot.section;
    const [x, y, width, height] = boxes[part] ?? fail(part);
    const isBesideCar = Math.abs(slot.x + slot.width / 2 - middle) > (CAR.width + slot.width) / 2;
    const room = BAND + (isBesideCar ? BESIDE : 0);
    const scale = Math.min((slot.width - 60) / width, room / height, LARGEST);
    const centre = slot.x + slot.width / 2;
    const level = slot.row === 'top' ? upperParts + room / 2 : lowerParts + BAND - room / 2;
    const from = anchors[part];
    return {
      part,
      scale,
      x: centre - (width / 2) * scale,
      y: level - (height / 2) * scale,
      width: width * scale,
      height: height * scale,
      leader: [
        [car[0] + from[0] * CAR.scale, car[1] + from[1] * CAR.scale],
        [centre + (from[0] - x - width / 2) * scale, level + (from[1] - y - height / 2) * scale],
      ],
    };
  });

  const stations = path.map((page): Station => {
    const column = columnOf(slotOf(page));
    const place = column.pages.find(({ id }) => id === page) ?? fail(page);
    return {
      page,
      x: column.x + place.x - PLATE.gutter / 2 - 1,
      y: column.y + place.y + PLATE.height / 2,
    };
  });

  const points: Point[] = [];
  const numberIn = (list: readonly { readonly track: number }[], track: number) =>
    list.findIndex((each) => each.track === track);
  stations.forEach((station, index) => {
    points.push([station.x, station.y]);
    const jump = jumps.find(({ track }) => track === index);
    const next = stations[index + 1];
    if (jump === undefined || next === undefined) return;
    const riser = (slot: Slot) =>
      columnOf(slot).x -
      2 -
      numberIn(
        jumps.filter(({ a, b }) => a === slot || b === slot),
        index,
      ) *
        RISER;
    const corridor = (row: Slot['row']) =>
      (row === 'top' ? upper : lower) + numberIn(tracksIn(row), index) * TRACK;
    const [start, end] = [riser(jump.a), riser(jump.b)];
    const [out, home] = [corridor(jump.a.row), corridor(jump.b.row)];
    points.push([start, station.y], [start, out]);
    if (jump.a.row !== jump.b.row) {
      const crossing = jumps.filter(({ a, b }) => a.row !== b.row);
      const side = SHEET.left - 24 - numberIn(crossing, index) * TRACK;
      points.push([side, out], [side, home]);
    }
    points.push([end, home], [end, next.y]);
  });

  const foot = (part: PartId) => {
    const slot = slots.find(({ section }) => section.part === part) ?? fail(part);
    const { x, y } = columnOf(slot);
    return { x, y: y + listHeight(slot) + 14, width: slot.x + slot.width - x };
  };
  const stack = foot('gearbox');
  const boards = boardsOf(layers, { ...stack, width: stack.width - 26 });
  const end = boards.reduce((lowest, { y, height }) => Math.max(lowest, y + height), 0);
  const [wall] = boardsOf([workshop], foot('sensors'), 0);
  if (wall !== undefined) boards.push({ ...wall, y: Math.max(wall.y, end - wall.height) });
  const ends = slotsIn('bottom').map((slot) => columnOf(slot).y + listHeight(slot));

  const needed = Math.max(...boards.map(({ y, height }) => y + height), ...ends) + SHEET.edge + 20;
  return {
    height: Math.max(Math.round(needed), Math.round(SHEET.width / Math.SQRT2)),
    title: slotsIn('top')[3]?.x ?? SHEET.left,
    columns,
    parts,
    car,
    boards,
    stations,
    route: rounded(points),
  };
}

function fail(name: string): never {
  throw new Error(`nothing on the foldout for ${name}`);
}

function slotsOf(row: Slot['row'], sections: readonly FoldoutSection[]): Slot[] {
  const shares = ROWS[row].reduce((sum, { share }) => sum + share, 0);
  const unit = (SHEET.width - SHEET.edge - 14 - SHEET.left) / shares;
  let x: number = SHEET.left;
  return ROWS[row].flatMap(({ part, share, columns = 1 }) => {
    const slot = { row, x, width: share * unit, columns };
    x += slot.width;
    const section = sections.find((each) => each.part === part);
    return section === undefined ? [] : [{ ...slot, section }];
  });
}

/** Boards one below the other, whose plates wrap; beside each is room for its name. */
function boardsOf(
  layers: readonly FoldoutLayer[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  name: number = STACK.name,
): Board[] {
  let top = place.y;
  return layers.map(({ id, plates }): Board => {
    const start = name + STACK.slant + 12;
    let [x, row] = [start, 0];
    const placed = plates.map((plate) => {
      const width = lettering(plate.name);
      if (x > start && x + width > place.width - STACK.slant) [x, row] = [start, row + 1];
      const at = { id: plate.id, x, y: 5 + row * (STACK.row + 3), width };
      x += width + 6;
      return at;
    });
    const height = 10 + STACK.row + row * (STACK.row + 3);
    const board = { layer: id, x: place.x, y: top, width: place.width, height, plates: placed };
    top += height + STACK.gap;
    return board;
  });
}

/** A line through points at right angles, with round corners. */
function rounded(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [x, y] = point;
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) return `M${at(x)} ${at(y)}`;
      if (after === undefined) return `L${at(x)} ${at(y)}`;
      const into = towards(point, before);
      const out = towards(point, after);
      return `L${at(into[0])} ${at(into[1])}Q${at(x)} ${at(y)} ${at(out[0])} ${at(out[1])}`;
    })
    .join('');
}

const at = (value: number) => +value.toFixed(1);

/** The point on the way to another where a corner begins. */
function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  const part = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}
