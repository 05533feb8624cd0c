import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../policed';
import { violations } from '../violations';
import { reach } from '../reach';

const PAGE = 'databases/transactions-lab/';
const START = 60_000;

async function opened(page: Page, search = ''): Promise<Locator> {
  await page.goto(PAGE + search);
  return reach(page, 'transactions-lab');
}

async function started(page: Page): Promise<Locator> {
  const lab = await opened(page);
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible({ timeout: START });
  return lab;
}

const step = (lab: Locator, number: number) =>
  lab.getByRole('button', { name: new RegExp(`^Step ${number},`) });
const press = (lab: Locator, name: string) => lab.getByRole('button', { name }).click();
const lanes = (lab: Locator) => lab.getByRole('list', { name: 'Your result' });

test('the moves of two parties make a script that runs, up to write skew', async ({ page }) => {
  test.slow();
  const lab = await started(page);
  await step(lab, 9).click();
  await expect(lab.locator('.party__sql').first()).toContainText('PREPARE TRANSACTION');

  await press(lab, 'A: Count, then go off duty');
  await expect(lab.locator('.lab-verdict')).toContainText('B has not counted two');
  await expect(lab).toContainText('the transaction “a” was rolled back');
  await press(lab, 'B: Count, then go off duty');
  await expect(lanes(lab).getByRole('listitem')).toHaveCount(8);
  await press(lab, 'A: Commit');
  await press(lab, 'B: Who is still on duty?');
  await expect(lab.locator('.lab-verdict')).toContainText('Solved. Nobody is on duty');
  await expect(step(lab, 9)).toHaveAccessibleName(/solved$/);
  await expect(lanes(lab).locator('[data-party="B"]').last()).toContainText('0 rows');
  expect(await violations(page)).toEqual([]);

  // One press takes back the whole move, its run included.
  const editor = lab.getByRole('textbox', { name: /^SQL of step/ });
  const ran = lab.locator('.lab-more .lab-count');
  await expect(ran).toHaveText('4');
  const whole = await editor.innerText();
  await lab.getByRole('button', { name: 'Undo' }).click();
  await expect(lab.locator('.lab-verdict')).toHaveCount(0);
  await expect(ran).toHaveText('3');
  expect(await editor.innerText()).not.toBe(whole);
  await expect(editor).toContainText('COMMIT PREPARED');
});

test('a wait for a lock is stopped and said; the next run is whole', async ({ page }) => {
  test.slow();
  const lab = await started(page);
  await lab.getByLabel('Stop after').selectOption('1000');
  await step(lab, 7).click();
  const editor = lab.getByRole('textbox', { name: /^SQL of step/ });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('UPDATE parts SET stock = 1 WHERE id = 2041;');
  await press(lab, 'Run');
  await expect(lanes(lab)).toContainText('Stopped after', { timeout: 30_000 });
  await press(lab, 'Show a solution');
  await press(lab, 'Run');
  await expect(lab.locator('.lab-verdict')).toContainText('Right, as shown.');
  await expect(lanes(lab)).toContainText('55P03');
});

test('a recorded deadlock is stepped through, by link as well', async ({ page }) => {
  await page.goto(`${PAGE}?sessions.story=deadlock&sessions.step=5`);
  const sessions = page.locator('#recorded-sessions');
  await sessions.scrollIntoViewIfNeeded();
  const last = sessions.getByRole('row').last();
  await expect(last).toContainText('Waits for a lock …');
  await sessions.getByRole('button', { name: 'Next statement' }).click();
  await expect(last).toContainText('deadlock detected');
  await expect(sessions.getByRole('row').nth(5)).toContainText(
    'Waited for a lock until statement 6',
  );
  await expect(page).toHaveURL(/sessions\.step=6/);
  await sessions.getByRole('button', { name: 'All' }).click();
  await expect(sessions).toContainText('40P01');
  await page.goto(`${PAGE}?sessions.story=none`);
  await sessions.scrollIntoViewIfNeeded();
  await expect(sessions.getByRole('alert')).toContainText('which is not one of');
});
