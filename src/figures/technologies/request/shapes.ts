import { type Box, type Point } from './plates';

/** Outlines that several drawings share, as path data. */

/** A drum, the sign of stored data; its lid reaches `lid` units above and below its rim. */
export function drum({ x, y, width, height }: Box, lid = 12): { body: string; rim: string } {
  const half = width / 2;
  const arc = (sweep: 0 | 1, toward: 1 | -1) => `a${half} ${lid} 0 0 ${sweep} ${toward * width} 0`;
  return {
    body: `M${x} ${y + lid} ${arc(1, 1)} V${y + height - lid} ${arc(1, -1)}Z`,
    rim: `M${x} ${y + lid} ${arc(0, 1)}`,
  };
}

/** A sheet of paper with its upper right corner folded. */
export function sheet({ x, y, width, height }: Box, fold = 14): { body: string; fold: string } {
  const right = x + width;
  return {
    body: `M${x} ${y} H${right - fold} L${right} ${y + fold} V${y + height} H${x}Z`,
    fold: `M${right - fold} ${y} V${y + fold} H${right}`,
  };
}

/** Lines of a program, indented, 36 × 32 units around the origin. */
export const CODE_LINES = 'M-18 -16h22 M-10 -8h28 M-10 0h18 M-2 8h20 M-18 16h14';

/** A window with its title bar, 36 × 30 units around the origin. */
export const WINDOW = 'M-18 -15h36v30h-36Z M-18 -7h36 M-14 -11h2 M-9 -11h2';

/** A phone, 22 × 38 units around the origin. */
export const PHONE =
  'M-7 -19h14a4 4 0 0 1 4 4v30a4 4 0 0 1 -4 4h-14a4 4 0 0 1 -4 -4v-30a4 4 0 0 1 4 -4Z M-4 14h8';

/** A rack of servers, 32 × 44 units around a point. */
export const rack = ({ x, y }: Point): string =>
  `M${x - 16} ${y - 22}h32v44h-32Z` + 'm5 5.5h2m5 0h14m-26 5.5h32m-32 0'.repeat(4);

/** A circle around a point that is open at the top, to end in an arrowhead. */
export const turn = ({ x, y }: Point, radius: number): string =>
  `M${x + radius * 0.5} ${y - radius * 0.87} A${radius} ${radius} 0 1 1 ${x - radius * 0.5} ${y - radius * 0.87}`;

/** A page of a table or an index, 15 × 19 units, and the way to the place of the next one. */
const PAGE = 'h15v19h-15Zm3 5h9m-9 4.5h9m-9 4.5h6m12-14';

/** As many pages as a box holds, in rows and columns around its middle. */
export function pages(box: Box): string {
  const [pitch, gap] = [{ x: 21, y: 25 }, 6];
  const columns = Math.max(0, Math.floor((box.width + gap) / pitch.x));
  const rows = Math.max(0, Math.floor((box.height + gap) / pitch.y));
  const left = Math.round(box.x + (box.width - columns * pitch.x + gap) / 2);
  const top = Math.round(box.y + (box.height - rows * pitch.y + gap) / 2);
  return Array.from(
    { length: rows },
    (_, row) => `M${left} ${top + row * pitch.y}${PAGE.repeat(columns)}`,
  ).join('');
}

/** Rows of a table that fill a box, with a narrow first column. */
export function table({ x, y, width, height }: Box): string {
  const rows = Math.max(2, Math.round(height / 11));
  const line = `m0 ${(height / rows).toFixed(1)}h${width}m${-width} 0`;
  return `M${x} ${y}h${width}v${height}h${-width}Z${line.repeat(rows - 1)}M${x + Math.round(width * 0.3)} ${y}v${height}`;
}

/** A box with this much less on each side. */
export const inset = ({ x, y, width, height }: Box, sides: number, ends: number): Box => ({
  x: x + sides,
  y: y + ends,
  width: width - 2 * sides,
  height: height - 2 * ends,
});

/** The middle of a box. */
export const middle = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});
