import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { type Card, socialImage, socialImages } from '@/build/social/card';
import { socialImageName } from '@/lib/social-image';
import { GENERATED_PAGES, SECTIONS } from '@/sidebar';

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
  // In development most of them are never asked for.
  const images = import.meta.env.PROD ? socialImages(cards.map(([, card]) => card)) : [];
  return cards.map(([id, card], index) => ({
    params: { image: socialImageName(id) },
    props: { image: () => images[index] ?? socialImage(card) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: () => Promise<Buffer> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.image()), { headers: { 'Content-Type': 'image/png' } });
