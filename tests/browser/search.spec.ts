import { expect, test } from './policed';
import { sitePages } from './site-pages';

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

test('every page is among the first results for its own title', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('');
  const titles: { path: string; title: string }[] = [];
  for (const path of sitePages()) {
    if (path === '' || path.startsWith('reference/')) continue;
    const html = await (await page.request.get(path)).text();
    const title = /<h1[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
    titles.push({ path, title: title.replaceAll('&#39;', '’').replaceAll('&amp;', '&') });
  }
  expect(titles.length).toBeGreaterThan(60);
  const missed = await page.evaluate(async (pages) => {
    const address = new URL('pagefind/pagefind.js', document.baseURI).href;
    const pagefind = (await import(address)) as Pagefind;
    const lost: string[] = [];
    for (const { path, title } of pages) {
      const { results } = await pagefind.search(title);
      const first = await Promise.all(results.slice(0, 5).map((result) => result.data()));
      if (!first.some(({ url }) => url.endsWith(`/${path}`))) lost.push(`${title} → ${path}`);
    }
    return lost;
  }, titles);
  expect(missed).toEqual([]);
});

test('opens, finds and leads to a page by keyboard alone', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('idempotency');
  const result = dialog.locator('.pagefind-ui__result-link').first();
  await expect(result).toBeVisible();
  await result.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/idempotency/);
  await expect(page.locator('h1')).toBeVisible();
});
