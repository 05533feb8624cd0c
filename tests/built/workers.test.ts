import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join('dist', '_astro');
const scripts = readdirSync(FOLDER).filter((file) => file.endsWith('.js'));
const isWorker = (file: string) => /\.worker-[\w-]+\.js$/.test(file);

// WebKit runs such a file a second time, in the same worker.
it('imports the file of a worker nowhere', () => {
  expect(scripts.filter(isWorker).length).toBeGreaterThan(10);
  const imports = scripts.flatMap((from) => {
    const code = readFileSync(join(FOLDER, from), 'utf8');
    return [...code.matchAll(/\b(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g)]
      .map(([, name = '']) => name)
      .filter(isWorker)
      .map((worker) => `${from} imports ${worker}`);
  });
  expect(imports).toEqual([]);
});
