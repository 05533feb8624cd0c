import type { Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { INCIDENTS } from '../../../src/labs/exercises/debugging-lab/steps';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const START = 60_000;
const RUN = 30_000;

const textOf = (id: string, name: 'start' | 'solution') =>
  readFileSync(`src/labs/exercises/debugging-lab/cases/${id}/${name}.js`, 'utf8').trimEnd();

const runButton = (lab: Locator) => lab.getByRole('button', { name: 'Test', exact: true });
const results = (lab: Locator) => lab.locator('.lab-outcome > .dbg');

async function write(lab: Locator, text: string): Promise<void> {
  await lab.getByRole('textbox', { name: /^handler\.js of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
}

test('a handler is tested, mended and solved, and a loop without an end is stopped', async ({
  page,
}) => {
  test.slow();
  await page.goto('skills/debugging-lab/');
  const lab = await reach(page, 'debugging-lab');
  await lab.getByRole('button', { name: /^Start JavaScript/ }).click();
  await expect(runButton(lab)).toBeVisible({ timeout: START });
  await runButton(lab).click();
  await expect(lab.locator('.lab-verdict')).toContainText('got status 200, 21 statements', {
    timeout: RUN,
  });
  await expect(results(lab).locator('.dbg-test[open] .dbg-sql > li')).toHaveCount(21);

  await write(lab, 'export const handle = (request) => {\n  return request.path.nothing();\n};');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(results(lab).locator('.dbg-test[open] .dbg-lines')).toContainText(
    'at handle (handler.js:2:',
    { timeout: RUN },
  );

  await lab.getByRole('combobox', { name: /^Stop after/ }).selectOption('1000');
  await write(lab, 'export const handle = () => {\n  for (;;);\n};');
  await runButton(lab).click();
  await expect(results(lab)).toContainText('Stopped after 1\u00a0s', { timeout: RUN });
  await lab.getByRole('combobox', { name: /^Stop after/ }).selectOption('15000');

  await lab.getByRole('button', { name: /, Three sold, two gone/ }).click();
  await write(lab, `${textOf('lost-update', 'solution')}\n`);
  await runButton(lab).click();
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.', { timeout: RUN });
  await results(lab).getByText('of two orders at once, one gets the last part').click();
  await expect(
    results(lab).locator('.dbg-test[open] .dbg-sql > li').first().locator('b'),
  ).toHaveText('A');
  expect(await faultsIn(page, '#debugging-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has what was seen, its solution and what the tests found', async ({ page }) => {
    await page.goto('skills/debugging-lab/');
    const steps = page.locator('#debugging-lab .lab-paper > li');
    await expect(steps).toHaveCount(INCIDENTS.length);
    for (const step of await steps.all()) {
      await expect(step).toContainText('$ npm test');
      await expect(step.locator('.dbg-test').first()).toBeVisible();
    }
    await expect(steps.nth(5)).toContainText('quantity = quantity - $1');
  });
});
