import type { Locator } from '@playwright/test';
import { GIT_LAB } from '../../../src/labs/exercises/git-lab/lab';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';

const START = 60_000;

async function goTo(lab: Locator, chapter: RegExp, title: RegExp): Promise<void> {
  await lab.getByRole('button', { name: chapter }).click();
  await lab.getByRole('button', { name: title }).click();
}

/** Types a command and waits for what it did. */
async function enter(lab: Locator, command: string): Promise<void> {
  const prompt = lab.getByRole('textbox', { name: /^Command/ });
  await prompt.fill(command);
  await prompt.press('Enter');
  await expect(prompt).toHaveValue('');
  await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await expect(lab.locator('.terminal__note')).toHaveCount(0);
}

const graph = (lab: Locator) => lab.locator('.lab-outcome .git-graph__commits').first();
const screen = (lab: Locator) => lab.getByRole('log');

test('a conflict is settled by typing, undone, and a shown solution is not run', async ({
  page,
}) => {
  test.slow();
  await page.goto('skills/git-lab/');
  const lab = await reach(page, 'git-lab');
  await lab.getByRole('button', { name: /^Start the repository/ }).click();
  await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeVisible({
    timeout: START,
  });
  await expect(screen(lab)).toContainText('README.md');
  await enter(lab, 'git init');
  await enter(lab, 'git add .');
  await enter(lab, "git commit -m 'Start'");
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(graph(lab)).toContainText('HEAD → main');

  await goTo(lab, /^Branch and merge/, /, A conflict/);
  await expect(screen(lab)).toContainText('CONFLICT (content)');
  await lab.locator('summary', { hasText: 'Write a file' }).click();
  const file = lab.getByRole('textbox', { name: 'Content of prices.txt' });
  await expect(file).toHaveValue(/<<<<<<< HEAD/);
  await file.fill('BRK-2041 47.50\nWHL-0311 112.70\nTYR-1770 89.00\n');
  await lab.getByRole('button', { name: 'Save' }).click();
  await expect(screen(lab)).toContainText("cat > prices.txt <<'EOF'");
  await enter(lab, 'git commit -am "Settle the price"');
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await lab.getByRole('button', { name: 'Undo' }).click();
  await expect(lab.locator('.lab-verdict')).toContainText('in conflict');
  await lab.getByRole('textbox', { name: /^Command/ }).press('ArrowUp');
  await expect(lab.getByRole('textbox', { name: /^Command/ })).toHaveValue(
    'git merge autumn-prices',
  );

  await lab.getByRole('button', { name: 'Show a solution' }).click();
  await expect(lab.locator('.terminal__note')).toBeVisible();
  await expect(graph(lab)).not.toContainText('Merge the autumn prices');
  await lab.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(graph(lab)).toContainText('Merge the autumn prices');
  expect(await faultsIn(page, '#git-lab')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every level has its solution, what it prints and its graph', async ({ page }) => {
    await page.goto('skills/git-lab/');
    const steps = page.locator('#git-lab .lab-paper > li');
    await expect(steps).toHaveCount(GIT_LAB.steps.length);
    for (const step of await steps.all()) {
      await expect(step.locator('.git-graph__commits > li').first()).toBeVisible();
    }
    await expect(steps.nth(7)).toContainText('CONFLICT (content)');
    await expect(steps.nth(13)).toContainText('git branch winter HEAD@{1}');
  });
});
