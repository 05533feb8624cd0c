import { getCollection } from 'astro:content';
import { GENERATED_PAGES, SECTIONS } from '@/sidebar';
import { technologyLayers } from './technology-layers';

/** What stands on the foldout, in the drawing and in its list. */
export async function foldoutContents() {
  const titles = new Map((await getCollection('docs')).map(({ id, data }) => [id, data.title]));
  const sections = SECTIONS.map((section) => ({
    ...section,
    pages: section.pages.map((page) => `${section.id}/${page}`),
  }));
  return {
    sections,
    pageCount: sections.reduce((sum, { pages }) => sum + pages.length, 0),
    titleOf: (id: string) => titles.get(id) ?? GENERATED_PAGES[id] ?? id,
    technologies: await technologyLayers(),
  };
}

export type FoldoutContents = Awaited<ReturnType<typeof foldoutContents>>;
