import type { AstroIntegration } from 'astro';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/** Characters that belong to words of this field, as in C# and C++; by default they are dropped. */
const WORD_CHARACTERS = '#+';

/**
 * Builds the search index. Starlight's own indexing takes no options. The build stops when the index
 * is incomplete: Pagefind up to 1.5.2 could write empty files and report success
 * (https://github.com/Pagefind/pagefind/issues/1271).
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex({ includeCharacters: WORD_CHARACTERS });
        if (index === undefined) throw new Error(errors.join('\n'));
        const { page_count: pages } = await index.addDirectory({ path: root });
        await index.writeFiles({ outputPath: join(root, 'pagefind') });
        const { files } = await index.getFiles();
        const broken: string[] = [];
        for (const { path, content } of files) {
          const { size } = await stat(join(root, 'pagefind', path));
          if (size === 0 || size !== content.length) broken.push(path);
        }
        await close();
        if (pages === 0 || broken.length > 0) {
          throw new Error(
            `the search index is incomplete: ${pages} pages, broken: ${broken.join()}`,
          );
        }
        logger.info(`${pages} pages read for the search index`);
      },
    },
  };
}
