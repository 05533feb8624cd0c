import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, readOnly as test } from '../policed';
import { sitePages } from '../site-pages';

/** CSS pixels of a sheet of A4 between margins of a centimetre. */
const PAPER = 718;

const hasLab = (path: string) =>
  readFileSync(join('dist', path, 'index.html'), 'utf8').includes('class="lab-paper"');

for (const path of sitePages().filter(hasLab)) {
  test(`on paper, nothing of /${path} is wider than the sheet`, async ({ page }) => {
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(path);
    const over = await page
      .locator('main *')
      .evaluateAll(
        (all, width) =>
          all
            .filter(
              (each) => each.checkVisibility() && each.getBoundingClientRect().right > width + 1,
            )
            .map((each) => `${each.localName}.${each.getAttribute('class') ?? ''}`),
        PAPER,
      );
    await page.emulateMedia({ media: null });
    expect(over).toEqual([]);
  });
}
