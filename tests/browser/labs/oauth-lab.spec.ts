import type { Locator } from '@playwright/test';
import { OAUTH_LAB } from '../../../src/labs/exercises/oauth-lab/lab';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const START = 30_000;

const solutionOf = (id: string) => OAUTH_LAB.steps.find((step) => step.id === id)?.solution ?? '';

async function tell(lab: Locator, title: string, text: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await lab.getByRole('textbox', { name: /^Story of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.page().keyboard.press('ControlOrMeta+Enter');
  await expect(lab.getByText('Your result')).toBeVisible({ timeout: START });
}

const results = (lab: Locator) => lab.locator('.lab-outcome .oa-results').first();

test('a login is walked, opened and attacked', async ({ page }) => {
  test.slow();
  await page.goto('security/oauth-lab/');
  const lab = await reach(page, 'oauth-lab');
  await lab.getByRole('button', { name: /^Start the shop/ }).click();
  await expect(lab.getByRole('button', { name: 'Tell it' })).toBeVisible({ timeout: START });

  await tell(lab, 'Walk through one login', solutionOf('walk'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  const exchange = results(lab).locator('.oa-message').nth(4);
  await results(lab).locator('.oa-arrow').filter({ hasText: 'POST /token' }).click();
  await expect(exchange.locator('summary')).toBeFocused();
  await expect(exchange).toContainText('The text behind the challenge');
  await expect(exchange).toContainText('For which client it was made.');

  await tell(lab, 'Sign somebody in as yourself', 'nadia dances');
  await expect(results(lab)).toContainText('A line is one of');
  await tell(lab, 'Sign somebody in as yourself', solutionOf('state'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(results(lab)).toContainText('as Mallory (somebody else)');
  await expect(results(lab).getByRole('row', { name: /state=on/ })).toContainText(
    'This state was not given to this browser.',
  );

  await tell(lab, 'Stop all of it with two checks', solutionOf('two-checks'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await lab.getByText('What can stand in a story').click();
  expect(await faultsIn(page, '#oauth-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its drawing, its list and what the checks do', async ({ page }) => {
    await page.goto('security/oauth-lab/');
    const steps = page.locator('#oauth-lab .lab-paper > li');
    await expect(steps).toHaveCount(OAUTH_LAB.steps.length);
    for (const step of await steps.all()) {
      await expect(step.locator('.oa-sequence')).toBeVisible();
      await expect(step.locator('.oa-standing')).toBeVisible();
    }
    await expect(steps.nth(3)).toContainText('invalid_grant: The code_verifier is missing.');
    await steps.nth(0).locator('.oa-message').nth(4).locator('summary').click();
    await expect(steps.nth(0)).toContainText('code_verifier=');
  });
});
