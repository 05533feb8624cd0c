import type { AstroIntegration } from 'astro';
import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { SearchEntry } from '../../search/index/entry.ts';
import { WORD_CHARACTERS } from '../../search/index/words.ts';
import { isFurniture } from '../furniture.ts';

const parser = unified().use(rehypeParse);
const writer = unified().use(rehypeStringify);

const STOP_AFTER_WORD = /(?<=[\p{L}\p{N}+#)])(?=\.(?![\p{L}\p{N}]))/gu;
const SIGN_BEFORE_WORD = /[^\s\p{L}\p{N}#+./_-](?=[\p{L}\p{N}#+./_-])/gu;

/** Listings stand in eight languages on one page; their words count less than those of the text. */
const LISTING_WEIGHT = '0.2';

/**
 * What the index reads of a built page: its `main` without furniture. A full stop at the end of a
 * word is set apart by a space, so that “server.” is “server” while “Node.js” stays whole; in code
 * every sign that is no part of a word is, because the index would glue `f('a')` together to “fa”.
 * @throws Error where the page has no `main`
 */
export function indexedHtml(html: string, language: string): string {
  const main = select('main', parser.parse(html));
  if (main === undefined) throw new Error('the page has no main');
  const root: Root = { type: 'root', children: [main] };
  visit(root, (node, index, parent) => {
    if (node.type === 'text') node.value = node.value.replaceAll(STOP_AFTER_WORD, ' ');
    if (node.type !== 'element') return undefined;
    if (index !== undefined && parent !== undefined && isFurniture(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'code') {
      visit(node, 'text', (text) => {
        text.value = text.value.replaceAll(SIGN_BEFORE_WORD, '$& ');
      });
    }
    return undefined;
  });
  for (const listing of selectAll('.listing-tabs, .listing', root)) {
    listing.properties.dataPagefindWeight = LISTING_WEIGHT;
  }
  return `<html lang="${language}"><body>${writer.stringify(root)}</body></html>`;
}

/** Pages that someone wrote, and technologies; lists of other pages have no text of their own. */
const isText = ({ type, headings }: SearchEntry) =>
  type === 'technology' || (type === 'page' && headings !== undefined);

/**
 * Builds the search: the full-text index of all pages by Pagefind, and in the lexicon the id of each
 * page's record. The build stops when the index is incomplete: Pagefind up to 1.5.2 could write empty
 * files and report success (https://github.com/Pagefind/pagefind/issues/1271).
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const lexiconFile = join(root, 'search/lexicon.json');
        const entries = JSON.parse(await readFile(lexiconFile, 'utf8')) as SearchEntry[];
        const { index, errors } = await createIndex({ includeCharacters: WORD_CHARACTERS });
        if (index === undefined) throw new Error(errors.join('\n'));
        const texts = entries.filter(isText);
        for (const { path } of texts) {
          const html = await readFile(join(root, path, 'index.html'), 'utf8');
          await index.addHTMLFile({ url: path, content: indexedHtml(html, 'en') });
        }
        const records = await writeIndex(index, join(root, 'pagefind'));
        await close();
        const complete = entries.map((entry) =>
          texts.includes(entry) ? { ...entry, record: records.get(entry.path) } : entry,
        );
        const lost = texts.filter(({ path }) => !records.has(path));
        if (texts.length === 0 || lost.length > 0) {
          throw new Error(`not in the search index: ${lost.map(({ path }) => path).join()}`);
        }
        await writeFile(lexiconFile, JSON.stringify(complete));
        logger.info(`${texts.length} pages and ${entries.length} entries can be searched`);
      },
    },
  };
}

/**
 * Writes the index and reads it back.
 * @returns the id of the record of each page's address
 */
async function writeIndex(index: PagefindIndex, folder: string): Promise<Map<string, string>> {
  await index.writeFiles({ outputPath: folder });
  const { files } = await index.getFiles();
  const records = new Map<string, string>();
  for (const { path, content } of files) {
    const { size } = await stat(join(folder, path));
    if (size === 0 || size !== content.length) throw new Error(`the search index broke: ${path}`);
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) records.set(addressOf(content), id);
  }
  return records;
}

/** The address that a record of the index belongs to. */
function addressOf(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}
