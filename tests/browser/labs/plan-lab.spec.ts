import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../policed';
import { faultsIn } from '../violations';
import { reach } from '../reach';

const PAGE = 'databases/plan-lab/';
/** The engine, and a year of orders to fill it with. */
const START = 120_000;

async function open(page: Page): Promise<Locator> {
  await page.goto(PAGE);
  return reach(page, 'plan-lab');
}

async function runText(lab: Locator, text: string): Promise<void> {
  await lab.getByRole('textbox', { name: /^SQL of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.page().keyboard.press('ControlOrMeta+Enter');
}

const verdict = (lab: Locator) => lab.locator('.lab-verdict');
const plans = (lab: Locator, name = 'Your result') =>
  lab.locator('.plan').filter({ hasText: name });
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const MINE = 'SELECT id, status, total_cents, placed_at FROM orders WHERE customer_id = 7';

test('a plan is drawn, judged by what it touches, and better with the right index', async ({
  page,
}) => {
  test.setTimeout(2 * START);
  const lab = await open(page);
  await expect(plans(lab, 'What to reach')).toContainText('913');
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible({ timeout: START });

  await runText(lab, `EXPLAIN (ANALYZE, BUFFERS) ${MINE}`);
  await expect(verdict(lab)).toContainText('Add FORMAT JSON');
  await expect(plans(lab)).toHaveCount(0);

  await runText(lab, `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${MINE}`);
  await expect(verdict(lab)).toContainText('Solved.');
  const tree = plans(lab).locator('.plan-node');
  await expect(tree).toHaveCount(1);
  await expect(tree).toContainText('Seq Scan on orders');
  await expect(tree).toContainText('109,478 looked at in vain');
  await plans(lab).getByText('The plan as a table').click();
  const row = plans(lab).getByRole('row', { name: /Seq Scan on orders/ });
  await expect(row).toContainText('109,478');
  await expect(plans(lab).getByRole('region', { name: /as JSON/ })).toContainText('"Node Type"');

  await lab.getByRole('button', { name: /^The right index/ }).click();
  const index = (columns: string) =>
    `DROP INDEX IF EXISTS mine; CREATE INDEX mine ON orders (${columns}); EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${MINE}`;
  await runText(lab, index('placed_at, customer_id'));
  await expect(verdict(lab)).toContainText('still reads the whole table. It touches 913 pages');
  await runText(lab, index('customer_id'));
  await expect(verdict(lab)).toContainText('Solved.');
  await expect(tree).toHaveCount(2);
  await expect(tree.first().getByRole('listitem')).toContainText('Bitmap Index Scan by mine');
  await expect(plans(lab).locator('.plan__sums')).toContainText('24');

  await runText(
    lab,
    Array.from({ length: 4 }, () => `EXPLAIN (FORMAT JSON) ${MINE} ORDER BY placed_at`).join(';'),
  );
  await expect(lab.locator('.lab-outcome .plan-together').first()).toContainText('4 statements');
  await expect(lab.locator('.lab-outcome .plan-folded')).toHaveCount(4);
  await lab.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  expect(await faultsIn(page, '#plan-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its solution and what that gave, plans drawn and as tables', async ({
    page,
  }) => {
    await page.goto(PAGE);
    const steps = page.locator('#plan-lab .lab-paper > li');
    await expect(steps).toHaveCount(14);
    for (const step of await steps.all()) {
      await expect(step.locator('.plan, .lab-result').first()).toBeVisible();
    }
    const joins = steps.nth(10);
    await expect(joins.locator('.plan')).toHaveCount(3);
    await expect(joins.locator('.plan-node')).toHaveCount(11);
    await joins.getByText('The plan as a table').first().click();
    await expect(joins.getByRole('table').first()).toContainText('Nested Loop');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
