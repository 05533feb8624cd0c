import { SECTIONS } from '../../src/sidebar';
import { expect, readOnly as test } from './policed';

for (const { id } of SECTIONS) {
  test(`the plate and the contents of ${id} keep to the sheet, and its letters can be read`, async ({
    page,
  }) => {
    await page.goto(`${id}/`);
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const seen = await page.evaluate(measured);
      const at = `at ${width}`;
      expect(seen.isWide, at).toBe(false);
      expect(seen.labels.length, at).toBeGreaterThan(3);
      expect(
        seen.labels.every(({ isInside }) => isInside),
        at,
      ).toBe(true);
      // A plate on 320 pixels is the one on 360, made smaller.
      const least = width === 320 ? 10.5 : 12;
      expect(Math.min(...seen.labels.map(({ pixels }) => pixels)), at).toBeGreaterThan(least);
      expect(seen.starts.sheets, at).toBe(seen.starts.title);
      if (width !== 768) expect(seen.starts.plate, at).toBe(seen.starts.title);
      if (width === 1440) expect(seen.ends.sheets, at).toBe(seen.ends.plate);
    }
  });
}

/** In the page: where the title, the plate and the contents stand, and what is written on the plate. */
function measured() {
  const box = (selector: string) =>
    document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const drawing = box('.part-drawing');
  const labels = [...document.querySelectorAll<SVGTextElement>('.part-drawing text')]
    .filter((label) => label.closest('[data-part]') === null)
    .map((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      return {
        pixels:
          Number.parseFloat(getComputedStyle(label).fontSize) * (label.getScreenCTM()?.a ?? 0),
        isInside:
          left >= drawing.left &&
          right <= drawing.right &&
          top >= drawing.top &&
          bottom <= drawing.bottom,
      };
    });
  const [title, plate, sheets] = [box('h1'), box('.part-plate'), box('.sheets')];
  return {
    isWide: document.documentElement.scrollWidth > innerWidth,
    starts: {
      title: Math.round(title.left),
      plate: Math.round(plate.left),
      sheets: Math.round(sheets.left),
    },
    ends: { plate: Math.round(plate.right), sheets: Math.round(sheets.right) },
    labels,
  };
}

test('the menu counts the sections as the parts of the car', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('databases/transactions/');
  const items = page.locator('.menu > li');
  await expect(items.locator('> a')).toHaveText(SECTIONS.map(({ label }) => label));
  const counted = await items.evaluateAll((all) =>
    all.map((item) => [
      getComputedStyle(item).counterIncrement,
      item.firstElementChild && getComputedStyle(item.firstElementChild, '::before').content,
    ]),
  );
  expect(counted).toEqual(SECTIONS.map(() => ['part 1', 'counter(part)']));
});

test('keys are named where there is a keyboard', async ({ page }) => {
  await page.goto('404.html');
  await expect(page.locator('main .keys')).toBeVisible();
});
