// cspell:ignore Fwhy Capis Fhttp Cflask -- what follows an escape
import { expect, test } from './policed';

const PATH = 'start/learning-path/';

test('progress is read however a link was passed on, and counted as people count', async ({
  page,
}) => {
  await page.goto(`${PATH}#progress=basics%2Fwhy-it-matters%2Capis%2Fhttp%2Capis%2Fgone).`);
  const offer = page.locator('[data-incoming]');
  await expect(offer).toContainText(
    'This link carries 2 read pages. 1 of 3 is not in this guide any more.',
  );
  await page.getByRole('button', { name: 'Add them to mine' }).click();
  await expect(page.locator('[data-read]')).toHaveText('2');
});

test('a link that is opened on the page itself brings its progress, too', async ({ page }) => {
  await page.goto(PATH);
  await page.evaluate(() => (location.hash = '#progress=basics/why-it-matters'));
  await expect(page.locator('[data-incoming]')).toContainText('carries 1 read page.');
  await expect(page.getByRole('button', { name: 'Add it to mine' })).toBeVisible();
});

test('a widget shows what it knows of a link, and says what it leaves out', async ({ page }) => {
  await page.goto('technologies/comparison/?compare.with=Django%252Cflask,mysql).');
  await page.locator('#technology-compare').scrollIntoViewIfNeeded();
  await expect(page.getByRole('alert')).toContainText('without “mysql');
  await expect(page.locator('.compare-table thead a')).toHaveText(['Django', 'Flask']);
});
