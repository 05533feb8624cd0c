import type { Locator, Page } from '@playwright/test';
import { EXERCISES } from '../../../src/labs/exercises/sql-from-zero/exercises';
import { expect as expectSoon, test } from '../policed';
import { violations } from '../violations';
import { reach } from '../reach';

/** An answer is judged on two shops. */
const expect = expectSoon.configure({ timeout: 20_000 });
const START = 60_000;

async function started(page: Page): Promise<Locator> {
  await page.goto('databases/sql-from-zero/');
  const lab = await reach(page, 'sql-from-zero');
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible({ timeout: START });
  return lab;
}

async function open(lab: Locator, chapter: string, title: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`^${chapter}`) }).click();
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await expect(lab.getByRole('heading', { name: title })).toBeVisible();
}

async function answer(lab: Locator, sql: string): Promise<Locator> {
  await lab.getByRole('textbox', { name: /^SQL of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(sql);
  await lab.getByRole('button', { name: 'Run' }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeEnabled({ timeout: 30_000 });
  return lab.locator('.lab-verdict');
}

test('an answer is told how it is wrong, beside what to reach, until it is right', async ({
  page,
}) => {
  test.slow();
  const lab = await started(page);

  await open(lab, 'Joins', 'Those without a partner');
  let verdict = await answer(lab, 'SELECT id, email FROM customers');
  await expect(verdict).toContainText('11 rows are too many');
  await expect(verdict.getByRole('row')).toHaveCount(4);
  await expect(lab.locator('.lab-beside')).toContainText('What to reach');

  verdict = await answer(
    lab,
    "SELECT * FROM (VALUES (9, 'customer-9@mail.example')) AS v (id, email)",
  );
  await expect(verdict).toContainText('Right on your data, wrong on other data');
  await expect(verdict).toContainText('namesakes');
  expect(await violations(page)).toEqual([]);

  verdict = await answer(
    lab,
    'SELECT id, email FROM customers AS c WHERE NOT EXISTS (SELECT FROM orders WHERE customer_id = c.id)',
  );
  await expect(verdict).toContainText('Solved.');

  await open(lab, 'Order', 'Say the order');
  verdict = await answer(lab, 'SELECT country, name FROM suppliers ORDER BY country DESC, name');
  await expect(verdict).toContainText('your row 1 comes too early');

  await open(lab, 'Tables and rules', 'A new column with a rule');
  verdict = await answer(lab, 'ALTER TABLE parts ADD COLUMN weight_grams integer');
  await expect(verdict).toContainText('Values differ in the column answer');
  await expect(verdict).toContainText('refused');
});

test('the ladder has all of its exercises, and each chapter says how many', async ({ page }) => {
  await page.goto('databases/sql-from-zero/');
  const lab = await reach(page, 'sql-from-zero');
  await expect(lab.locator('.lab-progress')).toHaveText(`0 of ${EXERCISES.length} solved`);
  await expect(lab.locator('.lab-chapter')).toHaveCount(10);
});
