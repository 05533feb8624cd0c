import type { Locator } from '@playwright/test';
import { SSRF_LAB } from '../../../src/labs/exercises/ssrf-lab/lab';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const solutionOf = (id: string) => SSRF_LAB.steps.find((step) => step.id === id)?.solution ?? '';

async function send(lab: Locator, title: string, text: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await lab.getByRole('textbox', { name: /^Requests of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(lab.getByText('Your result')).toBeVisible();
}

const results = (lab: Locator) => lab.locator('.lab-outcome .wb-results').first();
const harm = (lab: Locator) => results(lab).locator('[data-tone="harm"]');

test('the server’s errands are told hop by hop, and its disk is shown', async ({ page }) => {
  test.slow();
  await page.goto('security/ssrf-lab/');
  const lab = await reach(page, 'ssrf-lab');
  await lab.getByRole('button', { name: /^Start the picture shop/ }).click();
  await lab.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(lab.locator('.lab-verdict')).toContainText('have not come out by this door');
  await expect(results(lab)).toContainText('No secret of the shop is in it');

  await send(lab, 'Change the answer in between', solutionOf('rebinding'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(results(lab).getByText('DNS:')).toHaveCount(2);
  await expect(harm(lab)).toContainText('the keys of the shop’s machine');

  await send(lab, 'Allow, and do not forbid', solutionOf('strict'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(harm(lab)).toHaveCount(0);
  await expect(results(lab)).toContainText('Refused at hop 2');

  await send(lab, 'Climb out of the folder', solutionOf('traversal'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(results(lab).getByRole('row', { name: /config\.json overwritten/ })).toContainText(
    'attacker.example',
  );

  await send(lab, 'Be two things at once', solutionOf('polyglot'));
  await expect(harm(lab)).toContainText('runs as https://api.sparewheel.example');
  await send(lab, 'Take the picture all the same', 'POST files/strict');
  await expect(results(lab)).toContainText('begins with a method and a path');
  await send(lab, 'Take the picture all the same', solutionOf('strict-upload'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  expect(await faultsIn(page, '#ssrf-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its solution and what the server did', async ({ page }) => {
    await page.goto('security/ssrf-lab/');
    const steps = page.locator('#ssrf-lab .lab-paper > li');
    await expect(steps).toHaveCount(SSRF_LAB.steps.length);
    for (const step of await steps.all()) {
      await expect(step.locator('.sf-story')).toBeVisible();
    }
    await expect(steps.nth(1)).toContainText('0xa9fea9fe is read as the address 169.254.169.254');
  });
});
