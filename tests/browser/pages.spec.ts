import type { Page } from '@playwright/test';
import { expect, test } from './policed';
import { sitePages } from './site-pages';
import { violations } from './violations';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 320, height: 640 },
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

/** The observers of wide tables answer with the next frames. */
const nextFrames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );

const showTheme = (page: Page, theme: string) =>
  page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);

for (const path of [...sitePages(), '404.html']) {
  test(`/${path} loads cleanly and passes axe in both themes and three sizes`, async ({
    page,
    baseURL,
  }) => {
    const found = troubles(page, new URL(baseURL ?? '').origin);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await nextFrames(page);
      await showTheme(page, 'light');
      expect(await violations(page), `light at ${size.width} px`).toEqual([]);
      await showTheme(page, 'dark');
      const inDark = await violations(page, { themed: true });
      expect(inDark, `dark at ${size.width} px`).toEqual([]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'sideways scroll at 320 px').toBeLessThanOrEqual(0);
    expect(found).toEqual([]);
  });
}
