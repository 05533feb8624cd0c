import type { Locator, Page } from '@playwright/test';
import { expect, test } from './policed';
import { violations } from './violations';
import { pointAt, reach } from './reach';

/** One page of each kind, and those with widgets. */
const PAGES = [
  '',
  'basics/frontend-and-backend/',
  'basics/journey-of-a-request/',
  'technologies/stack-picker/',
  'technologies/comparison/',
  'databases/',
  'databases/indexes-and-plans/',
  'security/passwords/',
  'technologies/postgresql/',
  'reference/glossary/',
  'start/learning-path/',
  '404.html',
];
const WIDGETS = [
  { id: 'car', path: 'basics/frontend-and-backend/' },
  { id: 'request-journey', path: 'basics/journey-of-a-request/' },
  { id: 'stack-picker', path: 'technologies/stack-picker/' },
  { id: 'technology-compare', path: 'technologies/comparison/' },
] as const;

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens what can be opened, and waits until the widgets run. */
async function openEverything(page: Page) {
  for (const widget of await page.locator('.widget, .instrument').all()) {
    await pointAt(widget);
  }
  await expect(page.locator('astro-island[ssr]:has(.widget, .instrument)')).toHaveCount(0);
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

for (const path of PAGES) {
  test(`/${path} passes axe at 768 and 320 px with everything open`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.goto(path);
    await openEverything(page);
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations(page), '320 px').toEqual([]);
  });

  test(`/${path} reflows at 400 % zoom; what is wide scrolls by itself, by keyboard`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    await openEverything(page);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    // The observers of the tables answer with the next frames.
    await expect
      .poll(() =>
        page.locator('main *').evaluateAll((all) =>
          all
            .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
            .filter((each) => /auto|scroll/.test(getComputedStyle(each).overflowX))
            .filter(
              (each) => (each as HTMLElement).tabIndex < 0 && !each.querySelector('a, button'),
            )
            .map((each) => each.outerHTML.slice(0, 100)),
        ),
      )
      .toEqual([]);
  });

  test(`/${path} stays still for readers who want less motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await openEverything(page);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => {
          const { duration = 0 } = effect?.getComputedTiming() ?? {};
          return playState === 'running' && Number(duration) > 20;
        })
        .map(({ effect }) => (effect as KeyframeEffect | null)?.target?.className),
    );
    expect(moving).toEqual([]);
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe('auto');
  });

  test(`/${path} mirrors for languages that run from the right`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page), `${width} px`).toBeLessThanOrEqual(0);
      const mirrored = await page
        .locator('main pre code')
        .evaluateAll((all) =>
          all
            .filter((code) => getComputedStyle(code).direction !== 'ltr')
            .map(({ textContent }) => textContent),
        );
      expect(mirrored, `${width} px`).toEqual([]);
    }
  });
}

test('axe sees a fault that is planted, and one that only a theme has', async ({ page }) => {
  await page.goto('databases/');
  expect(await violations(page)).toEqual([]);
  await page.locator('h1').evaluate((title) => {
    const picture = document.createElement('img');
    picture.src = 'data:,';
    title.append(picture);
    document.documentElement.dataset['theme'] = 'dark';
    title.classList.add('dim');
    const style = new CSSStyleSheet();
    style.replaceSync('[data-theme=dark] .dim { color: #333 !important }');
    document.adoptedStyleSheets = [style];
  });
  expect((await violations(page)).join()).toContain('image-alt');
  expect((await violations(page, { rules: 'none' })).join()).toContain('color-contrast');
});

test('the menu passes axe at 768 px, keeps the focus and gives it back', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('databases/indexes-and-plans/');
  const toggle = page.locator('.menu-toggle');
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.sidebar-pane')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.sidebar-pane')).toBeHidden();
  await expect(toggle).toBeFocused();
});

test('the search passes axe at 768 px', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('?q=index');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test.describe('forced colours', () => {
  test.use({ forcedColors: 'active' });

  const bordered = (control: Locator) =>
    control.evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          const { borderTopWidth, borderTopStyle, appearance } = getComputedStyle(each);
          const hasBorder = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
          return !hasBorder && !/auto|checkbox|radio|slider/.test(appearance);
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );

  for (const { id, path } of WIDGETS) {
    test(`the controls of ${id} have borders, and its figures ink`, async ({ page }) => {
      await page.goto(path);
      await openEverything(page);
      const controls = page.locator(`#${id} :is(select, .button)`);
      expect(await controls.count()).toBeGreaterThan(2);
      expect(await bordered(controls)).toEqual([]);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const faint = await page
        .locator(`#${id} svg text`)
        .evaluateAll(
          (all, paper) =>
            all
              .filter((each) => each.checkVisibility() && getComputedStyle(each).fill === paper)
              .map(({ textContent }) => textContent),
          ground,
        );
      expect(faint).toEqual([]);
    });
  }

  test('what has the focus is outlined', async ({ page }) => {
    await page.goto('databases/indexes-and-plans/');
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
      });
      expect(outline, `stop ${stop}`).toBeGreaterThanOrEqual(1);
    }
  });

  test('the text of the drawings differs from its ground', async ({ page }) => {
    await page.goto('databases/indexes-and-plans/');
    const faint = await page.locator('svg.fig text').evaluateAll((all) => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return all
        .filter((each) => getComputedStyle(each).fill === ground)
        .map(({ textContent }) => textContent);
    });
    expect(faint).toEqual([]);
  });
});

for (const { id, path } of WIDGETS) {
  test(`${id} reads in order with its names`, async ({ page }) => {
    await page.goto(path);
    const widget = await reach(page, id);
    await expect(widget).toMatchAriaSnapshot({ name: `${id}.aria.yml` });
  });
}

test('the search reads in order with its names', async ({ page }) => {
  await page.goto('?q=deadlock');
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('[role=option] mark').first()).toBeVisible();
  // What is found changes with the pages; the order and the names do not.
  await expect(page.getByRole('dialog', { name: 'Search' })).toMatchAriaSnapshot(`
    - dialog "Search":
      - combobox "Search the guide" [expanded]: deadlock
      - button "Close"
      - group "Narrow the results":
        - combobox "Kinds":
          - option "All kinds" [selected]
        - combobox "Sections":
          - option "All sections" [selected]
        - combobox "Levels":
          - option "All levels" [selected]
      - status: /\\d+ results?/
      - listbox "Results":
        - option /[Dd]eadlock/ [selected]:
          - mark: /[Dd]eadlock/
  `);
});
