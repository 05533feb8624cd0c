import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPaper, tooWide } from '../paper';
import { expect, readOnly as test } from '../policed';
import { sitePages } from '../site-pages';

const hasLab = (path: string) =>
  readFileSync(join('dist', path, 'index.html'), 'utf8').includes('class="lab-paper"');

for (const path of sitePages().filter(hasLab)) {
  test(`on paper, nothing of /${path} is wider than the sheet`, async ({ page }) => {
    expect(await onPaper(page, path, () => tooWide(page))).toEqual([]);
  });
}
