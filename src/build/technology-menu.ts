import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { TECHNOLOGY_KINDS, type TechnologyKind } from '../data/technology-kinds.ts';
import { inMenuOrder } from '../lib/technology.ts';
import { kept, versionOf } from './cache.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: TechnologyKind;
}

const FOLDER = 'node_modules/.astro/technology-menu';
const version = versionOf('package-lock.json', 'src/build/technology-menu.ts');

async function entryOf(file: string): Promise<Entry> {
  const text = await readFile(file, 'utf8');
  const id = basename(file, '.yaml');
  return kept(FOLDER, [await version, id, text], () => {
    const { name, kind } = parse(text) as Omit<Entry, 'id'>;
    return { id, name, kind };
  });
}

/** The technologies as groups of the menu, one for each kind; read when the site is configured. */
export async function technologyMenu() {
  const files = globSync('src/content/technologies/*.yaml');
  const entries = inMenuOrder(await Promise.all(files.map(entryOf)));
  return TECHNOLOGY_KINDS.map(({ id, heading }) => ({
    label: heading,
    collapsed: true,
    items: entries
      .filter(({ kind }) => kind === id)
      .map((entry) => ({ label: entry.name, link: `/technologies/${entry.id}/` })),
  }));
}
