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

/** Letters of Source Serif 4 by their advance at 14 units, rounded up; the rest are wider. */
const LETTERS: readonly (readonly [letters: string, advance: number])[] = [
  [' ’', 3.4],
  ['.,:;ijl-', 4.7],
  ['ftIJ/()', 5.4],
  ['rs?“”', 6.6],
  ['z_', 7.3],
  ['a c e S 0 1 2 3 4 5 6 7 8 9', 7.7],
  ['o v x y q k Z', 8.4],
  ['b d g p u h n B E F L P T X Y', 9.4],
  ['A C D G K N O Q R U V', 10.8],
  ['Hw', 11.8],
];
const WIDEST = 14.2;
/** How much wider the bold face is at most, over a whole label. */
const BOLD = 1.05;

/** The room that a label takes at most, in units; the labels of `self` are bold. */
export function textWidth(text: string, self: boolean): number {
  const advance = (letter: string) =>
    LETTERS.find(([letters]) => letters.includes(letter))?.[1] ?? WIDEST;
  const width = Array.from(text, advance).reduce((total, each) => total + each, 0);
  return self ? width * BOLD : width;
}

/** A label in as few lines as fit, and among those the evenest. */
export function wrap(text: string, self: boolean, width: number): string[] {
  const words = text.split(' ');
  const whole = textWidth(text, self);
  if (whole <= width) return [text];
  const cuts = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    return { lines, widest: Math.max(...lines.map((line) => textWidth(line, self))) };
  });
  const best = cuts.toSorted((a, b) => a.widest - b.widest)[0];
  if (best === undefined || best.widest > width) {
    throw new Error(`“${text}” does not fit into two lines of ${width} units`);
  }
  return best.lines;
}

/** A station with its label broken into lines, before it has a place. */
export type Plate = Pick<PlacedStation, keyof Station | 'number' | 'lane' | 'lines'> & {
  readonly size: Pick<Box, 'width' | 'height'>;
};

/** Labels and lanes of the stations; their plates are not placed yet. */
export function makePlates(path: readonly Station[], map: RequestMap, plateWidth: number): Plate[] {
  return path.map((station, index) => {
    const lane = map.lanes.find(({ id }) => id === station.at);
    if (lane === undefined) throw new Error(`no lane “${station.at}”`);
    const lines = wrap(station.text, station.self, plateWidth - 2 * PLATE_PADDING);
    const widest = Math.max(...lines.map((line) => textWidth(line, station.self)));
    const size = {
      width: Math.ceil(widest / 2) * 2 + 2 * PLATE_PADDING,
      height: 11 + LINE * lines.length,
    };
    return { ...station, number: index + 1, lane, lines, size };
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
