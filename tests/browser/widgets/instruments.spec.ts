import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { violations } from '../violations';
import { INSTRUMENTS } from './instruments';

const readings = (instrument: Locator) => instrument.locator('.instrument__readings').innerText();
const status = (instrument: Locator) => instrument.locator('[role=status]').last().innerText();
const height = (instrument: Locator) =>
  instrument.evaluate((element) => element.getBoundingClientRect().height);

type Watched = typeof globalThis & { shifts: number[] };

/** Counts every shift of the page that the reader did not cause. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const { shifts } = Object.assign(globalThis as Watched, { shifts: [] as number[] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
        };
        if (!hadRecentInput) shifts.push(value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

for (const { id, page: path, good, hostile } of INSTRUMENTS) {
  test.describe(id, () => {
    test('starts without a jump, and is worked by keyboard alone', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 780 });
      await watchShifts(page);
      await page.goto(path);
      const drawn = await readings(page.locator(`#${id}`));
      const instrument = await reach(page, id);
      expect(await readings(instrument)).toBe(drawn);
      const before = { said: await status(instrument), height: await height(instrument) };
      const knob = instrument
        .locator('.instrument__knobs :is(input, button:not(:disabled, [aria-pressed=true]))')
        .first();
      await knob.focus();
      await page.keyboard.press(
        (await knob.getAttribute('type')) === 'range' ? 'ArrowRight' : 'Enter',
      );
      await expect.poll(() => status(instrument)).not.toBe(before.said);
      await expect(page).toHaveURL(/\?/);
      expect(await height(instrument)).toBe(before.height);
      const after = await readings(instrument);
      await instrument.getByRole('button', { name: 'Reset' }).press('Enter');
      await expect.poll(() => readings(instrument)).toBe(drawn);
      await expect(page).not.toHaveURL(/\?/);
      await instrument.getByRole('button', { name: 'Undo' }).press('Enter');
      await expect.poll(() => readings(instrument)).toBe(after);
      await instrument.locator('.reality summary').press('Enter');
      await expect(instrument.locator('.reality__text')).toBeVisible();
      expect(await page.evaluate(() => (globalThis as Watched).shifts)).toEqual([]);
    });

    test('shows what a link asks for, and answers a hostile one with a sentence', async ({
      page,
    }) => {
      await page.goto(path);
      const usual = await readings(page.locator(`#${id}`));
      await page.goto(`${path}?${good}`);
      const instrument = await reach(page, id);
      await expect.poll(() => readings(instrument)).not.toBe(usual);
      await expect(instrument.locator('.widget__problems')).toBeEmpty();
      expect(new URL(page.url()).search).toBe(`?${good}`);
      const [name = ''] = hostile.split('=');
      await page.goto(`${path}?${hostile}&${name}=${'A'.repeat(4000)}`);
      await reach(page, id);
      await expect(instrument.getByRole('alert')).toContainText(`The link asks for ${name}`);
      await expect(instrument.locator('svg.fig')).toBeVisible();
    });

    test('passes axe, fits 320 px, has large targets, ink in forced colours', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      const instrument = await reach(page, id);
      const small = await instrument
        .locator(':is(button, summary, input)')
        .evaluateAll((controls) =>
          controls
            .filter((control) => control.checkVisibility())
            .map((control) => ({ box: control.getBoundingClientRect(), name: control.textContent }))
            .filter(({ box }) => box.width < 24 || box.height < 24)
            .map(({ name, box }) => `${name}: ${box.width}×${box.height}`),
        );
      expect(small).toEqual([]);
      await instrument.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      expect(await violations(page, { within: `#${id}` })).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      await page.emulateMedia({ forcedColors: 'active' });
      const faint = await instrument.locator('svg text').evaluateAll((all) => {
        const ground = getComputedStyle(document.body).backgroundColor;
        return all.filter((each) => getComputedStyle(each).fill === ground).length;
      });
      expect(faint).toBe(0);
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('is a whole figure: drawing, caption, numbers, words and table', async ({ page }) => {
        await page.goto(path);
        const instrument = page.locator(`#${id}`);
        await expect(instrument.locator('svg.fig')).toBeVisible();
        await expect(instrument.locator('.figure__caption')).not.toBeEmpty();
        await expect(instrument.locator('.instrument__readings dd').first()).toBeVisible();
        await expect(instrument.getByRole('button')).toHaveCount(0);
        await instrument.getByText('As a table').click();
        expect(await instrument.locator('tbody tr:visible').count()).toBeGreaterThan(1);
        await instrument.getByText('In words').click();
        const words = await instrument.locator('.figure__text details p').innerText();
        expect(words.split(/\s+/).length).toBeGreaterThan(30);
        await page.emulateMedia({ media: 'print' });
        await expect(instrument.locator('svg.fig')).toBeVisible();
      });
    });
  });
}

test('a step of the lost update follows the pointer, and Undo puts it back', async ({ page }) => {
  await page.goto('databases/transactions/');
  const instrument = await reach(page, 'lost-update');
  const before = await status(instrument);
  const steps = instrument.locator('.sale__step');
  const [from, to] = await Promise.all([steps.nth(1).boundingBox(), steps.nth(2).boundingBox()]);
  if (from === null || to === null) throw new Error('no steps are drawn');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/sale\.order=a-a-b-b/);
  await expect.poll(() => status(instrument)).not.toBe(before);
  await instrument.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => status(instrument)).toBe(before);
});
