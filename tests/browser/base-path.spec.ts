import { expect, readOnly, test } from './policed';
import { sitePages } from './site-pages';

const visiting = readOnly.extend<{ strays: string[] }, { watched: string[] }>({
  watched: [
    async ({ shared }, use, { project }) => {
      const base = new URL(project.use.baseURL ?? '').pathname;
      const found: string[] = [];
      shared.context.on('request', (request) => {
        const { pathname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && !pathname.startsWith(base)) found.push(request.url());
      });
      shared.context.on('response', (response) => {
        if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
      });
      shared.context.on('weberror', (error) => found.push(error.error().message));
      await use(found);
    },
    { scope: 'worker' },
  ],
  /** What lies outside the base path, or is not there. */
  strays: async ({ watched }, use) => {
    watched.length = 0;
    await use(watched);
  },
});

for (const path of sitePages()) {
  visiting(
    `/${path} and everything it asks for lie under the base path`,
    async ({ page, baseURL, strays }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      const outside = await page
        .locator('a[href^="/"]')
        .evaluateAll(
          (links, prefix) =>
            links
              .map((link) => link.getAttribute('href') ?? '')
              .filter((href) => !href.startsWith(prefix)),
          new URL(baseURL ?? '').pathname,
        );
      expect(outside).toEqual([]);
      expect(strays).toEqual([]);
    },
  );
}

test('search finds and leads to a page', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search the guide' })).toBeFocused();
  await page.keyboard.type('deadlock');
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page).toHaveURL(/\/guide\/[a-z-]+\//);
});

test('an unknown address answers 404 with the way back', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('No such page');
  await page.getByRole('link', { name: 'Databases' }).last().click();
  await expect(page).toHaveURL(/\/guide\/databases\/$/);
});
