import { expect, test } from '../policed';

/** What every widget promises; each widget's own path is in its own file. */
const WIDGETS = [
  {
    id: 'car',
    page: 'basics/frontend-and-backend/',
    hostile: 'car.xray=<img src=x>',
    good: 'car.xray=10',
  },
  {
    id: 'request-journey',
    page: 'basics/journey-of-a-request/',
    hostile: 'journey.km=1e9',
    good: 'journey.km=9000',
  },
  {
    id: 'stack-picker',
    page: 'technologies/stack-picker/',
    hostile: 'stack.goal=__proto__',
    good: 'stack.goal=learning',
  },
  {
    id: 'technology-compare',
    page: 'technologies/comparison/',
    hostile: 'compare.with=<script>',
    good: 'compare.with=django,flask',
  },
] as const;

for (const { id, page: path, hostile, good } of WIDGETS) {
  test.describe(id, () => {
    test('answers a hostile link with a plain sentence and the usual state', async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${path}?${hostile}&${hostile.split('=')[0] ?? ''}=${'A'.repeat(4000)}`);
      const widget = page.locator(`#${id}`);
      await widget.scrollIntoViewIfNeeded();
      await expect(widget.locator('.widget__problems')).toContainText(
        'The usual setting is shown instead',
      );
      await page.goto(path);
      await expect(widget.locator('.widget__problems')).toBeEmpty();
      expect(errors).toEqual([]);
    });

    test('shows what a good link asks for, and Reset leads back to the plain address', async ({
      page,
    }) => {
      await page.goto(`${path}?${good}`);
      const widget = page.locator(`#${id}`);
      await widget.scrollIntoViewIfNeeded();
      await expect(widget.getByRole('button', { name: 'Copy link' })).toBeVisible();
      await expect(page.locator(`astro-island:has(#${id}):not([ssr])`)).toBeAttached();
      await expect(widget.locator('.widget__problems')).toBeEmpty();
      await expect(page).toHaveURL(new RegExp(good.replace('.', '\\.')));
      await widget.getByRole('button', { name: 'Reset' }).click();
      await expect(page).not.toHaveURL(/\?/);
      await widget.getByRole('button', { name: 'Undo' }).click();
      await expect(page).toHaveURL(new RegExp(good.replace('.', '\\.')));
    });

    test('explains how real it is, by keyboard', async ({ page }) => {
      await page.goto(path);
      const badge = page.locator(`#${id} .reality summary`).first();
      await badge.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(`#${id} .reality__text`).first()).toBeVisible();
    });

    test('offers targets of at least 24 by 24 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(path);
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      const small = await page
        .locator(`#${id} :is(button, select, summary, input[type=range])`)
        .evaluateAll((controls) =>
          controls
            .filter((control) => control.checkVisibility())
            .map((control) => ({ box: control.getBoundingClientRect(), name: control.textContent }))
            .filter(({ box }) => box.width < 24 || box.height < 24)
            .map(({ name, box }) => `${name}: ${box.width}×${box.height}`),
        );
      expect(small).toEqual([]);
    });

    test('keeps its text when it is printed', async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      const widget = page.locator(`#${id}`);
      await expect(widget.locator('.widget__tools')).toBeHidden();
      expect((await widget.innerText()).split(/\s+/).length).toBeGreaterThan(80);
    });
  });
}
