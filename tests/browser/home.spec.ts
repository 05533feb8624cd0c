import { expect, readOnly as test } from './policed';

test('the first screen says what this is, and leads to every section by its number', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  const lead = page.locator('.home__lead');
  await expect(lead).toContainText(/free guide to backend development, \d{3} pages and no account/);
  await expect(lead).toContainText('PostgreSQL');
  const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  const numbers = (await links.allInnerTexts()).map((text) => Number.parseInt(text, 10));
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  for (const seen of [
    lead,
    links.last(),
    page.locator('.car-drawing'),
    page.locator('.car-status'),
  ]) {
    await expect(seen).toBeInViewport({ ratio: 1 });
  }
  expect(await page.locator('.home__parts .part-drawing__number').allTextContents()).toEqual(
    numbers.map(String),
  );
});

test('no grid of the home page has an empty cell, nor the page a sideways scroll', async ({
  page,
}) => {
  await page.goto('');
  for (const width of [320, 360, 640, 768, 960, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ragged: [...document.querySelectorAll('.home__parts ol, .home__promise dl')].filter(
        (grid) => {
          const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
          return grid.children.length % columns !== 0;
        },
      ).length,
    }));
    expect([width, found]).toEqual([width, { over: 0, ragged: 0 }]);
  }
});

test('small screens have the menu on the home page, too', async ({ page }) => {
  await page.goto('');
  for (const width of [360, 768]) {
    await page.setViewportSize({ width, height: 780 });
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.locator('.sidebar-pane');
    await expect(menu.getByRole('link', { name: 'Databases' })).toBeVisible();
    await expect(menu.getByLabel('Select theme')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator('.sidebar-pane')).toBeHidden();
});
