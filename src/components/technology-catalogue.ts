import { getCollection } from 'astro:content';
import { catalogueOf } from '@/widgets/technology-compare/content';
import type { Catalogue } from '@/widgets/technology-compare/model';

const withSource = <T extends { source: { id: string } }>(fact: T) => ({
  ...fact,
  source: fact.source.id,
});

/** All technologies that can be compared, with their facts and the sources of these. */
export async function technologyCatalogue(): Promise<Catalogue> {
  const sources = await getCollection('sources');
  const technologies = (await getCollection('technologies')).map(({ id, data }) => ({
    ...data,
    id,
    firstRelease: withSource(data.firstRelease),
    origin: withSource(data.origin),
    licence: 'none' in data.licence ? data.licence : withSource(data.licence),
    currentVersion:
      'none' in data.currentVersion ? data.currentVersion : withSource(data.currentVersion),
    longTermSupport: data.longTermSupport && withSource(data.longTermSupport),
    survey: data.survey && withSource(data.survey),
  }));
  return catalogueOf(technologies, new Map(sources.map(({ id, data }) => [id, data])));
}
