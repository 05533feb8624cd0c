import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions, Spec } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LOOK, markLooks } from './looks';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that a theme can break, and what they look at; all others see the same page in both. */
const THEMED: Readonly<Record<string, string>> = {
  'color-contrast': '*',
  'link-in-text-block': 'a[href], [role=link]',
};

/** What to look at. */
interface Scope {
  /** A part of the page, as CSS. */
  readonly within?: string;
  /** Only the rules that a theme can break. */
  readonly themed?: boolean;
  /** Those rules judge two elements of each look, which costs a third; all others judge all. */
  readonly byLook?: boolean;
}

/** What axe finds wrong, as `rule: element, element`, once colours have come to rest. */
export async function violations(page: Page, scope: Scope = {}): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  if (scope.byLook) await page.evaluate(markLooks, LOOK);
  const rules = Object.entries(THEMED).map(([id, selector]) => ({
    id,
    selector: scope.byLook ? `:is(${selector})[${LOOK}]` : selector,
  }));
  const options: RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    runOnly: scope.themed
      ? { type: 'rule', values: Object.keys(THEMED) }
      : { type: 'tag', values: TAGS },
  };
  const found = await page.evaluate(
    async ({ selector, how, spec }) => {
      const { axe } = window as unknown as {
        axe: {
          configure(spec: Spec): void;
          run(root: string, options: RunOptions): Promise<AxeResults>;
        };
      };
      axe.configure(spec);
      const results = await axe.run(selector, how);
      return results.violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map(({ target }) => target.join(' ')),
      }));
    },
    { selector: scope.within ?? 'html', how: options, spec: { rules } },
  );
  return found.map(({ id, targets }) => `${id}: ${targets.join(', ')}`);
}

/** Where pages are checked. */
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 320, height: 640 },
];

/** The observers of wide tables answer with the next frames. */
const nextFrames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );

const showTheme = (page: Page, theme: string) =>
  page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);

export const THEMES = ['light', 'dark'] as const;

/**
 * What axe finds at each size and in each theme, as `theme at width: rule: element, element`. Colours
 * are judged by look; one page of each kind is judged whole, too, where everything is open.
 */
export async function violationsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await nextFrames(page);
    for (const theme of THEMES) {
      await showTheme(page, theme);
      const here = await violations(page, { themed: theme === 'dark', byLook: true });
      found.push(...here.map((violation) => `${theme} at ${width} px: ${violation}`));
    }
  }
  return found;
}

/** What axe finds in a part of the page, wide and narrow and in both colour schemes, and what does not fit. */
export async function faultsIn(page: Page, within = 'html'): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await nextFrames(page);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const here = await violations(page, { within, themed: colorScheme === 'dark' });
      found.push(...here.map((violation) => `${colorScheme} at ${width} px: ${violation}`));
    }
    const over = await page
      .locator(`html, ${within}`)
      .evaluateAll((all) => Math.max(...all.map((each) => each.scrollWidth - each.clientWidth)));
    if (over > 0) found.push(`${over} px too wide at ${width} px`);
  }
  return found;
}
