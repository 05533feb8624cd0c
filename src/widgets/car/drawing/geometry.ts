import type { PartId } from '@/data/car-parts';
import { bonnetAngle, type StageId } from '../model';

/*
 * One unit is 4.25 mm of car: wheelbase 612 units = 2.60 m, length 1,064 = 4.52 m, height
 * 324 = 1.38 m, tyres 150 = 0.64 m. Four tyres fit between the wheel centres, as on a saloon of
 * about 1970. The car looks left; the ground is y = 500.
 */
export const SIZE = { width: 1200, height: 602 } as const;
export const GROUND = 500;
export const WHEEL = { front: 260, rear: 872, y: 425, tyre: 75, rim: 51, arch: 83 } as const;

/** The line of the shut bonnet. */
export const BONNET = 'M406 282 C290 286 170 297 86 318';

/** Where the bonnet turns when it opens. */
export const HINGE = { x: 406, y: 283 } as const;

const ROOF = 'C484 210 452 246 420 281';
const TAIL =
  'L1056 441 C1088 438 1109 426 1116 406 L1122 386 L1127 342 C1128 324 1123 309 1108 303';
const UNDER = 'L181 452 A83 83 0 1 1 339 452 L350 457 L782 457 L793 452 A83 83 0 1 1 951 452';
const NOSE = 'M86 318 C77 317 73 324 74 332 L81 384 L88 406 C92 425 106 437 130 442';
const DECK = 'C1056 289 962 280 898 277 C858 240 812 198 738 186 C668 174 578 174 514 190';

/** The whole silhouette, bonnet shut. */
export const SILHOUETTE = `${NOSE} ${UNDER} ${TAIL} ${DECK} ${ROOF} L406 282 C290 286 170 297 86 318 Z`;
/** The silhouette's outline without the bonnet, which is drawn by itself. */
export const OUTLINE = `${NOSE} ${UNDER} ${TAIL} ${DECK} ${ROOF} L406 282`;
/** The side windows as one opening. */
export const WINDOWS =
  'M446 288 C466 256 496 222 530 205 C584 190 666 189 730 199 C772 207 812 242 836 273 C841 280 836 286 827 286 Z';

const LOOM = 'M438 336 L424 346 L424 424 Q424 431 431 431 L700 431 Q710 431 716 423';
const FEED =
  'M716 428 Q708 437 698 437 L428 437 Q418 437 418 427 L418 312 Q418 298 404 298 L340 298 Q328 298 326 316';
const FUEL =
  'M328 336 Q342 338 342 352 L342 444 Q342 454 352 454 L938 454 Q946 454 949 446 L953 436 Q956 430 966 430';

/** Drawn lines that a request travels along, by what they are. */
export const LINES = {
  loom: LOOM,
  feed: FEED,
  fuel: FUEL,
  brake: 'M374 372 L374 436 Q374 450 388 450 L806 450 Q820 450 826 438 L836 414',
} as const;

/** The way of each stage along the drawn lines; `back` runs against the line's direction. */
export const SIGNALS: Readonly<Record<StageId, { d: string; back?: boolean }>> = {
  press: { d: 'M454 408 C464 384 452 352 438 336' },
  'wire-out': { d: LOOM },
  'api-in': { d: 'M716 423 L748 418' },
  checks: { d: 'M784 416 L812 410 L838 404' },
  'logic-in': { d: FEED },
  query: { d: FUEL },
  'logic-out': { d: FUEL, back: true },
  'api-out': { d: FEED, back: true },
  'wire-back': { d: LOOM, back: true },
  dial: { d: 'M438 336 L468 330 L490 326' },
};

/** The way out when the loom is cut: it ends at the cut. */
export const CUT_SHORT = 'M438 336 L424 346 L424 424 Q424 431 431 431 L536 431';

