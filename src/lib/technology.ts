import type { CollectionEntry } from 'astro:content';

type Technology = CollectionEntry<'technologies'>['data'];

/** Ids of the sources that carry a technology's facts, in the order in which its page shows them. */
export function sourcesOf(technology: Technology): string[] {
  const { firstRelease, licence, currentVersion, longTermSupport, survey, facts } = technology;
  const carrying = [firstRelease, licence, currentVersion, longTermSupport, survey, ...facts];
  return [...new Set(carrying.flatMap((fact) => (fact === undefined ? [] : [fact.source.id])))];
}

/** The pages whose text names the technology. */
export function mentions(
  technology: CollectionEntry<'technologies'>,
  pages: readonly CollectionEntry<'docs'>[],
): CollectionEntry<'docs'>[] {
  const escaped = technology.data.name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const name = new RegExp(`(?<![\\w-])${escaped}(?![\\w+#-])`);
  return pages.filter(({ body }) => name.test(body ?? ''));
}
