import type { Locator } from '@playwright/test';
import { ENCRYPTION_LAB } from '../../../src/labs/exercises/encryption-lab/lab';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const solutionOf = (id: string) =>
  ENCRYPTION_LAB.steps.find((step) => step.id === id)?.solution ?? '';

async function run(lab: Locator, title: string, text: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await lab.getByRole('textbox', { name: /^Commands of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.page().keyboard.press('ControlOrMeta+Enter');
  await expect(lab.getByText('Your result')).toBeVisible();
}

const results = (lab: Locator) => lab.locator('.lab-outcome .seal-results').first();

test('values are sealed, attacked and signed by the browser’s own cryptography', async ({
  page,
}) => {
  await page.goto('security/encryption-lab/');
  const lab = await reach(page, 'encryption-lab');
  await lab.getByRole('button', { name: /^Start the strongroom/ }).click();
  await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  const verdict = lab.locator('.lab-verdict');

  await run(lab, 'Move a value to another row', solutionOf('row'));
  await expect(verdict).toContainText('Solved.');
  await expect(results(lab).locator('.seal-rows__refused')).toContainText(
    'the additional data are others',
  );

  await run(lab, 'Use a nonce twice', solutionOf('nonce'));
  await expect(verdict).toContainText('Solved.');
  await expect(results(lab).locator('.seal-text').last()).toContainText(
    /^The stockroom door opens with \d{4}\.$/,
  );

  await run(lab, 'Sign and verify', solutionOf('sign'));
  await expect(verdict).toContainText('Solved.', { timeout: 15_000 });

  await run(lab, 'Rotate a key', solutionOf('rotate'));
  await expect(verdict).toContainText('Solved.');
  await expect(results(lab).locator('.seal-end')).toContainText('phones-key-2 under kek-2');

  await run(lab, 'Flip one bit', 'key k aes-gcm\n  seal "x" with k');
  await expect(results(lab)).toContainText('There is no command “seal”');
  await expect(results(lab)).toContainText('Line 2, column 3.');

  await run(lab, 'Flip one bit', solutionOf('flip'));
  await expect(verdict).toContainText('Solved.');
  await expect(results(lab).locator('mark')).toHaveCount(3);
  await expect(results(lab).locator('.seal-outcome--refused')).toHaveCount(3);
  expect(await faultsIn(page, '#encryption-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its solution and its bytes, and the language is explained', async ({
    page,
  }) => {
    await page.goto('security/encryption-lab/');
    const steps = page.locator('#encryption-lab .lab-paper > li');
    await expect(steps).toHaveCount(ENCRYPTION_LAB.steps.length);
    for (const step of await steps.all()) await expect(step.locator('.seal-lines')).toBeVisible();
    await expect(steps.nth(3)).toContainText('The stockroom door opens with');
    await expect(steps.nth(7)).toContainText('Other bytes in each run.');
    const reference = page.locator('.seal-reference');
    await reference.locator('summary').click();
    await expect(reference).toContainText('rewrap VALUE from KEY to KEY [as NAME]');
  });
});
