import type { Page } from '@playwright/test';
import { expect, test } from '../policed';
import { faultsIn } from '../violations';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the guide' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const options = (page: Page) => dialog(page).getByRole('listbox').getByRole('option');
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');
const status = (page: Page) => dialog(page).getByRole('status');
const alert = (page: Page) => dialog(page).getByRole('alert');

/** Types a query and waits for the complete answer. */
async function search(page: Page, query: string) {
  await field(page).fill(query);
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
}

async function open(page: Page, path = '') {
  await page.goto(path);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the search, Escape closes it and gives the focus back`, async ({ page }) => {
    await page.goto('');
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press(key);
    await expect(dialog(page)).toBeVisible();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('nothing says which keys to press', async ({ page }) => {
    for (const path of ['', 'nowhere/']) {
      await page.goto(path);
      await expect(page.locator('kbd').filter({ visible: true })).toHaveCount(0);
    }
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await search(page, 'transaktion');
    await expect(dialog(page).getByRole('button', { name: 'as typed' })).toBeVisible();
    await expect(page.locator('kbd').filter({ visible: true })).toHaveCount(0);
  });
});

test('what is typed while the search loads is not lost', async ({ page }) => {
  await page.goto('');
  await page.route('**/_astro/open*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.keyboard.press('/');
  await page.keyboard.type('indexes and plans', { delay: 70 });
  await expect(field(page)).toHaveValue('indexes and plans');
});

test('is a combobox that commands a listbox', async ({ page }) => {
  await open(page);
  await expect(status(page)).toHaveText('Popular topics');
  await search(page, 'transactions');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(active(page)).toHaveCount(1);
  const first = await field(page).getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  const second = await field(page).getAttribute('aria-activedescendant');
  expect(second).not.toBe(first);
  await expect(active(page)).toHaveId(second ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toHaveId((await options(page).last().getAttribute('id')) ?? '');
});

test('Enter opens the result, and the page marks what was searched for', async ({ page }) => {
  await open(page);
  await search(page, 'deadlock');
  // The query leaves the address at once, so the visit is watched from its beginning.
  const visit = page.waitForURL(/\/databases\/transactions\/\?found=deadlock/, {
    waitUntil: 'commit',
  });
  await page.keyboard.press('Enter');
  await visit;
  const marked = await page.waitForFunction(() => CSS.highlights.get('found')?.size ?? 0);
  expect(await marked.jsonValue()).toBeGreaterThan(1);
  const place = await page.evaluate(() => {
    const [range] = CSS.highlights.get('found') ?? [];
    return (range as Range | undefined)?.toString();
  });
  expect(place?.toLowerCase()).toBe('deadlock');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('Enter waits for the results of what stands in the field', async ({ page }) => {
  const release = Promise.withResolvers<undefined>();
  await page.route('**/search/parts/**', async (route) => {
    await release.promise;
    await route.continue();
  });
  await open(page);
  await expect(status(page)).toHaveText('Popular topics');
  await field(page).fill('deadlock');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('listbox')).toHaveAttribute('aria-busy', 'true');
  const visit = page.waitForURL(/\/databases\/transactions\/\?found=deadlock/, {
    waitUntil: 'commit',
  });
  release.resolve(undefined);
  await visit;
});

test('Control+Enter opens the result in a new tab', async ({ page, context }) => {
  await open(page);
  await search(page, 'cursor pagination');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await opened).toHaveURL(/\/apis\/errors-and-pagination\//);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a section beneath a result leads to its place', async ({ page }) => {
  await open(page);
  await search(page, 'waiting and deadlocks');
  await page.locator('.search__section').first().click();
  await expect(page).toHaveURL(/#/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('facets narrow the results, say how many are left, and stay while searching', async ({
  page,
}) => {
  await open(page);
  await search(page, 'index');
  const kind = page.getByRole('combobox', { name: 'Kinds' });
  const label = await kind.locator('option', { hasText: 'Terms' }).textContent();
  const count = Number(/\d+/.exec(label ?? '')?.[0]);
  await kind.selectOption('term');
  await expect(page.locator('.search__type')).toHaveText(Array<string>(count).fill('Term'));
  await search(page, 'cache');
  await expect(page.locator('.search__type').first()).toHaveText('Term');
  await search(page, '');
  await field(page).press('Backspace');
  await expect(page.getByRole('button', { name: 'Remove the filter Terms' })).toHaveCount(0);
  await search(page, 'cache');
  await expect(page.locator('.search__type').first()).not.toHaveText('Term');
});

test('a typing error is corrected, and Escape takes that back', async ({ page }) => {
  await open(page);
  await search(page, 'kuberntes');
  await expect(status(page)).toContainText('for kubernetes');
  await expect(active(page)).toContainText('Kubernetes');
  await page.keyboard.press('Escape');
  await expect(status(page)).not.toContainText('for kubernetes');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('says that it found nothing and offers the sections', async ({ page }) => {
  await open(page);
  await search(page, 'zxqvbnm');
  await expect(status(page)).toHaveText('Nothing found.');
  await dialog(page).getByRole('link', { name: 'Security' }).click();
  await expect(page).toHaveURL(/\/security\/$/);
});

test('remembers what was searched for in this browser, and forgets it', async ({ page }) => {
  await open(page);
  await search(page, 'sharding');
  await page.keyboard.press('Enter');
  await page.waitForURL(/found=sharding/);
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'sharding', exact: true }).click();
  await expect(field(page)).toHaveValue('sharding');
  await field(page).fill('');
  await page.getByRole('button', { name: 'Forget these' }).click();
  await expect(page.getByText('Searched before')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('under-the-hood'))).toContain(
    '"searches":[]',
  );
});

test('the query stands in the address, and a link with it opens the search', async ({ page }) => {
  await page.goto('?q=C%23');
  await expect(field(page)).toHaveValue('C#');
  await expect(active(page)).toContainText('C#');
  await field(page).fill('C++');
  await expect(page).toHaveURL(/\?q=C%2B%2B$/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/q=/);
});

test('titles answer before the text of the pages is there', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await open(page);
  await field(page).fill('docker');
  await expect(options(page).first()).toBeVisible();
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
});

test('says when the text of the pages cannot be searched, and searches the titles', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open(page);
  await field(page).fill('docker');
  await expect(alert(page)).toContainText('The text of the pages cannot be searched');
  await expect(options(page).first()).toBeVisible();
});

test('says when the search did not load, and tries again', async ({ page }) => {
  await page.route('**/search/start.json', (route) => route.abort());
  await open(page);
  await expect(alert(page)).toContainText('The search did not load');
  await expect(page.getByRole('link', { name: 'All topics on one page' })).toBeVisible();
  await page.unroute('**/search/start.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await search(page, 'docker');
  await expect(options(page).first()).toBeVisible();
});

test('passes axe and fits, in both themes, wide and narrow', async ({ page }) => {
  test.slow();
  for (const query of ['', 'index', 'kuberntes', 'zxqvbnm']) {
    await page.goto(`?q=${query}`);
    await expect(field(page)).toBeVisible();
    await search(page, query);
    expect(await faultsIn(page, 'dialog'), query).toEqual([]);
  }
});

const HOSTILE = {
  '10 kB of text': 'lorem ipsum '.repeat(900),
  'HTML and script': '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>',
  'a JavaScript address': 'javascript:window.hurt=1',
  'right-to-left text': 'קוד מקור \u202Eשרת אחורי',
  emoji: '👩🏽‍💻🚀🇩🇪 index',
  'a pattern': '.*+?^${}()|[]\\',
  quotes: '"index" "',
  'control characters': '\u0000\u0007\uFFFF index',
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`bears ${name}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await open(page);
    await search(page, text);
    await search(page, 'index');
    await expect(active(page)).toContainText(/index/i);
    await page.goto(`?q=${encodeURIComponent(text.slice(0, 4000))}`);
    await expect(field(page)).toBeVisible();
    await page.goto(`databases/transactions/?found=${encodeURIComponent(text.slice(0, 4000))}`);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(errors).toEqual([]);
  });
}

test('bears an address of a million characters', async ({ page }) => {
  await page.goto('');
  const body = await page.content();
  // Servers refuse such an address; a cache on the reader's side may answer it all the same.
  await page.route('**/?q=*', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto(`?q=${'x'.repeat(1_000_000)}`);
  await expect(status(page)).toHaveText('Nothing found.');
  await search(page, 'index');
  await expect(active(page)).toContainText(/index/i);
});
