import { expect, readOnly as test } from './policed';
import { sitePages } from './site-pages';

test.use({ opened: { javaScriptEnabled: false, colorScheme: 'light' } });

for (const path of sitePages()) {
  test(`/${path} is complete without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const text = await page.locator('main').innerText();
    expect(text.split(/\s+/).length).toBeGreaterThan(60);
    await expect(page.locator('main .needs-js').filter({ visible: true })).toHaveCount(0);
    for (const widget of await page.locator('.widget').all()) {
      expect((await widget.innerText()).split(/\s+/).length).toBeGreaterThan(80);
    }
  });
}

test('the theme follows the system', async ({ page, browser }) => {
  const ground = () => getComputedStyle(document.body).backgroundColor;
  await page.goto('basics/why-it-matters/');
  const light = await page.locator('body').evaluate(ground);
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
  const dark = await context.newPage();
  await dark.goto(page.url());
  expect(await dark.locator('body').evaluate(ground)).not.toBe(light);
  await context.close();
});

test('a question shows its options and opens its answer', async ({ page }) => {
  await page.goto('apis/http/');
  const check = page.locator('.check').first();
  await expect(check.locator('ol li').first()).toBeVisible();
  await check.locator('summary').click();
  await expect(check.locator('details p').first()).toBeVisible();
});

test('a term leads to its place in the glossary', async ({ page }) => {
  await page.goto('apis/http/');
  const term = page.locator('a.term').first();
  const href = await term.getAttribute('href');
  await term.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator(`[id="${href?.split('#')[1]}"]`)).toBeVisible();
});
