import type { Page } from '@playwright/test';
import { expect, test } from '../policed';
import { reach } from '../reach';

const PAGE = 'technologies/stack-picker/';

/** The picker, once its code runs. */
async function open(page: Page, query = '') {
  await page.goto(PAGE + query);
  const picker = page.locator('#stack-picker');
  await reach(page, 'stack-picker');
  return picker;
}

const part = (page: Page, slot: string) =>
  page.locator(`.stack-part[data-slot="${slot}"] .stack-part__name`);

test('answers by mouse change the stack, and undo brings it back', async ({ page }) => {
  const picker = await open(page);
  await expect(part(page, 'database')).toHaveText('PostgreSQL');
  await picker.getByRole('radio', { name: 'A website with content' }).check();
  await expect(part(page, 'database')).toHaveText('MySQL');
  await picker.getByRole('button', { name: 'Its data' }).click();
  await expect(picker.locator('.stack-questions fieldset')).toHaveCount(2);
  await picker.getByRole('button', { name: 'Undo' }).click();
  await expect(part(page, 'database')).toHaveText('PostgreSQL');
});

test('at most three questions are in view, and the result stays on screen', async ({ page }) => {
  const picker = await open(page);
  for (const name of ['What it is', 'Its data', 'Your people', 'Running it']) {
    await picker.getByRole('button', { name }).click();
    expect(await picker.locator('.stack-questions fieldset').count()).toBeLessThanOrEqual(3);
    await expect(picker.locator('.stack-now')).toBeInViewport();
  }
});

test('the drawn stack stands beside the questions, follows the answers and leads to its parts', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const picker = await open(page);
  const drawing = picker.locator('.stack-now');
  await expect(drawing.locator('.stack-layer')).toHaveCount(6);
  for (const beside of ['.stack-questions', '.stack-brief']) {
    await picker.locator(beside).evaluate((element) => element.scrollIntoView());
    await expect(drawing).toBeInViewport({ ratio: 0.98 });
    const [left, right] = [await picker.locator(beside).boundingBox(), await drawing.boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  }
  const database = drawing.locator('[data-layer="database"] a');
  await picker.getByRole('radio', { name: 'A website with content' }).check();
  await expect(database).toHaveText('MySQL');
  await picker.getByRole('button', { name: 'Keep MySQL', exact: true }).click();
  await expect(database).toHaveAttribute('data-kept', 'true');
  await database.click();
  await expect(part(page, 'database')).toBeInViewport();
  await expect(part(page, 'database')).toHaveText('MySQL');
});

test('on a phone the stack stays in sight as a strip that leaves room for the questions', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const picker = await open(page);
  for (const beside of ['.stack-questions', '.stack-brief']) {
    await picker.locator(beside).evaluate((element) => element.scrollIntoView());
    await expect(picker.locator('.stack-now')).toBeInViewport({ ratio: 0.98 });
  }
  const heights = await picker
    .locator('.stack-now, .stack-now a')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(heights[0]).toBeLessThan(780 * 0.17);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});

