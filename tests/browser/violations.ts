import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that a theme can break; all others see the same page in both. */
const THEMED = ['color-contrast', 'link-in-text-block'];

/** What to look at: a part of the page, and only the rules that a theme can break. */
interface Scope {
  readonly within?: string;
  readonly themed?: boolean;
}

/** What axe finds wrong, as `rule: element, element`. */
export async function violations(page: Page, scope: Scope = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const options: RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    runOnly: scope.themed ? { type: 'rule', values: THEMED } : { type: 'tag', values: TAGS },
  };
  const found = await page.evaluate(
    async ({ selector, how }) => {
      const { axe } = window as unknown as {
        axe: { run(root: string, options: RunOptions): Promise<AxeResults> };
      };
      const results = await axe.run(selector, how);
      return results.violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map(({ target }) => target.join(' ')),
      }));
    },
    { selector: scope.within ?? 'html', how: options },
  );
  return found.map(({ id, targets }) => `${id}: ${targets.join(', ')}`);
}
