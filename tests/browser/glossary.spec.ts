import type { Page } from '@playwright/test';
import { expect, test } from './policed';
import { faultsIn } from './violations';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find a term' });
const shown = (page: Page) => page.locator('.letter dt').filter({ visible: true });
const count = (page: Page) => page.locator('.glossary-filter output');

test('the filter finds terms by name and by other names, and says how many', async ({ page }) => {
  await page.goto('reference/glossary/');
  const all = await shown(page).count();
  await expect(count(page)).toHaveText(`${all} of ${all}`);

  await field(page).fill('authn');
  await expect(shown(page)).toHaveText(['Authentication']);
  await expect(count(page)).toHaveText(`1 of ${all}`);
  await expect(page.locator('.letter').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('.letters')).toHaveJSProperty('inert', true);
  expect(await faultsIn(page)).toEqual([]);

  // A term that another refers to comes back.
  await page.getByRole('link', { name: 'Multi-factor authentication' }).first().click();
  await expect(page.locator('#mfa')).toBeInViewport();
  await expect(field(page)).toHaveValue('');
  await expect(shown(page)).toHaveCount(all);

  await field(page).fill('no such word');
  await expect(shown(page)).toHaveCount(0);
  await expect(page.getByText('No term begins like that.')).toBeVisible();
});

for (const width of [320, 1440]) {
  test(`letters and filter stay in view at ${width} px, and hide no term`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('reference/glossary/');
    await page.getByRole('link', { name: 'S', exact: true }).click();
    await expect(page.locator('#letter-S')).toBeInViewport();
    await expect(field(page)).toBeInViewport();
    const bar = page.locator('.glossary-bar');
    const edges = await bar.evaluate((each) => {
      const term = document.querySelector('#letter-S + dl dt');
      return [each.getBoundingClientRect().bottom, term?.getBoundingClientRect().top ?? 0] as const;
    });
    expect(edges[1]).toBeGreaterThanOrEqual(edges[0]);
    const small = await page.locator('.letters a').evaluateAll(
      (all) =>
        all.filter((each) => {
          const { width: w, height: h } = each.getBoundingClientRect();
          return w < 24 || h < 24;
        }).length,
    );
    expect(small).toBe(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole, and no field promises more', async ({ page }) => {
    await page.goto('reference/glossary/');
    await expect(page.locator('.letter dt').first()).toBeVisible();
    await expect(field(page)).toBeHidden();
    await page.getByRole('link', { name: 'T', exact: true }).click();
    await expect(page.locator('#letter-T')).toBeInViewport();
  });
});
