import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatedPage } from '../../bench/generated-page';
import { grow } from '../../bench/grown-site';

let site = '';
beforeAll(() => {
  site = grow(0);
});
afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

/** Builds a copy of the site in which one page is bad; the lines of its complaint. */
function complaint(page: string): readonly string[] {
  writeFileSync(join(site, 'src/content/docs/basics/bad.md'), page);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: site,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  return stderr.trim().split('\n');
}

const page = generatedPage(0, 'basics');

it.each([
  ['level: beginner', 'level: easy', /^src\/content\/docs\/basics\/bad\.md.*: level: .*beginner/],
  ['prerequisites: []', 'prerequisites: [basics/nothing]', /prerequisites\[0\].*basics\/nothing/],
])('a page with “%s” as “%s” stops the build with one line', (right, wrong, line) => {
  const lines = complaint(page.replace(right, wrong));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});
