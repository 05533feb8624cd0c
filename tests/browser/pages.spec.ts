import type { Page } from '@playwright/test';
import { expect, test } from './policed';
import { sitePages } from './site-pages';
import { violations } from './violations';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 780 },
];

/** Everything that goes wrong while a page loads and is looked at. */
function troubles(page: Page, origin: string): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) {
      found.push(`other origin: ${request.url()}`);
    }
  });
  return found;
}

for (const path of [...sitePages(), '404.html']) {
  test(`/${path} loads cleanly and passes axe in both themes and two sizes`, async ({
    page,
    baseURL,
  }) => {
    const found = troubles(page, new URL(baseURL ?? '').origin);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const theme of ['light', 'dark']) {
        await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        expect(await violations(page), `${theme} at ${size.width} px`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'sideways scroll at 320 px').toBeLessThanOrEqual(0);
    expect(found).toEqual([]);
  });
}
