import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { sitePath } from '@/lib/site-path';
import { GENERATED_PAGES, SECTIONS } from '@/sidebar';

/** The pages of each section by its part of the car, for the cards of the car. */
export const GET: APIRoute = async () => {
  const titles = new Map((await getCollection('docs')).map(({ id, data }) => [id, data.title]));
  return Response.json(
    Object.fromEntries(
      SECTIONS.map((section) => [
        section.part,
        section.pages.map((page) => {
          const id = `${section.id}/${page}`;
          return [sitePath(`/${id}/`), titles.get(id) ?? GENERATED_PAGES[id]];
        }),
      ]),
    ),
  );
};
