import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LOADED_BYTES as gitLab } from '@/widgets/git-lab/data';

/** What the button of each lab says that its worker weighs, compressed. */
const SAID: readonly (readonly [lab: string, bytes: number])[] = [['git-lab', gitLab]];

/** A script with all that it imports, each once. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const script = readFileSync(file, 'utf8');
  for (const [, name = ''] of script.matchAll(
    /(?:from|import)\s*\(?["'`]\.\/([^"'`]+\.js)["'`]/g,
  )) {
    withImports(`dist/_astro/${name}`, found);
  }
  return found;
}

test.each(SAID)('the worker of %s weighs what its button says', (lab, said) => {
  const [worker] = globSync(`dist/_astro/${lab}.worker-*.js`);
  expect(worker).toBeDefined();
  const bytes = [...withImports(worker ?? '')]
    .map((file) => gzipSync(readFileSync(file)).length)
    .reduce((sum, size) => sum + size, 0);
  expect(bytes / said).toBeGreaterThan(0.9);
  expect(bytes / said).toBeLessThan(1.1);
});
