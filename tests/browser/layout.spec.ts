import type { Page } from '@playwright/test';
import { expect, readOnly as test } from './policed';

/** Ten pages of different kinds, and what of each is in the margin or as wide as it. */
const PAGES = [
  'databases/transactions/',
  'databases/replication-and-sharding/',
  'basics/why-it-matters/',
  'apis/http/',
  'apis/three-doors/',
  'careers/pay/',
  'security/authentication/',
  'scaling/queues-and-background-jobs/',
  'skills/linux/',
  'technologies/postgresql/',
];
const FIVE_KINDS = ['', 'databases/', 'databases/transactions/', 'technologies/redis/', '404.html'];

/** The boxes of what is beside the column or goes out of it, and the column's own. */
const sheetOf = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const name = `${element.className} “${element.textContent.trim().slice(0, 24)}”`;
      return { name, left, right, top: top + scrollY, bottom: bottom + scrollY };
    };
    const text = document.querySelector('.sl-markdown-content');
    if (text === null) throw new Error('the page has no text');
    const column = boxOf(text);
    const shown = (element: Element) =>
      element.checkVisibility() && element.getBoundingClientRect().height > 0;
    const beside = [...document.querySelectorAll('.beside, .page-facts')].filter(shown).map(boxOf);
    const wide = [...text.querySelectorAll(':scope > *, :scope > astro-island > *')]
      .filter(shown)
      .map(boxOf)
      .filter(({ right }) => right > column.right + 1);
    const drawings = [...document.querySelectorAll('.figure__plate:has(> .beside)')].map(
      (plate) => ({
        drawing: boxOf(plate.querySelector('svg') ?? plate),
        caption: boxOf(plate.querySelector('.beside') ?? plate),
      }),
    );
    return { column, beside, wide, drawings, width: document.documentElement.clientWidth };
  });

for (const path of PAGES) {
  test(`/${path}: what stands in the margin overlaps nothing, beside its drawing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const { column, beside, wide, drawings, width } = await sheetOf(page);
    const margin = beside.filter(({ left }) => left >= column.right + 16);
    expect(margin.length).toBeGreaterThan(0);
    const all = [...margin, ...wide];
    const overlaps = all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 1 &&
            other.top < one.bottom - 1,
        )
        .map((other) => `${one.name} and ${other.name}`),
    );
    expect(overlaps).toEqual([]);
    expect(all.filter(({ right }) => right > width).map(({ name }) => name)).toEqual([]);
    for (const { drawing, caption } of drawings) {
      expect(caption.left, caption.name).toBeGreaterThan(drawing.right);
      expect(Math.abs(caption.top - drawing.top), caption.name).toBeLessThan(140);
      expect(drawing.right - drawing.left).toBeLessThanOrEqual(33 * 16);
    }
  });
}

test('the margins of the text are equal at 768 px, and figures fill a phone', async ({ page }) => {
  for (const path of ['databases/transactions/', 'databases/', 'technologies/redis/']) {
    await page.setViewportSize({ width: 768, height: 900 });
    await page.goto(path);
    const { column, width } = await sheetOf(page);
    expect(Math.abs(column.left - (width - column.right)), path).toBeLessThanOrEqual(1);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  const { drawings } = await sheetOf(page);
  expect(drawings.map(({ drawing }) => drawing.right - drawing.left)).toContain(360);
});

test('pages with and without headings have their text at the same place', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const places: number[] = [];
  for (const path of [...FIVE_KINDS.slice(1), 'reference/sources/']) {
    await page.goto(path);
    places.push((await sheetOf(page)).column.left);
  }
  expect(new Set(places).size).toBe(1);
});

for (const width of [360, 768, 1440]) {
  test(`the search stands at one place on all kinds of pages, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const places: unknown[] = [];
    for (const path of FIVE_KINDS) {
      await page.goto(path);
      const box = await page.locator('site-search button').boundingBox();
      places.push([box?.x, box?.width]);
    }
    expect(new Set(places.map(String)).size, places.join(' | ')).toBe(1);
  });
}

test('the first figure begins in the upper two thirds of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of PAGES.slice(0, 4).concat('security/authentication/', 'technologies/redis/')) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const box = await page.locator('.figure').first().boundingBox();
    expect(box?.y, path).toBeLessThanOrEqual(520);
  }
});

test('a recording goes on under itself, on paper all code does, and what scrolls says so', async ({
  page,
}) => {
  for (const path of ['databases/indexes-and-plans/', 'security/authentication/']) {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(path);
    const cut = () =>
      page.locator('.code pre').evaluateAll((all) =>
        all
          .filter((pre) => pre.checkVisibility() && pre.scrollWidth > pre.clientWidth + 1)
          .map((pre) => ({
            wraps: pre.closest('.code__wrapped') !== null,
            shades: getComputedStyle(pre).backgroundImage.match(/linear-gradient/g)?.length,
          })),
      );
    const onScreen = await cut();
    expect(await page.locator('.code__wrapped').count(), path).toBeGreaterThan(0);
    expect(onScreen.filter(({ wraps }) => wraps)).toEqual([]);
    expect(onScreen.filter(({ shades }) => shades !== 4)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await cut(), `${path} on paper`).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a definition in the margin is seen once and heard once', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('databases/transactions/');
  const note = page.locator('.term__definition.beside').first();
  await expect(note).toBeVisible();
  await expect(note).toHaveAttribute('aria-hidden', 'true');
  await note.scrollIntoViewIfNeeded();
  const before = await note.boundingBox();
  await page.locator('a.term').first().hover();
  expect(await note.boundingBox()).toEqual(before);
  await expect(page.locator(':popover-open')).toHaveCount(0);
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(note).toBeHidden();
});

test('the menu has the headings of its page, and marks the one that is read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('databases/transactions/#going-deeper');
  const headings = page.locator('.menu .contents a');
  await expect(headings).toHaveCount(6);
  await expect(page.locator('.menu .contents [aria-current]')).toHaveText('Going deeper');
  await expect(page.locator('.contents-bar')).toBeHidden();
});