interface Callout {
  readonly part: PartId;
  /** Bubble's x on its row. */
  readonly x: number;
  readonly row: 'top' | 'bottom';
  /** Leader from the bubble to the part, as further points after the bubble's own. */
  readonly to: readonly (readonly [number, number])[];
}

export const ROWS = { top: 58, bottom: 543 } as const;

/** The numbered bubbles: two rows, so far apart that they stay clear of each other on a phone. */
export const CALLOUTS: readonly Callout[] = [
  {
    part: 'cooling',
    x: 82,
    row: 'top',
    to: [
      [82, 250],
      [118, 352],
    ],
  },
  { part: 'engine', x: 230, row: 'top', to: [[230, 316]] },
  { part: 'battery', x: 372, row: 'top', to: [[372, 316]] },
  {
    part: 'dashboard',
    x: 510,
    row: 'top',
    to: [
      [480, 140],
      [474, 304],
    ],
  },
  {
    part: 'mirrors',
    x: 645,
    row: 'top',
    to: [
      [600, 140],
      [544, 207],
    ],
  },
  {
    part: 'steering',
    x: 780,
    row: 'top',
    to: [
      [690, 160],
      [516, 296],
    ],
  },
  {
    part: 'seat',
    x: 920,
    row: 'top',
    to: [
      [860, 150],
      [708, 290],
    ],
  },
  {
    part: 'body',
    x: 1075,
    row: 'top',
    to: [
      [1075, 200],
      [1010, 292],
    ],
  },
  {
    part: 'gearbox',
    x: 228,
    row: 'bottom',
    to: [
      [318, 512],
      [346, 432],
    ],
  },
  { part: 'port', x: 364, row: 'bottom', to: [[364, 492]] },
  {
    part: 'sensors',
    x: 492,
    row: 'bottom',
    to: [
      [440, 500],
      [405, 456],
    ],
  },
  {
    part: 'pedals',
    x: 615,
    row: 'bottom',
    to: [
      [540, 490],
      [464, 412],
    ],
  },
  {
    part: 'wiring',
    x: 738,
    row: 'bottom',
    to: [
      [690, 490],
      [640, 431],
    ],
  },
  {
    part: 'ecu',
    x: 858,
    row: 'bottom',
    to: [
      [800, 490],
      [772, 434],
    ],
  },
  {
    part: 'brakes',
    x: 980,
    row: 'bottom',
    to: [
      [930, 500],
      [890, 448],
    ],
  },
  {
    part: 'tank',
    x: 1105,
    row: 'bottom',
    to: [
      [1080, 500],
      [1026, 424],
    ],
  },
];

/** The wavy edge of the cut skin at x, from top to bottom. */
export function cutEdge(x: number, from = 100, to = 520): string {
  const waves = Math.round((to - from) / 30);
  const step = (to - from) / waves;
  return Array.from({ length: waves }, (_, i) => {
    const y = from + i * step;
    const swing = i % 2 === 0 ? 7 : -6;
    return `C${x + swing} ${y + step / 3} ${x + swing} ${y + (step * 2) / 3} ${x} ${y + step}`;
  }).reduce((path, curve) => `${path} ${curve}`, `M${x} ${from}`);
}

/** Where the skin is cut for an x-ray setting from 0 (all painted) to 100 (all open). */
export function cutAt(xray: number): number {
  return 50 + (xray / 100) * 1100;
}

/** What the paint still covers for a cut at x: all to the right of its edge. */
export const paintedAt = (x: number): string => `${cutEdge(x)} L1200 520 L1200 100 Z`;

/** The bonnet's turn about its hinge, as an SVG transform. */
export const bonnetTurn = (xray: number): string =>
  `rotate(${bonnetAngle(xray).toFixed(2)} ${HINGE.x} ${HINGE.y})`;

export const STAY_FOOT = { x: 345, y: 302 } as const;
/** Where the strut meets the shut bonnet. */
const STAY_HEAD = { x: 300, y: 291 } as const;

