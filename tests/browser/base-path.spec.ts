import { expect, test } from './policed';
import { sitePages } from './site-pages';

test('every page and everything it asks for lies under the base path', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const base = new URL(baseURL ?? '').pathname;
  const strays: string[] = [];
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !pathname.startsWith(base)) strays.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) strays.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => strays.push(error.message));
  for (const path of sitePages()) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const outside = await page
      .locator('a[href^="/"]')
      .evaluateAll(
        (links, prefix) =>
          links
            .map((link) => link.getAttribute('href') ?? '')
            .filter((href) => !href.startsWith(prefix)),
        base,
      );
    expect(outside, path).toEqual([]);
  }
  expect(strays).toEqual([]);
});

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
