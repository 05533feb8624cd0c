import type { Locator } from '@playwright/test';
import { PASSWORDS_LAB } from '../../../src/labs/exercises/passwords-lab/lab';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const solutionOf = (id: string) =>
  PASSWORDS_LAB.steps.find((step) => step.id === id)?.solution ?? '';

async function write(lab: Locator, title: string, text: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await lab.getByRole('textbox', { name: /^Commands of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.page().keyboard.press('ControlOrMeta+Enter');
}

const verdict = (lab: Locator) => lab.locator('.lab-verdict');
const results = (lab: Locator) => lab.locator('.lab-outcome > .pw-results');

test('functions are measured, tables attacked and stopped, and a token is found', async ({
  page,
}) => {
  test.slow();
  await page.goto('security/passwords-lab/');
  const lab = await reach(page, 'passwords-lab');
  await lab.getByRole('button', { name: /^Start the hash functions/ }).click();
  await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await lab.getByLabel('Stop after').selectOption('60000');

  await write(lab, 'Hash one password six ways', solutionOf('cost'));
  await expect(verdict(lab)).toContainText('Solved.', { timeout: 30_000 });
  await expect(results(lab)).toContainText('$argon2id$v=19$m=19456,t=2,p=1$');
  await expect(results(lab)).toContainText('128\u00a0MiB');

  await write(lab, 'Count your own guesses', solutionOf('rate'));
  await expect(verdict(lab)).toContainText('times as often', { timeout: 30_000 });
  await expect(results(lab).locator('.pw-bar')).toHaveCount(3);

  await write(lab, 'The same table, with Argon2id', 'attack slow with words');
  await expect(lab.locator('.lab-run__note')).toContainText('hashes');
  await lab.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(results(lab)).toContainText('Stopped, as you asked.');

  await write(lab, 'The same table, with salts', solutionOf('salted'));
  await expect(verdict(lab)).toContainText('Solved.', { timeout: 30_000 });
  await expect(results(lab).locator('mark').filter({ hasText: 'gearbox!' })).toHaveCount(1);

  await write(lab, 'A comparison that talks', 'try naive 00');
  await expect(results(lab)).toContainText('A token has 6 characters');
  await write(lab, 'A comparison that talks', solutionOf('compare'));
  await expect(verdict(lab)).toContainText('Solved.');
  await expect(results(lab)).toContainText('c4a91e opened it');
  await expect(results(lab)).toContainText('MODEL');
  expect(await faultsIn(page, '#passwords-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its solution and what it gave', async ({ page }) => {
    await page.goto('security/passwords-lab/');
    const steps = page.locator('#passwords-lab .lab-paper > li');
    await expect(steps).toHaveCount(PASSWORDS_LAB.steps.length);
    for (const step of await steps.all()) {
      await expect(step.locator('.pw-results table, .pw-results dl').first()).toBeVisible();
    }
    await expect(steps.nth(3).locator('mark')).toContainText(['password']);
    await expect(steps.nth(6)).toContainText('your device’s own');
  });
});
