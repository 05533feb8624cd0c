import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('define every variable that some style reads, also those that a script loads', () => {
  const styles = globSync('dist/_astro/*.css').map((file) => readFileSync(file, 'utf8'));
  const all = styles.join('\n');
  const defined = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const read = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  expect(read.size).toBeGreaterThan(0);
  expect([...read].filter((name) => !defined.has(name))).toEqual([]);
});
