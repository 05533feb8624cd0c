import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives a copy of the site Starlight's own search in place of ours, and takes off what ours needs of
 * the build: the security policy knows no default search, and unused styles are only those of ours.
 */
export function useStockSearch(folder: string): void {
  const file = join(folder, 'astro.config.mjs');
  const leaveOut = [/^.*pagefind: false,\n/m, /^\s*Search: .*\n/m].concat(
    ['searchIndex', 'securityPolicy', 'leanPages'].map(
      (name) => new RegExp(`^\\s*${name}\\(\\),\n`, 'm'),
    ),
  );
  const stock = leaveOut.reduce(
    (config, line) => {
      if (!line.test(config)) throw new Error(`astro.config.mjs has no ${line.source}`);
      return config.replace(line, '');
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, stock);
}
