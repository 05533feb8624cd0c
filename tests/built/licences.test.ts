import { toText } from 'hast-util-to-text';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMPILED_PARTS } from '../../src/data/compiled-parts';
import { all, readSite } from './site';

const ALLOWED = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT OR Apache-2.0'],
  // The sanitiser in the frame, which we pass on under the second.
  '(MPL-2.0 OR Apache-2.0)',
  // Both at once: of sha.js and pako, which isomorphic-git brings.
  ...['(MIT AND BSD-3-Clause)', '(MIT AND Zlib)'],
  // Pyodide's files are shipped as they are, or as our own sources make them.
  ...['MPL-2.0', 'OFL-1.1'],
];
const ALLOWED_IN_PARTS = [
  ...ALLOWED,
  ...['PSF-2.0', 'PostgreSQL', 'Ruby OR BSD-2-Clause', 'Unicode-3.0', 'Zlib'],
];

const page = readSite('dist').get('/reference/licences/');
const lists = page === undefined ? [] : all('.licences', page.tree);
const [entries = [], parts = []] = lists.map((list) => all('li', list));
const names = entries.flatMap((entry) => all('strong', entry).map((name) => toText(name)));

it('names what is known to reach readers', () => {
  expect(existsSync('dist/pagefind/pagefind.js')).toBe(true);
  expect(names).toEqual(
    expect.arrayContaining([
      '@astrojs/preact',
      '@astrojs/starlight',
      '@fontsource-variable/bricolage-grotesque',
      '@fontsource-variable/source-serif-4',
      '@fontsource/jetbrains-mono',
      '@preact/signals',
      'astro',
      'pagefind',
      'preact',
    ]),
  );
});

it('names every part of the service worker', () => {
  const signed = readFileSync('dist/sw.js', 'utf8').matchAll(/workbox:([a-z]+):[\d.]+/g);
  const parts = [...signed].map(([, part = '']) => `workbox-${part}`);
  expect(parts).not.toEqual([]);
  expect(names.filter((name) => name.startsWith('workbox-'))).toEqual([...new Set(parts)].sort());
});

it('says of every font, and of nothing else, that a part of it is shipped', () => {
  const subsets = entries.filter((entry) => toText(entry).includes('; subset to the characters'));
  expect(subsets.flatMap((entry) => all('strong', entry).map((name) => toText(name)))).toEqual(
    names.filter((name) => name.startsWith('@fontsource')),
  );
});

it('leaves out what stays with the build', () => {
  expect(names.filter((name) => /^(satori|sharp|vite|typescript|shiki|yaml)$/.test(name))).toEqual(
    [],
  );
});

it('gives each package once, under a licence that allows it to be passed on', () => {
  expect(new Set(names).size).toBe(entries.length);
  const licences = entries.flatMap((entry) => all('.licence', entry).map((name) => toText(name)));
  expect(licences).toHaveLength(entries.length);
  const wordless = entries.filter((entry) => all('details, a[href^="https:"]', entry).length !== 1);
  expect(wordless).toEqual([]);
  expect(licences.filter((licence) => !ALLOWED.includes(licence))).toEqual([]);
});

it('gives the licence of what is compiled into them', () => {
  expect(parts).toHaveLength(COMPILED_PARTS.length);
  for (const { name, within } of COMPILED_PARTS) {
    if (within !== undefined) expect(names, name).toContain(within);
  }
  const words = parts.flatMap((part) => all('details p', part).map((text) => toText(text)));
  expect(words.filter((text) => text.length > 500)).toHaveLength(parts.length);
  const licences = parts.flatMap((part) => all('.licence', part).map((name) => toText(name)));
  expect(licences.filter((licence) => !ALLOWED_IN_PARTS.includes(licence))).toEqual([]);
});
