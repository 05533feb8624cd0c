import { readFile } from 'node:fs/promises';
import satori from 'satori';
import sharp from 'sharp';
import { kept, versionOf } from '../cache.ts';
import { type Colour, indexedPng, ramp } from './indexed-png.ts';

/** What the social image of a page says. */
export interface Card {
  readonly title: string;
  readonly section: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const PAPER: Colour = [0xfa, 0xf6, 0xef];
const INK: Colour = [0x2a, 0x21, 0x1a];
const ORANGE: Colour = [0xb4, 0x50, 0x0f];

/** Steps between paper and what is drawn on it; more cannot be seen at the edges of letters. */
const STEPS = 16;
const PALETTE = [...ramp(PAPER, INK, STEPS), ...ramp(PAPER, ORANGE, STEPS).slice(1)];

const FOLDER = 'node_modules/.astro/social';
const version = versionOf(
  'package-lock.json',
  'src/build/social/card.ts',
  'src/build/social/indexed-png.ts',
);

const css = (colour: Colour) => `rgb(${colour.join(' ')})`;

const font = async (weight: 500 | 700) => ({
  name: 'Bricolage',
  weight,
  data: await readFile(
    `node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-${weight}-normal.woff`,
  ),
});
/** One array for all cards: Satori parses the fonts of each array that it has not seen. */
const fonts = await Promise.all([font(500), font(700)]);

const box = (style: Record<string, string | number>, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The mark of the site, a car with its bonnet open, as the drawing at the card's foot. */
const CAR =
  '<g fill="none" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" ' +
  `transform="translate(860 430) scale(8)"><g stroke="${css(INK)}" stroke-width="0.8">` +
  '<path d="M3 23v-4.500l4.500-1.500L11 12.500h6.500V17H29v6h-3.500M20.500 23h-9M6.500 23H3"/>' +
  '<circle cx="9" cy="23.500" r="2.900"/><circle cx="23" cy="23.500" r="2.900"/>' +
  '<path d="M-110 26.500h160" stroke-width="0.35"/></g>' +
  `<path d="M17.500 12.500 27 5.500" stroke="${css(ORANGE)}" stroke-width="1.100"/></g>`;

/** The social image of a page as a PNG of 1200 × 630 pixels; the same card gives the same bytes. */
export async function socialImage(card: Card): Promise<Buffer> {
  return kept(FOLDER, [await version, card.section, card.title], () => draw(card));
}

/** Drawn side by side, which keeps the threads that draw in work. */
const LANES = 4;

/** The images of all cards, on their way: threads draw them while pages are being rendered. */
export function socialImages(cards: readonly Card[]): readonly Promise<Buffer>[] {
  const lanes = Array.from({ length: LANES }, () => Promise.resolve());
  const done = () => undefined;
  return cards.map((card, index) => {
    const lane = index % LANES;
    const image = (lanes[lane] ?? Promise.resolve()).then(() => socialImage(card));
    lanes[lane] = image.then(done, done);
    return image;
  });
}

async function draw(card: Card): Promise<Buffer> {
  const layout = box(
    {
      flexDirection: 'column',
      width: WIDTH,
      height: HEIGHT,
      padding: '64px 72px',
      color: css(INK),
      fontFamily: 'Bricolage',
    },
    [
      box({ fontSize: 30, fontWeight: 500, color: css(ORANGE) }, card.section),
      box(
        {
          marginTop: 20,
          fontSize: 84,
          fontWeight: 700,
          lineHeight: 1.05,
          letterSpacing: '-0.02em',
        },
        card.title,
      ),
      box(
        { position: 'absolute', left: 72, bottom: 52, fontSize: 34, fontWeight: 700 },
        'Under the Hood',
      ),
    ],
  );
  const text = await satori(layout as Parameters<typeof satori>[0], {
    width: WIDTH,
    height: HEIGHT,
    fonts,
  });
  const svg = text
    .replace(/(<svg[^>]*>)/, `$1<rect width="${WIDTH}" height="${HEIGHT}" fill="${css(PAPER)}"/>`)
    .replace('</svg>', `${CAR}</svg>`);
  return indexedPng(await sharp(Buffer.from(svg)).raw().toBuffer(), WIDTH, PALETTE);
}
