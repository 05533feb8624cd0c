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

const textOf = ({ data }: CollectionEntry<'checks'>) =>
  [
    data.question,
    ...(data.type === 'single' ? data.options.map(({ text }) => text) : []),
    data.explanation,
  ].join('\n');

/** The pages whose text, questions included, names the technology. */
export function mentions(
  technology: CollectionEntry<'technologies'>,
  pages: readonly CollectionEntry<'docs'>[],
  checks: readonly CollectionEntry<'checks'>[],
): CollectionEntry<'docs'>[] {
  const escaped = technology.data.name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const name = new RegExp(`(?<![\\w-])${escaped}(?![\\w+#-])`);
  const asking = new Set(
    checks.filter((check) => name.test(textOf(check))).map(({ data }) => data.page.id),
  );
  return pages.filter(({ id, body }) => asking.has(id) || name.test(body ?? ''));
}
