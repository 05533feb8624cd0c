import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatedPage } from '../../bench/generated-page';
import { grow } from '../../bench/grown-site';

const PAGE = 'src/content/docs/start/generated-0.md';

let site = '';
beforeAll(() => {
  site = grow(1);
});
afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

/** Builds a copy of the site in which one page is bad; the lines of its complaint. */
function complaint(page: string): readonly string[] {
  writeFileSync(join(site, PAGE), page);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: site,
    encoding: 'utf8',
  });
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
  const lines = complaint(page.replace(right, wrong));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});
