import type { Page } from '@playwright/test';
import { expect, test } from './policed';

const PAGE = 'reference/foldout/';
/** Six points, the least on a sheet of A3, in CSS pixels; and the width of that sheet. */
const LEAST = 8;
const A3 = (420 / 25.4) * 96;

async function open(page: Page) {
  await page.goto(PAGE);
  await page.waitForFunction(() => customElements.get('foldout-sheet') !== undefined);
  return { table: page.locator('.foldout__table'), sheet: page.locator('.foldout-sheet') };
}

const widthOf = (page: Page) =>
  page.locator('.foldout-sheet').evaluate((sheet) => sheet.getBoundingClientRect().width);

test('grows and shrinks by buttons, keys and the wheel, about the pointer', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const { table, sheet } = await open(page);
  const whole = await widthOf(page);
  await page.getByRole('button', { name: 'Larger' }).click();
  expect(await widthOf(page)).toBeCloseTo(whole * 1.4, 0);
  await table.focus();
  await page.keyboard.press('-');
  expect(await widthOf(page)).toBeCloseTo(whole, 0);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  expect(await widthOf(page)).toBeCloseTo(whole * 1.96, 0);

  const heading = sheet.getByText('Databases', { exact: true });
  const before = await heading.boundingBox();
  if (before === null) throw new Error('the heading is not drawn');
  await heading.scrollIntoViewIfNeeded();
  const there = (await heading.boundingBox()) ?? before;
  await page.mouse.move(there.x, there.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(() => widthOf(page)).toBeGreaterThan(whole * 2);
  const after = (await heading.boundingBox()) ?? before;
  expect(Math.abs(after.x - there.x)).toBeLessThan(4);
  expect(Math.abs(after.y - there.y)).toBeLessThan(4);

  await page.keyboard.press('0');
  const { width, height } = await sheet.evaluate((drawn) => drawn.getBoundingClientRect());
  const room = await table.evaluate(({ clientWidth, clientHeight }) => ({
    width: clientWidth,
    height: clientHeight,
  }));
  expect(width).toBeLessThanOrEqual(room.width + 1);
  expect(height).toBeLessThanOrEqual(room.height + 1);
});

test('is moved by dragging, which opens no link', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const { table, sheet } = await open(page);
  await page.getByRole('button', { name: 'Larger' }).click();
  await page.getByRole('button', { name: 'Larger' }).click();
  const link = sheet.getByRole('link', { name: 'Trends' });
  await link.scrollIntoViewIfNeeded();
  const from = await link.boundingBox();
  const scrolled = () => table.evaluate(({ scrollLeft }) => scrollLeft);
  const before = await scrolled();
  await page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.move((from?.x ?? 0) - 80, (from?.y ?? 0) + 20, { steps: 4 });
  await page.mouse.up();
  expect(await scrolled()).toBeCloseTo(before + 100, 0);
  expect(page.url()).toContain(PAGE);
});

test('the keyboard goes through it in reading order, and what it reaches comes into view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const { table, sheet } = await open(page);
  await table.focus();
  for (const name of [
    '1 Start here Seat',
    '1.1 How to use this guide',
    '1.2 The learning path',
    '2 Basics Bodywork',
  ]) {
    await page.keyboard.press('Tab');
    const link = sheet.getByRole('link', { name, exact: true });
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/basics\/$/);
});

test('the learning path is switched off and on, and the list says it as well', async ({ page }) => {
  await open(page);
  const route = page.locator('.foldout-sheet__route').last();
  const button = page.getByRole('button', { name: 'Learning path' });
  await expect(route).toBeVisible();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(route).toBeHidden();
  await button.click();
  await expect(route).toBeVisible();
  await page.getByRole('link', { name: 'The same as a list' }).click();
  await expect(page.getByRole('heading', { name: 'The same as a list' })).toBeFocused();
  await page.locator('summary', { hasText: 'The learning path' }).click();
  await expect(page.locator('.foldout-list details[open] li').first()).toBeInViewport();
});

test('its words stay inside their plates, and are large enough on a sheet of A3', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  // Lettering that is late waits for the next page.
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  const found = await page.locator('.foldout-sheet').evaluate(
    (sheet, [least, a3]) => {
      const svg = sheet as SVGSVGElement;
      const paper = (a3 ?? 0) / svg.viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll('text')].filter(
        (text) => text.getBBox().width > 0 && text.closest('.car-part') === null,
      );
      const small = texts.filter(
        (text) => parseFloat(getComputedStyle(text).fontSize) * paper < (least ?? 0),
      );
      const out = [...svg.querySelectorAll('a:has(rect)')].filter((link) => {
        const [plate, words] = ['rect', 'text'].map((part) =>
          link.querySelector<SVGGraphicsElement>(part)?.getBBox(),
        );
        if (plate === undefined || words === undefined) return true;
        return words.x < plate.x || words.x + words.width > plate.x + plate.width;
      });
      const name = (element: Element) => element.textContent.trim();
      return { texts: texts.length, small: small.map(name), out: out.map(name) };
    },
    [LEAST, A3],
  );
  expect(found.texts).toBeGreaterThan(150);
  expect(found.small).toEqual([]);
  expect(found.out).toEqual([]);
});

test('scrolls inside its own frame, never the page, whatever the width', async ({ page }) => {
  await open(page);
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width} px`).toBeLessThanOrEqual(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole drawing stands readable in a frame that scrolls, with its list', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(PAGE);
    const table = page.locator('.foldout__table');
    const inner = await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth / clientWidth);
    expect(inner).toBeGreaterThan(1.5);
    await expect(page.getByRole('button', { name: 'Larger' })).toBeHidden();
    await page.locator('summary', { hasText: 'technologies and their layers' }).click();
    await expect(page.locator('.foldout-list').getByRole('link', { name: 'Redis' })).toBeVisible();
  });
});
