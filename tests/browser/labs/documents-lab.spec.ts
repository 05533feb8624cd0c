import { expect, test } from '../policed';
import { violations } from '../violations';
import { reach } from '../reach';

const PAGE = 'databases/documents-lab/';
const START = 60_000;
/** A run makes 2,028 documents first. */
const RUN = { timeout: 30_000 };

test('a rename is measured in both shapes', async ({ page }) => {
  test.slow();
  await page.goto(PAGE);
  const lab = await reach(page, 'documents-lab');
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible({ timeout: START });
  await lab.getByRole('button', { name: /^Step 2,/ }).click();

  await lab.getByRole('button', { name: 'Run' }).click();
  await expect(lab.locator('.lab-verdict')).toContainText('156 documents say something else', RUN);
  await lab.getByRole('button', { name: 'Show a solution' }).click();
  await lab.getByRole('button', { name: 'Run' }).click();
  await expect(lab.locator('.lab-verdict')).toContainText('156 rows and', RUN);
  const touched = lab.getByRole('list', { name: 'Your result' }).locator('.touched');
  await expect(touched.first()).toContainText('1 row version');
  await expect(touched.last()).toContainText('156 row versions');
  expect(await violations(page)).toEqual([]);
});

test('the model of many machines follows its knobs and its link', async ({ page }) => {
  await page.goto(`${PAGE}?spread.machines=12&spread.key=customer`);
  const model = page.locator('#document-spread');
  await model.scrollIntoViewIfNeeded();
  const rename = model.getByRole('row', { name: /^Rename/ });
  await expect(rename.getByRole('cell')).toHaveText(['1', '1']);
  await model.getByRole('button', { name: 'order number' }).click();
  await expect(rename.getByRole('cell')).toHaveText(['12', '12']);
  await expect(model.getByRole('listitem')).toHaveCount(12);
  expect(await violations(page)).toEqual([]);
});