/** The strut that holds the bonnet: its whole line, its lower tube, its head. */
export function stayAt(xray: number) {
  const turn = (bonnetAngle(xray) * Math.PI) / 180;
  const dx = STAY_HEAD.x - HINGE.x;
  const dy = STAY_HEAD.y - HINGE.y;
  const x = HINGE.x + dx * Math.cos(turn) - dy * Math.sin(turn);
  const y = HINGE.y + dx * Math.sin(turn) + dy * Math.cos(turn);
  const from = `M${STAY_FOOT.x} ${STAY_FOOT.y}`;
  const middle = [(STAY_FOOT.x + x) / 2, (STAY_FOOT.y + y) / 2];
  return {
    line: `${from} L${x.toFixed(1)} ${y.toFixed(1)}`,
    tube: `${from} L${middle.map((value) => value.toFixed(1)).join(' ')}`,
    head: { x: x.toFixed(1), y: y.toFixed(1) },
    /** A bonnet as good as shut hides it. */
    isHidden: bonnetAngle(xray) < 4,
  };
}

/** What a drawing of one part shows of the car, in its units; a view is 16 to 9. */
interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where the leader of the part's number ends. */
  readonly to: readonly [number, number];
}

/** A view in the units in which bubbles are drawn, and where the part's number stands in it. */
export const VIEW = { width: 704, height: 396, number: [60, 60] } as const;

export const VIEWS: Readonly<Record<PartId, View>> = {
  seat: { x: 500, y: 206, width: 440, to: [690, 310] },
  body: { x: 20, y: 14, width: 1160, to: [520, 188] },
  engine: { x: 76, y: 282, width: 340, to: [196, 316] },
  gearbox: { x: 282, y: 336, width: 267, to: [350, 374] },
  tank: { x: 880, y: 300, width: 294, to: [976, 400] },
  ecu: { x: 656, y: 376, width: 190, to: [730, 406] },
  brakes: { x: 765, y: 364, width: 214, to: [866, 384] },
  sensors: { x: 340, y: 408, width: 139, to: [400, 448] },
  cooling: { x: 30, y: 306, width: 249, to: [106, 340] },
  steering: { x: 372, y: 262, width: 240, to: [470, 352] },
  mirrors: { x: 410, y: 180, width: 200, to: [534, 210] },
  port: { x: 250, y: 338, width: 306, to: [344, 476] },
  dashboard: { x: 374, y: 270, width: 178, to: [430, 300] },
  pedals: { x: 375, y: 342, width: 170, to: [446, 400] },
  battery: { x: 300, y: 284, width: 153, to: [350, 330] },
  wiring: { x: 396, y: 280, width: 338, to: [424, 380] },
};

/** What is drawn of a part that is pulled out of the car: x, y, width, height. */
export const BOXES = {
  seat: [560, 220, 278, 222],
  body: [56, 170, 1090, 334],
  engine: [152, 294, 190, 166],
  gearbox: [318, 354, 564, 110],
  tank: [896, 306, 192, 152],
  ecu: [706, 392, 90, 50],
  brakes: [766, 348, 156, 124],
  sensors: [316, 396, 230, 84],
  cooling: [98, 316, 84, 122],
  steering: [412, 268, 156, 122],
  mirrors: [456, 190, 102, 101],
  port: [334, 344, 118, 162],
} as const satisfies Partial<Record<PartId, readonly [number, number, number, number]>>;

/** The parts without a section: how far each is pulled out of the car, and where its number stands. */
export const LIFTED = [
  { part: 'battery', by: [-24, -116], bubble: [228, 212] },
  { part: 'dashboard', by: [0, -112], bubble: [392, 160] },
  { part: 'pedals', by: [-20, 120], bubble: [336, 532] },
  { part: 'wiring', by: [110, 110], bubble: [720, 568] },
] as const satisfies readonly {
  readonly part: PartId;
  readonly by: readonly [number, number];
  readonly bubble: readonly [number, number];
}[];
