import { sum } from '@/lib/sum';
import { type RequestLane, type RequestMap } from '@/data/request-lanes';
import { type Station } from '@/lib/request-path';

/** All drawings are this wide, in units of the drawing; their heights differ. */
export const WIDTH = 400;
export const BUBBLE = 11;
/** Room between the drawing and its border. */
export const MARGIN = 8;
const LINE = 17;
const PLATE_PADDING = 8;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A station with its place: a numbered bubble on the way, and a plate with its label. */
export interface PlacedStation extends Station {
  readonly number: number;
  readonly lane: RequestLane;
  readonly lines: readonly string[];
  readonly bubble: Point;
  readonly plate: Box;
}

export interface PlacedLane extends RequestLane {
  readonly box: Box;
  /** The part of the box that no plate covers, for the lane's own picture. */
  readonly free: Box;
}

export interface Drawing {
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly stations: readonly PlacedStation[];
  /** The way from each station to the next, as path data, without what the bubbles cover. */
  readonly segments: readonly string[];
}

/** Letters of the display face by their advance at 14 units, rounded up; the rest are wider. */
const LETTERS: readonly (readonly [letters: string, advance: number])[] = [
  [' .,’:', 3.5],
  [';ijlI', 3.9],
  ['()1/“”J-', 5.1],
  ['ftr?', 5.8],
  ['7zsx', 7.5],
  ['vckTLZ', 7.9],
  ['aeF_2', 8.2],
  ['yugEY345', 8.4],
  ['onh bdp q', 8.7],
  ['PS06789X', 9.2],
  ['ABC DGK RV', 9.9],
  ['HNO QU', 10.5],
  ['w', 11.6],
  ['mM', 12.8],
];
const WIDEST = 13.4;
/** How much wider the bold face is at most, over a whole label. */
const BOLD = 1.05;

/** The room that a label takes at most, in units; the labels of `self` are bold. */
export function textWidth(text: string, self: boolean): number {
  const advance = (letter: string) =>
    LETTERS.find(([letters]) => letters.includes(letter))?.[1] ?? WIDEST;
  const width = sum(Array.from(text, advance));
  return self ? width * BOLD : width;
}

/** A label in lines that are filled one after the other. */
function fill(words: readonly string[], self: boolean, width: number): string[] {
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && textWidth(longer, self) > width
      ? [...lines, word]
      : [...lines.slice(0, -1), longer];
  }, []);
}

/** The least room in which a label takes no more than `most` lines. */
export function narrowest(text: string, self: boolean, most: number): number {
  const words = text.split(' ');
  let width = Math.max(...words.map((word) => textWidth(word, self)));
  while (fill(words, self, width).length > most) width += 1;
  return width;
}

/** A label in as few lines as fit, and among those the evenest; no more than `most`. */
export function wrap(text: string, self: boolean, width: number, most = 2): string[] {
  const words = text.split(' ');
  const whole = fill(words, self, width);
  const widest = Math.max(...whole.map((line) => textWidth(line, self)));
  if (whole.length > most || widest > width) {
    throw new Error(`“${text}” does not fit into ${most} lines of ${width} units`);
  }
  const narrower = Array.from({ length: Math.ceil(width) }, (_, less) =>
    fill(words, self, width - less),
  ).filter((lines) => lines.length === whole.length);
  return narrower.at(-1) ?? whole;
}

/** A station with its label broken into lines, before it has a place. */
export type Plate = Pick<PlacedStation, keyof Station | 'number' | 'lane' | 'lines'> & {
  readonly size: Pick<Box, 'width' | 'height'>;
};

/** Height of a plate with this many lines. */
export const plateHeight = (lines: number): number => 11 + LINE * lines;

/** A station with its number and its lane. */
export function inLanes(
  path: readonly Station[],
  map: RequestMap,
): (Station & Pick<PlacedStation, 'number' | 'lane'>)[] {
  return path.map((station, index) => {
    const lane = map.lanes.find(({ id }) => id === station.at);
    if (lane === undefined) throw new Error(`no lane “${station.at}”`);
    return { ...station, number: index + 1, lane };
  });
}

/** Labels and lanes of the stations; their plates are not placed yet. */
export function makePlates(path: readonly Station[], map: RequestMap, plateWidth: number): Plate[] {
  return inLanes(path, map).map((station) => {
    const lines = wrap(station.text, station.self, plateWidth - 2 * PLATE_PADDING);
    const widest = Math.max(...lines.map((line) => textWidth(line, station.self)));
    const size = {
      width: Math.ceil(widest / 2) * 2 + 2 * PLATE_PADDING,
      height: plateHeight(lines.length),
    };
    return { ...station, lines, size };
  });
}

/** The lanes that the stations use, from the outside to the inside. */
export function usedLanes(path: readonly Station[], map: RequestMap): RequestLane[] {
  return map.lanes.filter(({ id }) => path.some(({ at }) => at === id));
}

/** A plate beside its bubble, on the right or on the left of it. */
export function place(plate: Plate, bubble: Point, side: 'right' | 'left'): PlacedStation {
  const { size, ...station } = plate;
  const reach = BUBBLE + 5;
  const x = side === 'right' ? bubble.x + reach : bubble.x - reach - size.width;
  return { ...station, bubble, plate: { x, y: bubble.y - size.height / 2, ...size } };
}
