import type { CollectionEntry } from 'astro:content';
import { TECHNOLOGY_KINDS, type TechnologyKind } from '../data/technology-kinds.ts';

/** Technologies in the order of the menu: by kind, and within a kind by their ids. */
export const inMenuOrder = <T extends { readonly id: string; readonly kind: TechnologyKind }>(
  technologies: readonly T[],
): T[] => {
  const place = ({ kind }: T) => TECHNOLOGY_KINDS.findIndex(({ id }) => id === kind);
  return technologies.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
};

type Technology = CollectionEntry<'technologies'>['data'];

/** Ids of the sources that carry a technology's facts, in the order in which its page shows them. */
export function sourcesOf(technology: Technology): string[] {
  const { firstRelease, origin, currentVersion, longTermSupport, licence, survey, facts, page } =
    technology;
  const all = [
    ...[firstRelease, origin, currentVersion, longTermSupport, licence, survey, ...facts],
    page.firstSteps,
  ];
  const carrying = all.filter((fact) => fact !== undefined).filter((fact) => 'source' in fact);
  return [...new Set(carrying.map(({ source }) => source.id))];
}

const textOf = ({ data }: CollectionEntry<'checks'>) =>
  [
    data.question,
    ...(data.type === 'single' ? data.options.map(({ text }) => text) : []),
    data.explanation,
  ].join('\n');

/** The pages whose text, questions included, names the technology, those that do so most first. */
export function mentions(
  technology: CollectionEntry<'technologies'>,
  pages: readonly CollectionEntry<'docs'>[],
  checks: readonly CollectionEntry<'checks'>[],
): CollectionEntry<'docs'>[] {
  const escaped = technology.data.name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const name = new RegExp(`(?<![\\w-])${escaped}(?![\\w+#-])`, 'g');
  const times = (page: CollectionEntry<'docs'>) =>
    [page.body ?? '', ...checks.filter(({ data }) => data.page.id === page.id).map(textOf)]
      .map((text) => text.match(name)?.length ?? 0)
      .reduce((sum, count) => sum + count);
  return pages
    .map((page) => ({ page, count: times(page) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ page }) => page);
}
