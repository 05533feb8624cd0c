import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions, Spec } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LOOK, markLooks } from './looks';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about the colours of words, and what they look at. */
const COLOURS: Readonly<Record<string, string>> = {
  'color-contrast': '*',
  'link-in-text-block': 'a[href], [role=link]',
};
/** The other rules that ask where something lies; all that are left ask what the page says. */
const PLACES = ['target-size', 'scrollable-region-focusable'];

/** What to look at. */
interface Scope {
  /** A part of the page, as CSS. */
  readonly within?: string;
  /** Besides colours: every rule, those about places, or none. */
  readonly rules?: 'all' | 'places' | 'none';
  /** Colours are judged on two elements of each look that is not known to be right; else on all. */
  readonly byLook?: boolean;
}

/**
 * Axe decides nothing about words over an image. What the blueprint’s grid does to their contrast
 * tests/unit/styles/tokens.test.ts computes; the shade at the edge of code lies under no word that is
 * not scrolled.
 */
const WITHOUT_IMAGES = '.main-frame, .code pre { background-image: none !important }';

/** Looks of words that axe has judged, and finds nothing wrong with, on any page so far. */
const innocent = new Set<string>();

/** What axe finds wrong, as `rule: element, element`, once colours have come to rest. */
export async function violations(
  page: Page,
  { within = 'html', rules = 'all', byLook = false }: Scope = {},
): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, WITHOUT_IMAGES);
  const looks = byLook ? await page.evaluate(markLooks, { attribute: LOOK, root: within }) : [];
  const unknown = looks.flatMap((look, place) => (innocent.has(look) ? [] : [place]));
  const colours = !byLook || unknown.length > 0 ? Object.keys(COLOURS) : [];
  const places = rules === 'none' ? [] : PLACES;
  const chosen = byLook ? unknown.map((place) => `[${LOOK}="${place}"]`).join() || ':not(*)' : '*';
  const options: RunOptions = {
    resultTypes: ['violations', 'incomplete'],
    preload: false,
    elementRef: true,
    runOnly:
      rules === 'all'
        ? { type: 'tag', values: TAGS }
        : { type: 'rule', values: [...colours, ...places] },
  };
  if (rules !== 'all' && colours.length + places.length === 0) return [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const { found, undecided } = await page.evaluate(
    async ({ root, how, spec, colourRules, look }) => {
      const { axe } = window as unknown as {
        axe: {
          configure(spec: Spec): void;
          run(root: string, options: RunOptions): Promise<AxeResults>;
        };
      };
      axe.configure(spec);
      const results = await axe.run(root, how);
      return {
        found: results.violations.map(({ id, nodes }) => ({
          id,
          targets: nodes.map(({ target }) => target.join(' ')),
        })),
        undecided: [...results.violations, ...results.incomplete]
          .filter(({ id }) => colourRules.includes(id))
          .flatMap(({ nodes }) => nodes)
          .map(({ element }) => Number(element?.getAttribute(look))),
      };
    },
    {
      root: within,
      how: options,
      spec: {
        rules: Object.entries(COLOURS).map(([id, selector]) => ({
          id,
          selector: `:is(${selector}):is(${chosen})`,
        })),
      },
      colourRules: Object.keys(COLOURS),
      look: LOOK,
    },
  );
  for (const place of unknown) {
    const look = looks[place];
    if (look !== undefined && !undecided.includes(place)) innocent.add(look);
  }
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
 * are judged by look, and what the page says at the first size alone; one page of each kind is judged
 * whole at the others, too, where everything is open.
 */
export async function violationsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [place, { width, height }] of SIZES.entries()) {
    await page.setViewportSize({ width, height });
    await nextFrames(page);
    for (const theme of THEMES) {
      await showTheme(page, theme);
      const rules = theme === 'dark' ? 'none' : place === 0 ? 'all' : 'places';
      const here = await violations(page, { rules, byLook: true });
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
      const here = await violations(page, {
        within,
        rules: colorScheme === 'dark' ? 'none' : 'all',
      });
      found.push(...here.map((violation) => `${colorScheme} at ${width} px: ${violation}`));
    }
    const over = await page
      .locator(`html, ${within}`)
      .evaluateAll((all) => Math.max(...all.map((each) => each.scrollWidth - each.clientWidth)));
    if (over > 0) found.push(`${over} px too wide at ${width} px`);
  }
  return found;
}
