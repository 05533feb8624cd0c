import { sectionById } from '../../src/sidebar';
import { expect, test } from './policed';

const PAGE = 'databases/indexes-and-plans/';

test('the page says where it stands and what it takes', async ({ page }) => {
  await page.goto(PAGE);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
  await expect(crumbs.getByRole('link', { name: 'Databases' })).toHaveAttribute(
    'href',
    '/databases/',
  );
  await expect(page.locator('.page-facts')).toContainText(
    /Level\s*(beginner|intermediate|advanced)/,
  );
  await expect(page.locator('.page-facts')).toContainText(/Reading\s*\d+ min/);
  await expect(page.getByText(/Last updated/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
});

test('a citation leads to its source', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('a.cite').first().click();
  await expect(page).toHaveURL(/#source-\d+$/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('the menu shows the pages of this section alone', async ({ page }) => {
  await page.goto(PAGE);
  const menu = page.locator('.sidebar-content');
  const { pages } = sectionById('databases');
  await expect(menu.locator('a[href="/databases/"]')).toHaveCount(1);
  await expect(menu.locator('a[href^="/databases/"]')).toHaveCount(pages.length + 1);
  await expect(menu.locator('a[href^="/apis/"]')).toHaveCount(1);
});

test('code and page are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(PAGE);
  const block = page.locator('.code').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboard()).toBe(await block.locator('pre').textContent());
  await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
  await expect.poll(clipboard).toMatch(/^# /m);
});

/** Too narrow for a margin, which has the definitions otherwise. */
const NARROW = { width: 1024, height: 768 };

test('a term explains itself on hover and on focus, and Escape hides it', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(PAGE);
  const term = page.locator('a.term').first();
  const definition = page.locator('.term__definition').first();
  await expect(definition).toBeHidden();
  await term.hover();
  await expect(definition).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(definition).toBeHidden();
  await term.focus();
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
});

test('a definition can be pointed at, and Escape hides it while it is', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(PAGE);
  const definition = page.locator('.term__definition').first();
  await page.locator('a.term').first().hover();
  await definition.hover();
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
});

test('a question gives its verdict and explains it', async ({ page }) => {
  await page.goto(PAGE);
  const check = page.locator('check-question[data-answer]').first();
  const answer = Number(await check.getAttribute('data-answer'));
  const options = check.getByRole('button');
  await options.nth(answer === 0 ? 1 : 0).click();
  await expect(check.getByRole('status')).toHaveText('Not this one.');
  await options.nth(answer).click();
  await expect(check.getByRole('status')).toHaveText('Right.');
  await expect(check.locator('details')).toHaveAttribute('open', '');
});

test.describe('the learning path', () => {
  test('remembers ticks and leads on', async ({ page }) => {
    await page.goto('basics/what-is-backend-development/');
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await page.goto('start/learning-path/');
    await expect(page.locator('[data-read]')).toHaveText('1');
    await expect(page.locator('[data-next] a')).toHaveAttribute('href', /frontend-and-backend/);
    await page.goto('');
    await expect(page.locator('resume-path')).toContainText('1 of');
    await expect(page.locator('resume-path a')).toHaveText('Frontend and backend');
  });

  test('forgets on request, and takes that back', async ({ page }) => {
    await page.goto('start/learning-path/#progress=basics/why-it-matters');
    await page.getByRole('button', { name: 'Add it to mine' }).click();
    await expect(page.locator('[data-read]')).toHaveText('1');
    await page.getByRole('button', { name: 'Forget my progress' }).click();
    await expect(page.locator('[data-read]')).toHaveText('0');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('[data-read]')).toHaveText('1');
  });

  test('says so when a link carries nonsense, and changes nothing', async ({ page }) => {
    await page.goto('start/learning-path/#progress=<script>alert(1)</script>');
    await expect(page.getByRole('alert')).toContainText('cannot be read');
    await expect(page.locator('[data-read]')).toHaveText('0');
  });
});

test.describe('the language of the listings', () => {
  test('is chosen once for all pages and stays', async ({ page }) => {
    await page.goto('skills/programming-languages/');
    const tabs = page.locator('listing-tabs:not(.challenge *)').first();
    await tabs.getByRole('tab', { name: 'Java', exact: true }).click();
    await expect(tabs.getByRole('tabpanel')).toContainText('static Response answer');
    await page.reload();
    await expect(tabs.getByRole('tab', { name: 'Java', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await tabs.getByRole('tab', { name: 'Java', exact: true }).press('ArrowLeft');
    await expect(tabs.getByRole('tab', { name: 'JavaScript' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});

test('the theme is chosen once for all pages and stays', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto('apis/http/');
  const grounds: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.getByRole('combobox', { name: 'Select theme' }).first().selectOption(theme);
    await page.goto('apis/rest/');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    grounds.push(await ground());
  }
  expect(grounds[0]).not.toBe(grounds[1]);
});

test('the header menu chooses the language of every listing', async ({ page }) => {
  await page.goto('security/passwords/');
  const menu = page.getByRole('combobox', { name: 'Language of the listings' });
  const tabs = page.locator('listing-tabs:not(.challenge *)').first();
  await menu.selectOption('Ruby');
  await expect(tabs.getByRole('tab', { name: 'Ruby' })).toHaveAttribute('aria-selected', 'true');
  await tabs.getByRole('tab', { name: 'Go' }).click();
  await expect(menu).toHaveValue('go');
  await page.goto('databases/transactions/');
  await expect(menu).toHaveValue('go');
});

test('the page prints with its answers and without its controls', async ({ page }) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sidebar-content')).toBeHidden();
  await expect(page.locator('.code__button').first()).toBeHidden();
  await expect(page.locator('.check details p').first()).toBeVisible();
});

for (const width of [320, 360, 390]) {
  for (const fonts of ['with our fonts', 'while our fonts are missing']) {
    test(`the name of the guide is whole at ${width} px ${fonts}`, async ({ page }) => {
      if (fonts !== 'with our fonts') await page.route('**/*.woff2', (route) => route.abort());
      await page.setViewportSize({ width, height: 800 });
      await page.goto('basics/why-it-matters/');
      const cut = await page
        .locator('.header .site-title')
        .evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(cut).toBeLessThanOrEqual(0);
      await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible();
    });
  }
}
