import type { Locator } from '@playwright/test';
import { INJECTION_LAB } from '../../../src/labs/exercises/injection-lab/lab';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const START = 60_000;

const solutionOf = (id: string) =>
  INJECTION_LAB.steps.find((step) => step.id === id)?.solution ?? '';

async function send(lab: Locator, title: string, text: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await lab.getByRole('textbox', { name: /^Requests of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(lab.getByText('Your result')).toBeVisible({ timeout: 30_000 });
}

const results = (lab: Locator) => lab.locator('.lab-outcome .wb-results').first();

/** What came with a request, marked in the SQL. */
const marks = (within: Locator) => within.locator('.wb-statement mark');

test('the old shop is attacked with marked input, and its twins are not', async ({ page }) => {
  test.slow();
  await page.goto('security/injection-lab/');
  const lab = await reach(page, 'injection-lab');
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('button', { name: 'Send', exact: true })).toBeVisible({
    timeout: START,
  });
  await lab.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(lab.locator('.lab-verdict')).toContainText('could read every statement');
  await expect(marks(results(lab)).first()).toHaveText('brake');

  await send(lab, 'Log in as somebody else', solutionOf('login'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(results(lab).locator('.old-after')).toContainText('staff@sparewheel.example');
  await expect(marks(results(lab)).first()).toHaveText("staff@sparewheel.example' --");

  await send(lab, 'Read where nothing is shown', solutionOf('blind'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.', { timeout: 30_000 });
  await expect(results(lab).locator('.old-after')).toContainText('open');

  await send(lab, 'Add a statement', solutionOf('drop'));
  await expect(results(lab).locator('.old-after')).not.toContainText('reviews');

  await send(lab, 'Send the same attack to bound', solutionOf('parameters'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  const [old, bound] = [0, 1].map((at) => results(lab).locator('.wb-exchange').nth(at));
  await expect(marks(old ?? lab)).toHaveCount(1);
  await expect(marks(bound ?? lab)).toHaveCount(0);
  expect(await faultsIn(page, '#injection-lab')).toEqual([]);
});

test('fits a narrow phone, and nothing shows the way before it is asked for', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('security/injection-lab/');
  const lab = await reach(page, 'injection-lab');
  await expect(lab.locator('.lab-step:visible')).toHaveCount(1);
  await expect(lab.locator('.lab-outcome mark:visible')).toHaveCount(0);
  await lab.locator('.lab-outcome summary').first().click();
  await expect(marks(lab.locator('.lab-outcome')).first()).toHaveText("o'neill");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its solution, its marked SQL and what it did', async ({ page }) => {
    await page.goto('security/injection-lab/');
    const steps = page.locator('#injection-lab .lab-paper > li');
    await expect(steps).toHaveCount(INJECTION_LAB.steps.length);
    for (const step of await steps.all()) {
      await expect(step.locator('.old-after')).toBeVisible();
    }
    await expect(marks(steps.nth(2))).toContainText('UNION ALL SELECT');
    await expect(steps.nth(2)).toContainText('6d1f0c2b9ae84d57b3305ef2c8a91d64');
    await expect(page.getByText('CREATE POLICY own_orders').first()).toBeVisible();
  });
});
