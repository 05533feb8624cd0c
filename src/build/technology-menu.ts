import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { TECHNOLOGY_KINDS, type TechnologyKind } from '../data/technology-kinds.ts';
import { cacheOf } from './cache.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: TechnologyKind;
}

const cache = cacheOf('technology-menu', ['src/build/technology-menu.ts']);

async function entryOf(file: string): Promise<Entry> {
  const text = await readFile(file, 'utf8');
  const entry = await cache([text], () => {
    const { name, kind } = parse(text) as Omit<Entry, 'id'>;
    return Promise.resolve(JSON.stringify({ name, kind }));
  });
  return { id: basename(file, '.yaml'), ...(JSON.parse(entry.toString()) as Omit<Entry, 'id'>) };
}

/** The technologies as groups of the menu, one for each kind; read when the site is configured. */
export async function technologyMenu() {
  const entries = await Promise.all(
    globSync('src/content/technologies/*.yaml').sort().map(entryOf),
  );
  return TECHNOLOGY_KINDS.map(({ id, heading }) => ({
    label: heading,
    collapsed: true,
    items: entries
      .filter(({ kind }) => kind === id)
      .map((entry) => ({ label: entry.name, link: `/technologies/${entry.id}/` })),
  }));
}
