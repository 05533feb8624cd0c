import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Packages that labs name with their versions, by the names that readers see. */
const NAMED: Readonly<Record<string, string>> = {
  DOMPurify: 'dompurify',
  'hash-wasm': 'hash-wasm',
  Hono: 'hono',
  'isomorphic-git': 'isomorphic-git',
  jose: 'jose',
};

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
const FILES =
  '{scripts/labs,src/{components,content/docs,data,labs,widgets}}/**/*.{astro,json,mdx,ts,tsx}';
const PATTERN = new RegExp(`\\b(${Object.keys(NAMED).join('|')}) (\\d+\\.\\d+\\.\\d+)`, 'g');

test('a version that a lab names is the one that is installed', () => {
  const named = globSync(FILES).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(PATTERN)].map(([, name = '', version]) => ({
      file,
      name,
      version,
    })),
  );
  expect(new Set(named.map(({ name }) => name)).size).toBeGreaterThanOrEqual(4);
  const wrong = named.filter(({ name, version }) => dependencies[NAMED[name] ?? ''] !== version);
  expect(wrong).toEqual([]);
});
