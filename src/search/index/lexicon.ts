import { type CollectionEntry, getCollection, render } from 'astro:content';
import { TRYOUTS } from '@/data/tryouts';
import { isWritten, pageOf } from '@/lib/page';
import { GENERATED_PAGES, SECTIONS, type SectionId } from '@/sidebar';
import type { SearchEntry } from './entry';

/** Headings that stand on many pages and say nothing of one. */
const COMMON_HEADINGS = new Set(['Going deeper', 'Check yourself', 'In one minute']);
const DEEPEST_HEADING = 3;

/** Everything that a search can find by its name, in a fixed order. */
export async function lexicon(): Promise<SearchEntry[]> {
  const docs = (await getCollection('docs')).filter(isWritten);
  return [
    ...(await Promise.all(docs.map(page))),
    ...docs.flatMap(questions),
    ...SECTIONS.map(overview),
    ...Object.entries(GENERATED_PAGES).map(generated),
    ...(await getCollection('technologies')).flatMap(technology),
    ...(await getCollection('glossary')).map(glossaryTerm),
    ...(await getCollection('misconceptions')).map(misconception),
    ...TRYOUTS.map((tryout) => ({ type: 'lab' as const, ...tryout })),
  ].sort((a, b) => compare(a.type, b.type) || compare(a.path, b.path) || compare(a.title, b.title));
}

/** Minutes of doing from which on a page with something to try is there for that. */
const LAB_MINUTES = 30;
const TRIED = new Set(TRYOUTS.map(({ path }) => path));
const labOf = ({ id }: CollectionEntry<'docs'>, doing: number) =>
  doing >= LAB_MINUTES && TRIED.has(`/${id}/`) ? { isLab: true as const } : {};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sectionOf = (id: string) => id.split('/')[0] as SectionId;

async function page(entry: CollectionEntry<'docs'>): Promise<SearchEntry> {
  const { section, level, reading, doing, description } = pageOf(entry);
  const { headings } = await render(entry);
  return {
    type: 'page',
    title: entry.data.title,
    path: `/${entry.id}/`,
    section,
    level,
    minutes: reading,
    about: description,
    ...labOf(entry, doing),
    headings: headings
      .filter(({ depth, text }) => depth <= DEEPEST_HEADING && !COMMON_HEADINGS.has(text))
      .map(({ slug, text }) => ({ slug, text })),
  };
}

function questions(entry: CollectionEntry<'docs'>): SearchEntry[] {
  const { section, level, reading, doing, questions: asked } = pageOf(entry);
  return asked.map((title) => ({
    type: 'question',
    title,
    path: `/${entry.id}/`,
    section,
    level,
    minutes: reading,
    ...labOf(entry, doing),
  }));
}

function overview({ id, label, promise }: (typeof SECTIONS)[number]): SearchEntry {
  return { type: 'page', title: label, path: `/${id}/`, section: id, about: promise };
}

/** Other names of the pages that routes draw; the others have questions. */
const GENERATED_NAMES: Readonly<Record<string, readonly string[]>> = {
  'reference/foldout': [
    'map',
    'poster',
    'the whole guide on one page',
    'overview',
    'exploded view',
  ],
  'reference/glossary': ['terms', 'definitions', 'dictionary', 'vocabulary', 'abbreviations'],
  'reference/misconceptions': ['myths', 'wrong beliefs', 'common mistakes'],
  'reference/topics': ['site map', 'contents', 'list of pages', 'A to Z'],
  'reference/sources': ['references', 'bibliography', 'citations', 'where the facts come from'],
  'reference/coverage': ['claims', 'source documents'],
  'reference/licences': ['license', 'open source', 'packages', 'copyright'],
};

function generated([id, title]: [string, string]): SearchEntry {
  const names = GENERATED_NAMES[id] ?? [];
  return { type: 'page', title, path: `/${id}/`, section: sectionOf(id), names };
}

function technology({ id, data }: CollectionEntry<'technologies'>): SearchEntry[] {
  const place = { path: `/technologies/${id}/`, section: 'technologies' } as const;
  return [
    {
      type: 'technology',
      title: data.name,
      ...place,
      about: data.typicalUse,
      names: data.aliases,
      searchedAs: data.searchedAs,
    },
    ...data.questions.map((title) => ({ type: 'question' as const, title, ...place })),
  ];
}

function glossaryTerm({ id, data }: CollectionEntry<'glossary'>): SearchEntry {
  return {
    type: 'term',
    title: data.term,
    path: `/reference/glossary/#${id}`,
    section: sectionOf(data.page.id),
    about: data.short,
    names: data.aliases,
    searchedAs: data.searchedAs,
    taughtOn: `/${data.page.id}/`,
  };
}

function misconception({ id, data }: CollectionEntry<'misconceptions'>): SearchEntry {
  return {
    type: 'misconception',
    title: data.belief,
    path: `/reference/misconceptions/#${id}`,
    section: sectionOf(data.page.id),
    about: data.truth,
    taughtOn: `/${data.page.id}/`,
  };
}
