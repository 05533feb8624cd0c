import type { AstroUserConfig } from 'astro';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parse } from 'yaml';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const MODULE = 'virtual:picker-candidates';

async function candidateOf(file: string) {
  const { name, picker } = parse(await readFile(file, 'utf8')) as { name: string; picker: unknown };
  return { id: basename(file, '.yaml'), name, picker };
}

/**
 * What the files of the catalogue say for the stack picker, as a module: in the page’s HTML it would
 * stand a second time, beside the tables, and before the first paint.
 */
export function pickerCandidates(): Plugin {
  return {
    name: 'picker-candidates',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const files = globSync('src/content/technologies/*.yaml').sort();
      for (const file of files) this.addWatchFile(resolve(file));
      const candidates = JSON.stringify(await Promise.all(files.map(candidateOf)));
      return `export const candidates = JSON.parse(${JSON.stringify(candidates)});`;
    },
  };
}
