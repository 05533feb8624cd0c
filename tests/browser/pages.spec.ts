import { expect, readOnly } from './policed';
import { sitePages } from './site-pages';
import { violationsEverywhere } from './violations';

const test = readOnly.extend<
  {
    /** Everything that goes wrong while a page loads and is looked at. */
    troubles: string[];
  },
  { watched: string[] }
>({
  watched: [
    async ({ shared }, use, { project }) => {
      const found: string[] = [];
      const origin = new URL(project.use.baseURL ?? '').origin;
      const { context } = shared;
      context.on('console', (message) => {
        if (message.type() === 'error') found.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => found.push(`error: ${error.error().message}`));
      context.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
      context.on('response', (response) => {
        if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) {
          found.push(`other origin: ${request.url()}`);
        }
      });
      await use(found);
    },
    { scope: 'worker' },
  ],
  troubles: async ({ watched }, use) => {
    watched.length = 0;
    await use(watched);
  },
});

for (const path of [...sitePages(), '404.html']) {
  test(`/${path} loads cleanly and passes axe in both themes and three sizes`, async ({
    page,
    troubles,
  }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await violationsEverywhere(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'sideways scroll at 320 px').toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });
}
