import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LOADED_BYTES as TOKENS_LAB } from '@/widgets/tokens-lab/data';

/** Bytes that the button of each lab with a rig says, by the name of its worker. */
const SAID: Readonly<Record<string, number>> = {
  'tokens-lab': TOKENS_LAB,
};

const ASSETS = 'dist/_astro';
/** How far what is said may be from what is loaded. */
const TOLERANCE = 0.1;

/** A script and all that it imports, by their paths. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    withImports(join(ASSETS, name), found);
  }
  return found;
}

test.each(Object.entries(SAID))('%s loads as much as its button says', (lab, said) => {
  const [worker, ...others] = globSync(`${ASSETS}/${lab}.worker-*.js`);
  expect(others.map((file) => basename(file))).toEqual([]);
  const files = [...withImports(worker ?? `${ASSETS}/${lab}.worker-`)];
  const loaded = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  expect(Math.abs(loaded - said)).toBeLessThanOrEqual(said * TOLERANCE);
});