test('works by keyboard alone', async ({ page }) => {
  const picker = await open(page);
  await picker.getByRole('radio', { name: 'A web shop' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(picker.getByRole('radio', { name: 'A website with content' })).toBeChecked();
  await expect(part(page, 'database')).toHaveText('MySQL');

  await picker.getByRole('button', { name: 'Your people' }).focus();
  await page.keyboard.press('Enter');
  await picker.getByRole('checkbox', { name: 'Python' }).focus();
  await page.keyboard.press('Space');
  await picker.getByRole('checkbox', { name: 'Ruby' }).focus();
  await page.keyboard.press('Space');
  await expect(part(page, 'framework')).toHaveText('Ruby on Rails');

  await picker.getByRole('button', { name: 'Keep Ruby', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/stack\.keep-language=ruby/);
});

test('a kept part stays while the rest is solved again', async ({ page }) => {
  const picker = await open(page);
  const language = picker.locator('.stack-part[data-slot="language"]');
  await language.locator('summary').click();
  await language.getByLabel('Keep another here').selectOption('java');
  await expect(part(page, 'language')).toHaveText('Java');
  await expect(part(page, 'framework')).toHaveText('Spring Boot');
  await expect(part(page, 'database')).toHaveText('PostgreSQL');
});

test('a part that a constraint forbids is refused with the reason', async ({ page }) => {
  const picker = await open(page, '?stack.keep-database=redis');
  await expect(part(page, 'database')).toHaveText('PostgreSQL');
  await expect(picker.locator('.stack-refused')).toContainText('Redis cannot be kept');
});

test('a link brings back answers, kept parts and the step', async ({ page }) => {
  const query =
    '?stack.goal=realtime&stack.data=live&stack.consistency=stale&stack.knows=&stack.step=3';
  const picker = await open(page, query);
  await expect(part(page, 'database')).toHaveText('Redis');
  await expect(picker.getByRole('checkbox', { name: 'Python' })).not.toBeChecked();
  await picker.getByRole('radio', { name: 'Hiring easily' }).check();
  await expect(page).toHaveURL(/stack\.priority=hire/);
  expect(new URL(page.url()).searchParams.get('stack.data')).toBe('live');
});

test('a hostile link gives a plain message and the usual stack', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const query =
    '?stack.goal=%3Cscript%3E&stack.knows=cobol,python&stack.keep-cloud=moon&stack.step=99';
  const picker = await open(page, query);
  await expect(picker.getByRole('alert').first()).toContainText('stack.goal');
  await expect(picker.getByRole('alert').first()).toContainText('stack.knows');
  await expect(part(page, 'language')).toHaveText('Python');
  expect(errors).toEqual([]);
});

test('choosing the stack sets the language of every listing', async ({ page }) => {
  const picker = await open(page, '?stack.knows=ruby');
  await picker.getByRole('button', { name: 'Choose this stack' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-language', 'ruby');
  await expect(picker.getByText('now shows Ruby')).toBeVisible();
});

test('the brief prints on one page', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints to a file');
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const picker = await open(page);
  await picker.getByRole('button', { name: 'Print one page' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(picker.locator('.stack-brief')).toBeVisible();
  await expect(picker.locator('.stack-parts')).toContainText('What you give up.');
  const height = await picker.locator('.stack-brief').evaluate((brief) => brief.scrollHeight);
  const widthOfPage = await page.evaluate(() => document.documentElement.clientWidth);
  expect(height).toBeLessThan(widthOfPage * 1.41);
});

test('a guess comes before the numbers that answer it', async ({ page }) => {
  const picker = await open(page);
  await picker.locator('.predict').getByRole('button', { name: 'Goal' }).click();
  await expect(picker.locator('.predict')).toContainText('That is it.');
  await picker.getByText('Show how much each answer decides').click();
  await expect(picker.getByRole('table').getByRole('row')).toHaveCount(11);
});

for (const width of [320, 360, 768]) {
  test(`has no sideways scroll at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await page
      .locator('#stack-picker details, .stack-weights, .stack-weights details')
      .evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('says the same with reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const picker = await open(page);
  await picker.getByRole('radio', { name: 'A prototype of an idea' }).check();
  await expect(picker.locator('.stack-now')).toContainText('Django');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the recommendation, its reasons and every number behind it', async ({ page }) => {
    await page.goto(PAGE);
    const picker = page.locator('#stack-picker');
    await expect(part(page, 'framework')).toHaveText('Django');
    await expect(picker.locator('.stack-given')).toContainText('A web shop');
    await expect(picker.locator('.stack-questions')).toBeHidden();
    await picker.locator('.stack-part[data-slot="database"] summary').click();
    await expect(picker.getByText('Transactions keep money and stock right.')).toBeVisible();
    await page.locator('summary', { hasText: 'Every weight with its reason' }).first().click();
    const database = page.locator('.stack-weights details').nth(2);
    await database.locator('summary').click();
    await expect(database).toContainText('Data shape × 3.');
    await database.getByRole('link', { name: 'Cassandra' }).click();
    const fits = page.getByRole('table').filter({ hasText: 'A flood of events' });
    await expect(fits).toBeInViewport();
  });
});
