import type { AstroIntegration } from 'astro';
import { readFile, stat, glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/**
 * Stops the build when the search index is incomplete: Pagefind up to 1.5.2 could write empty files
 * and report success (https://github.com/Pagefind/pagefind/issues/1271).
 */
export function searchIndexCheck(): AstroIntegration {
  return {
    name: 'search-index-check',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = join(fileURLToPath(dir), 'pagefind');
        const empty: string[] = [];
        let fragments = 0;
        for await (const file of glob('**/*.*', { cwd: root })) {
          if (file.startsWith('fragment')) fragments += 1;
          if ((await stat(join(root, file))).size === 0) empty.push(file);
        }
        const entry = JSON.parse(await readFile(join(root, 'pagefind-entry.json'), 'utf8')) as {
          languages: Record<string, { page_count: number }>;
        };
        const pages = Object.values(entry.languages).reduce(
          (sum, { page_count }) => sum + page_count,
          0,
        );
        if (empty.length > 0 || pages === 0 || pages !== fragments) {
          throw new Error(
            `the search index is incomplete: ${pages} pages, ${fragments} fragments, ` +
              `empty files: ${empty.join(', ') || 'none'}`,
          );
        }
        logger.info(`${pages} pages in the search index`);
      },
    },
  };
}
