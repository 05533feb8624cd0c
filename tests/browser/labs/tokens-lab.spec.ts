import type { Locator } from '@playwright/test';
import { TOKENS_LAB } from '../../../src/labs/exercises/tokens-lab/lab';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const solutionOf = (id: string) => TOKENS_LAB.steps.find((step) => step.id === id)?.solution ?? '';

async function send(lab: Locator, title: string, text: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await lab.getByRole('textbox', { name: /^Requests of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(lab.getByText('Your result')).toBeVisible();
}

const results = (lab: Locator) => lab.locator('.lab-outcome .wb-results').first();

test('tokens are read, forged and refused, and a fault is told with its place', async ({
  page,
}) => {
  test.slow();
  await page.goto('security/tokens-lab/');
  const lab = await reach(page, 'tokens-lab');
  await lab.getByRole('button', { name: /^Start the vault/ }).click();
  await lab.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(lab.locator('.lab-verdict')).toContainText('after the weak way out');
  await expect(results(lab).locator('.tk-token')).toContainText(
    'scripts of the page cannot read it',
  );

  await send(lab, 'Look inside a token', solutionOf('inside'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(results(lab).locator('.tk-token').first()).toContainText('3094');

  await send(lab, 'Sign with the public key', solutionOf('confusion'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  const [, , patched] = await results(lab).locator('.wb-exchange').all();
  await patched?.locator('> summary').click();
  await expect((patched ?? lab).locator('.tk-token mark')).toHaveText(['"HS256"', '"staff"']);
  await expect(results(lab).getByRole('row', { name: /^3 The till is open\.$/ })).toBeVisible();
  await expect(results(lab).getByRole('row', { name: /^4 / })).toContainText(
    'refused the token. jose:',
  );

  await send(lab, 'Steal a refresh token', solutionOf('refresh'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(results(lab).locator('.tk-after')).toContainText('a used token came again');

  await send(lab, 'Log out of a token', 'GET /me\nX-Token: {{7.body}}');
  await expect(results(lab)).toContainText('There is no answer 7 yet');
  await send(lab, 'Poison the link', solutionOf('host'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  expect(await faultsIn(page, '#tokens-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its solution, its exchanges and what the vault knew', async ({ page }) => {
    await page.goto('security/tokens-lab/');
    const steps = page.locator('#tokens-lab .lab-paper > li');
    await expect(steps).toHaveCount(TOKENS_LAB.steps.length);
    for (const step of await steps.all()) {
      await expect(step.locator('.tk-after')).toBeVisible();
    }
    await expect(steps.nth(1)).toContainText('a secret, in a place that everybody can read');
    await expect(steps.nth(11)).toContainText('The code came too late.');
  });
});
