import type { Locator } from '@playwright/test';
import { SHELL_LAB } from '../../../src/labs/exercises/shell-lab/lab';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const START = 30_000;

async function open(lab: Locator, chapter: string, title: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`^${chapter}`) }).click();
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
}

test('a server is looked at, mended and asked, by keyboard', async ({ page }) => {
  test.slow();
  await page.goto('skills/shell-lab/');
  const lab = await reach(page, 'shell-lab');
  await lab.getByRole('button', { name: /^Start the server/ }).click();
  const prompt = lab.getByRole('textbox', { name: /^Command, / });
  await expect(prompt).toBeVisible({ timeout: START });
  const screen = lab.getByRole('log');
  const type = async (...lines: readonly string[]) => {
    for (const line of lines) {
      await prompt.fill(line);
      await page.keyboard.press('Enter');
    }
  };

  await type('cat nothere', 'cd /srv/shop/current && cat RELEASE');
  await expect(screen).toContainText('exit status 1');
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await prompt.focus();
  await page.keyboard.press('ArrowUp');
  await expect(prompt).toHaveValue('cd /srv/shop/current && cat RELEASE');

  await open(lab, 'Rights', 'A secret for everybody');
  await type('chmod 600 /srv/shop/config.env /srv/shop/worker/mail.env');
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(lab.getByRole('row', { name: /mail\.env/ }).first()).toContainText('-rw-------');

  await open(lab, 'HTTP', 'Send an order');
  await type(
    `curl -s --json '{"items":[{"part":2042,"quantity":3}]}' http://localhost:3000/orders`,
    'curl -i http://localhost:3000/orders/79',
  );
  await expect(screen).toContainText('HTTP/1.1 200 OK');
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  expect(await faultsIn(page, '#shell-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every level has its lines, what they printed and what they changed', async ({ page }) => {
    await page.goto('skills/shell-lab/');
    const steps = page.locator('#shell-lab .lab-paper > li');
    await expect(steps).toHaveCount(SHELL_LAB.steps.length);
    await expect(steps.nth(2)).toContainText('21 /basket');
    await expect(steps.nth(6)).toContainText('ended after SIGTERM, SIGKILL');
  });
});
