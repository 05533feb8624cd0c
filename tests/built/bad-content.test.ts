import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatedPage } from '../../bench/generated-page';
import { grow } from '../../bench/grown-site';

const PAGE = 'src/content/docs/start/generated-0.md';

/** To copy the site and to remove it, in milliseconds. */
const SLOW_DISK = 60_000;

let site = '';
beforeAll(() => {
  site = grow(1);
  // What the build has kept spares this one what the same text and code were made into there.
  cpSync('node_modules/.astro', join(site, 'node_modules/.astro'), { recursive: true });
  symlinkSync(resolve('node_modules/.cache/node'), join(site, 'node_modules/.cache/node'));
}, SLOW_DISK);
afterAll(() => {
  rmSync(site, { recursive: true, force: true });
}, SLOW_DISK);

/** Builds a copy of the site with one more file or another one; the lines of its complaint. */
function complaint(file: string, text: string): readonly string[] {
  const path = join(site, file);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  writeFileSync(path, text);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: site,
    encoding: 'utf8',
  });
  if (before === undefined) rmSync(path);
  else writeFileSync(path, before);
  expect(status).toBe(1);
  return stderr.trim().split('\n');
}

const page = generatedPage(0, 'start');

it.each([
  ['level: beginner', 'level: easy', /^\S+generated-0\.md:5: level: .*beginner.*not “easy”$/],
  [
    'prerequisites: []',
    'prerequisites: [basics/why-it-maters]',
    /^\S+generated-0\.md:6: prerequisites\[0\]: .*did you mean “basics\/why-it-matters”\?$/,
  ],
])('a page with “%s” as “%s” stops the build with one line', (right, wrong, line) => {
  const lines = complaint(PAGE, page.replace(right, wrong));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});

const REST = readFileSync('src/content/docs/apis/rest.mdx', 'utf8');
const LAST = REST.split('\n').length + 1;

it.each([
  ['src/content/glossary/tokens.yml', 'term: Token', 'nothing reads it, only *.yaml is read'],
  [`${PAGE}x`, page, '“start/generated-0” is in start/generated-0.md as well'],
  ['src/content/docs/start/more.md', page, 'is not in the reading order: add it to src/sidebar.ts'],
  [
    'src/content/docs/apis/rest.mdx',
    `${REST}\nGET /parts/{id}`,
    `rest.mdx:${LAST}: {id}: “id” is neither`,
  ],
  [
    'src/content/docs/apis/rest.mdx',
    `${REST}\n<Term id="tokn">t</Term>`,
    `rest.mdx:${LAST}: <Term id="tokn">: “tokn” is not in src/content/glossary: did you mean “token”?`,
  ],
])('%s as “%.9s…” stops the build with one line', (file, text, line) => {
  expect(complaint(file, text)).toEqual([expect.stringContaining(line)]);
});
