import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { WORD_CHARACTERS } from '../../search/index/words.ts';

/** Pagefind's index while it is built. */
export interface FullTextIndex {
  /** Adds a page by its address; pages come in the order of these calls, whoever waits for them. */
  readonly add: (address: string, html: string) => void;
  /**
   * Writes the index into a folder once all pages are in it, and ends Pagefind.
   * @returns the id of the record of each page's address
   * @throws Error where a page was refused or a file is empty: Pagefind up to 1.5.2 could write such
   * files and report success (https://github.com/Pagefind/pagefind/issues/1271)
   */
  readonly write: (folder: string) => Promise<ReadonlyMap<string, string>>;
}

export async function fullTextIndex(): Promise<FullTextIndex> {
  const { index, errors } = await createIndex({ includeCharacters: WORD_CHARACTERS });
  if (index === undefined) throw new Error(errors.join('\n'));
  let added = Promise.resolve();
  return {
    add(address, html) {
      added = added.then(async () => {
        const { errors } = await index.addHTMLFile({ url: address, content: html });
        if (errors.length > 0) throw new Error(`${address}: ${errors.join('\n')}`);
      });
      // Whoever writes the index hears of it.
      added.catch(() => undefined);
    },
    async write(folder) {
      await added;
      const { errors } = await index.writeFiles({ outputPath: folder });
      if (errors.length > 0) throw new Error(errors.join('\n'));
      await close();
      return readRecords(folder);
    },
  };
}

const unpacked = promisify(gunzip);
const RECORD = /^(.+)\.pf_fragment$/;

async function readRecords(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(join(folder, 'index'));
  for (const file of files) {
    const { size } = await stat(join(folder, 'index', file));
    if (size === 0) throw new Error(`the search index broke: ${file}`);
  }
  const records = new Map<string, string>();
  for (const file of await readdir(join(folder, 'fragment'))) {
    const id = RECORD.exec(file)?.[1];
    if (id === undefined) throw new Error(`the search index has an unknown file: ${file}`);
    const content = await unpacked(await readFile(join(folder, 'fragment', file)));
    records.set(addressOf(content.toString()), id);
  }
  return records;
}

/** The address that a record of the index belongs to. */
function addressOf(record: string): string {
  return (JSON.parse(record.slice(record.indexOf('{'))) as { url: string }).url;
}
