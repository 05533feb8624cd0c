import type { Locator } from '@playwright/test';
import { THREE_DOORS } from '../../../src/labs/exercises/three-doors/lab';
import { expect, test } from '../policed';
import { violations } from '../violations';
import { reach } from '../reach';

const START = 60_000;

const solutionOf = (id: string) => THREE_DOORS.steps.find((step) => step.id === id)?.solution ?? '';

async function send(lab: Locator, title: string, text: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await lab.getByRole('textbox', { name: /^Requests of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.getByRole('button', { name: 'Run' }).click();
  await expect(lab.getByText('Your result')).toBeVisible({ timeout: 30_000 });
}

const rowOf = (lab: Locator, door: string) =>
  lab
    .locator('.lab-outcome .doors-table')
    .first()
    .getByRole('row', { name: new RegExp(`^${door}`) });
const screenOf = (lab: Locator, door: string) =>
  lab
    .locator('.lab-outcome .order-screen')
    .filter({ hasText: `The client of ${door}` })
    .first();

test('one screen is filled through three doors, attacked, and broken by another name', async ({
  page,
}) => {
  test.slow();
  await page.goto('apis/three-doors/');
  const lab = await reach(page, 'three-doors');
  await expect(lab.locator('.lab-outcome .order-screen')).toContainText('Brake pad set, front');
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible({ timeout: START });

  await lab.getByRole('button', { name: 'Run' }).click();
  await expect(lab.locator('.lab-verdict')).toContainText('still lacks items');
  await expect(screenOf(lab, 'REST')).toContainText('no items');

  await send(lab, 'All three, side by side', solutionOf('side-by-side'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(rowOf(lab, 'REST').getByRole('cell').first()).toHaveText('6');
  await expect(rowOf(lab, 'GraphQL').getByRole('cell').last()).toHaveText('5');
  await expect(screenOf(lab, 'SOAP')).toContainText('12 in stock');
  const graphql = lab.locator('.lab-outcome .doors-requests').first().locator('details').nth(6);
  await graphql.locator('summary').click();
  await expect(graphql).toContainText('Content-Type: application/json');
  await expect(graphql).toContainText('unnest($1::bigint[])');
  expect(await violations(page)).toEqual([]);

  await send(lab, 'A query that goes round', solutionOf('depth'));
  await expect(lab.locator('.lab-verdict')).toContainText('12 levels cost');
  await expect(screenOf(lab, 'GraphQL')).toContainText('The query goes too deep');

  await send(lab, 'A field gets another name', solutionOf('renamed'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(screenOf(lab, 'REST')).toContainText('no name');
  await expect(screenOf(lab, 'SOAP')).toContainText('The WSDL promises name');
});

test('fits a narrow phone, one step at a time', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('apis/three-doors/');
  const lab = await reach(page, 'three-doors');
  await expect(lab.locator('.lab-step:visible')).toHaveCount(1);
  await lab.getByRole('button', { name: /, All three, side by side/ }).click();
  await lab.locator('.lab-outcome summary').first().click();
  await expect(screenOf(lab, 'SOAP')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its solution, its figures and its screen', async ({ page }) => {
    await page.goto('apis/three-doors/');
    const steps = page.locator('#three-doors .lab-paper > li');
    await expect(steps).toHaveCount(THREE_DOORS.steps.length);
    await expect(steps.first()).toContainText('GET /parts/2041/reviews');
    await expect(steps.first().locator('.doors-requests')).toBeVisible();
    await expect(steps.nth(9)).toContainText('Cannot query field "name"');
  });
});
