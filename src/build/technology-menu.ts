import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { TECHNOLOGY_KINDS, type TechnologyKind } from '../data/technology-kinds.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: TechnologyKind;
}

/** The technologies as groups of the menu, one for each kind; read when the site is configured. */
export function technologyMenu() {
  const entries = globSync('src/content/technologies/*.yaml')
    .sort()
    .map((file): Entry => {
      const data = parse(readFileSync(file, 'utf8')) as Pick<Entry, 'name' | 'kind'>;
      return { id: basename(file, '.yaml'), name: data.name, kind: data.kind };
    });
  return TECHNOLOGY_KINDS.map(({ id, heading }) => ({
    label: heading,
    collapsed: true,
    items: entries
      .filter(({ kind }) => kind === id)
      .map((entry) => ({ label: entry.name, link: `/technologies/${entry.id}/` })),
  }));
}
