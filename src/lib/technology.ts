import type { CollectionEntry } from 'astro:content';

type Technology = CollectionEntry<'technologies'>['data'];

/** Ids of the sources that carry a technology's facts, in the order in which its page shows them. */
export function sourcesOf(technology: Technology): string[] {
  const { firstRelease, origin, currentVersion, longTermSupport, licence, survey, facts } =
    technology;
  const all = [firstRelease, origin, currentVersion, longTermSupport, licence, survey, ...facts];
  const carrying = all.filter((fact) => fact !== undefined).filter((fact) => 'source' in fact);
  return [...new Set(carrying.map(({ source }) => source.id))];
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
