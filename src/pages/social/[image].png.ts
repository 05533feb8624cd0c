import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import satori from 'satori';
import sharp from 'sharp';
import { socialImageName } from '@/lib/social-image';
import { GENERATED_PAGES, SECTIONS } from '@/sidebar';

const WIDTH = 1200;
const HEIGHT = 630;
const INK = '#2a211a';
const ORANGE = '#b4500f';

interface Card {
  readonly title: string;
  readonly section: string;
}

/** One image for each page, named after the page's id. */
export const getStaticPaths = (async () => {
  const docs = new Map((await getCollection('docs')).map(({ id, data }) => [id, data.title]));
  const technologies = await getCollection('technologies');
  const cards: [string, Card][] = [
    ['', { title: 'Open the bonnet of the web', section: 'A guide to backend development' }],
    ['404', { title: 'No such page', section: 'Under the Hood' }],
    ['offline', { title: 'Not on this device', section: 'Under the Hood' }],
    ...technologies.map(({ id, data }): [string, Card] => [
      `technologies/${id}`,
      { title: data.name, section: 'Technologies' },
    ]),
    ...SECTIONS.flatMap((section): [string, Card][] => [
      [section.id, { title: section.label, section: 'Section' }],
      ...section.pages.map((page): [string, Card] => {
        const id = `${section.id}/${page}`;
        const title = docs.get(id) ?? GENERATED_PAGES[id] ?? page;
        return [id, { title, section: section.label }];
      }),
    ]),
  ];
  return cards.map(([id, card]) => ({ params: { image: socialImageName(id) }, props: { card } }));
}) satisfies GetStaticPaths;

const font = (weight: 500 | 700) =>
  readFile(
    `node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-${weight}-normal.woff`,
  );
const fonts = Promise.all([font(500), font(700)]);

const box = (style: Record<string, string | number>, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The mark of the site, a car with its bonnet open, as the drawing at the card's foot. */
const CAR =
  '<g fill="none" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" ' +
  `transform="translate(860 430) scale(8)"><g stroke="${INK}" stroke-width="0.8">` +
  '<path d="M3 23v-4.500l4.500-1.500L11 12.500h6.500V17H29v6h-3.500M20.500 23h-9M6.500 23H3"/>' +
  '<circle cx="9" cy="23.500" r="2.900"/><circle cx="23" cy="23.500" r="2.900"/>' +
  '<path d="M-110 26.500h160" stroke-width="0.35"/></g>' +
  `<path d="M17.500 12.500 27 5.500" stroke="${ORANGE}" stroke-width="1.100"/></g>`;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) => {
  const [medium, bold] = await fonts;
  const layout = box(
    {
      flexDirection: 'column',
      width: WIDTH,
      height: HEIGHT,
      padding: '64px 72px',
      color: INK,
      fontFamily: 'Bricolage',
    },
    [
      box({ fontSize: 30, fontWeight: 500, color: ORANGE }, card.section),
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
    fonts: [
      { name: 'Bricolage', data: medium, weight: 500 },
      { name: 'Bricolage', data: bold, weight: 700 },
    ],
  });
  const svg = text
    .replace(/(<svg[^>]*>)/, `$1<rect width="${WIDTH}" height="${HEIGHT}" fill="#faf6ef"/>`)
    .replace('</svg>', `${CAR}</svg>`);
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 32 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
