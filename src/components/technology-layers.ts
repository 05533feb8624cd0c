import { getCollection } from 'astro:content';
import { CARRYING_LAYERS, REQUEST_LAYERS, type StackLayer, WORKSHOP } from '@/data/stack-layers';
import { sitePath } from '@/lib/site-path';

/** The layers of the stack, each with the technologies of its kinds or the page about it. */
export async function technologyLayers() {
  const technologies = await getCollection('technologies');
  const filled = ({ page, kinds, ...layer }: StackLayer) => ({
    ...layer,
    plates: [
      ...(page === undefined
        ? []
        : [{ id: page.id, name: page.words, href: sitePath(`/${page.id}/`), isPage: true }]),
      ...kinds.flatMap((kind) =>
        technologies
          .filter(({ data }) => data.kind === kind)
          .map(({ id, data }) => ({
            id,
            name: data.name,
            href: sitePath(`/technologies/${id}/`),
            isPage: false,
          })),
      ),
    ],
  });
  return {
    count: technologies.length,
    /** What a request passes. */
    way: REQUEST_LAYERS.map(filled),
    /** What carries that. */
    carrying: CARRYING_LAYERS.map(filled),
    workshop: filled(WORKSHOP),
  };
}
