import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isForReading } from '@/build/offline/files';
import { fullTextIndex } from '@/build/search/full-text';

const folder = mkdtempSync(join(tmpdir(), 'full-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('writes what the search loads, under the names that offline reading keeps', async () => {
  const index = await fullTextIndex();
  for (const name of ['one', 'other']) {
    index.add(`/${name}/`, `<html lang="en"><body><main><p>${name} page</p></main></body></html>`);
  }
  const records = await index.write(join(folder, 'pagefind'));
  expect([...records.keys()].sort()).toEqual(['/one/', '/other/']);
  const files = [
    'pagefind/pagefind.js',
    'pagefind/pagefind-entry.json',
    'pagefind/wasm.en.pagefind',
    ...records.values().map((id) => `pagefind/fragment/${id}.pf_fragment`),
  ];
  expect(files.filter((file) => !existsSync(join(folder, file)) || !isForReading(file))).toEqual(
    [],
  );
}, 30_000);
