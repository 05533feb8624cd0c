import { expect, test } from '../policed';

/** What people type who write words together, and a page that answers it. */
const JOINED = {
  'rest-api': '/apis/rest/',
  'status-code': '/apis/http/',
  statusCode: '/apis/http/',
  'primary-key': '/databases/schema-design/',
  primarykey: '/databases/schema-design/',
  api_key: '/security/secrets/',
  'SQL/NoSQL': '/databases/relational-and-nosql/',
  'backend-developer': '/basics/what-is-backend-development/',
  'connection\u2011pooling': '/databases/connection-pooling/',
  ｒｅｓｔ: '/rest/',
  'pagi\u00ADnation': '/apis/errors-and-pagination/',
} as const;

for (const [query, path] of Object.entries(JOINED)) {
  test(`“${query}” finds ${path}`, async ({ page }) => {
    await page.goto(`?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[role=listbox][aria-busy=false]')).toBeVisible();
    const first = page.locator('.search__result').first();
    await expect(first).toHaveAttribute('href', new RegExp(path));
    await expect(page.locator('.search__result mark').first()).toBeAttached();
  });
}

for (const sign of ['*', '==', '&&', '=>', '||']) {
  test(`“${sign}” alone finds a page whose code uses it, and marks it there`, async ({ page }) => {
    await page.goto(`?q=${encodeURIComponent(sign)}`);
    await expect(page.locator('[role=listbox][aria-busy=false]')).toBeVisible();
    await page.locator('.search__result').first().click();
    await page.waitForURL(/\/\w[\w-]*\/[\w-]+\//);
    // A widget that starts draws some texts anew, and what was marked there marks nothing any more.
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String).filter(Boolean));
    await expect.poll(async () => new Set(await marked())).toEqual(new Set([sign]));
  });
}

test('CQRS is no slip for CORS', async ({ page }) => {
  await page.goto('?q=cqrs');
  await expect(page.locator('[role=listbox][aria-busy=false]')).toBeAttached();
  await expect(page.getByRole('dialog').getByRole('status')).not.toContainText('cors');
});

test('a word in a closed tab opens it, is marked, and leaves the address', async ({ page }) => {
  await page.goto('?q=ConstantTimeCompare');
  await expect(page.locator('[role=listbox][aria-busy=false]')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/security\//);
  const place = () =>
    page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('found') ?? [])] as Range[];
      const shown = ranges.find((range) => range.getClientRects().length > 0);
      const box = shown?.getBoundingClientRect();
      return box === undefined ? undefined : box.top > 0 && box.bottom < innerHeight;
    });
  await expect.poll(place).toBe(true);
  await expect(page).not.toHaveURL(/found=/);
});

test('a word in a closed answer opens it', async ({ page }) => {
  await page.goto('apis/http/?found=safeguard%20authorization%20cookies');
  await expect(page.locator('.check details[open]').first()).toBeVisible();
});

test('the browser’s own search opens the tab that holds the word', async ({ page }) => {
  await page.goto('security/authentication/');
  const tabs = page.locator('listing-tabs:not(.challenge *)').first();
  await expect(tabs.getByRole('tab').first()).toBeVisible();
  const hidden = tabs.locator('section[hidden]').last();
  await expect(hidden).toHaveAttribute('hidden', 'until-found');
  const language = await hidden.getAttribute('aria-label');
  await hidden.evaluate((section) => section.dispatchEvent(new Event('beforematch')));
  await expect(tabs.getByRole('tab', { name: language ?? '', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a link of a heading does not carry what was searched for', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('databases/transactions/?found=deadlock');
  await page.locator('.sl-anchor-link').first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\/databases\/transactions\/#/);
  expect(copied).not.toContain('found');
});

test('a selection that is drawn out of the field does not close the search', async ({ page }) => {
  await page.goto('?q=transactions');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = page.getByRole('combobox', { name: 'Search the guide' });
  const box = await field.boundingBox();
  if (box === null) throw new Error('the field has no place');
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(5, box.y + 200, { steps: 4 });
  await page.mouse.up();
  await expect(dialog).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(dialog).toBeHidden();
});

test('the shortcut is found by its place on a keyboard of other letters', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('site-search')).toBeAttached();
  await page.evaluate(() => {
    const init = { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(page.getByRole('combobox', { name: 'Search the guide' })).toBeFocused();
});
