import type { Page, Route } from '@playwright/test';
import { expect, test } from './policed';

const PAGE = 'security/passwords/';

/** Ways in which a host, a proxy or an extension keeps scripts from running. */
const WAYS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'sent as text': async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' },
    });
  },
  blocked: (route) => route.abort(),
  'cut off': (route) => route.fulfill({ contentType: 'text/javascript', body: 'const half = {' }),
};

async function expectAsWithoutScripts(page: Page) {
  const languages = page.locator('listing-tabs:not(.challenge *)').first().locator('section');
  expect(await languages.count()).toBeGreaterThan(5);
  for (const language of await languages.all()) await expect(language).toBeVisible();
  for (const control of await page.locator('.needs-js').all()) await expect(control).toBeHidden();
  await expect(page.getByRole('link', { name: 'All topics' }).first()).toBeVisible();
}

for (const [way, answer] of Object.entries(WAYS)) {
  test(`scripts that are ${way} leave the page as without JavaScript`, async ({ page }) => {
    await page.route('**/*.js', answer);
    await page.goto(PAGE);
    await expectAsWithoutScripts(page);
  });
}

test('a listing whose own script is missing shows every language', async ({ page }) => {
  await page.route('**/LanguageTabs*.js', (route) => route.abort());
  await page.goto(PAGE);
  const tabs = page.locator('listing-tabs:not(.challenge *)').first();
  for (const language of await tabs.locator('section').all()) await expect(language).toBeVisible();
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
});

test('a widget whose program is missing hides its controls', async ({ page }) => {
  await page.route('**/StackPicker*.js*', (route) => route.abort());
  await page.goto('technologies/stack-picker/');
  await page.locator('#stack-picker').scrollIntoViewIfNeeded();
  await expect(page.locator('.widget__problems')).toContainText('did not load');
  for (const control of await page.locator('#stack-picker .needs-js').all()) {
    await expect(control).toBeHidden();
  }
});

test('while scripts are under way, the page keeps the room of what they bring', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(PAGE, { waitUntil: 'commit' });
  const section = page.locator('listing-tabs:not(.challenge *) section').first();
  await expect(section).toBeVisible();
  await expect(
    page.locator('listing-tabs:not(.challenge *)').first().locator('section').nth(1),
  ).toBeHidden();
  const before = await section.boundingBox();
  release();
  await expect(page.getByRole('tab').first()).toBeVisible();
  expect((await section.boundingBox())?.y).toBe(before?.y);
});
