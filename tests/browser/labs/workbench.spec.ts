import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../policed';
import { violations } from '../violations';
import { reach } from '../reach';

const START = 60_000;

/** The workbench, once its program runs. */
async function open(page: Page): Promise<Locator> {
  await page.goto('apis/workbench/');
  return reach(page, 'api-workbench');
}

async function start(lab: Locator): Promise<void> {
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('button', { name: 'Send' })).toBeVisible({ timeout: START });
}

const send = (lab: Locator) => lab.getByRole('button', { name: 'Send' }).click();
const verdict = (lab: Locator) => lab.locator('.lab-verdict');
const address = (lab: Locator) => lab.getByRole('textbox', { name: 'Path and query' });
const result = (lab: Locator) => lab.getByRole('group', { name: 'Your result' });
const goTo = (lab: Locator, step: number) =>
  lab.getByRole('button', { name: new RegExp(`^Step ${step},`) }).click();

test('from a wrong address to a session, with both messages and the SQL on the way', async ({
  page,
}) => {
  const lab = await open(page);
  await expect(lab.locator('.lab-outcome')).toContainText('GET /parts/2041 HTTP/1.1');
  await start(lab);
  await send(lab);
  await expect(result(lab)).toContainText('404 Not Found');
  await expect(result(lab)).toContainText('0 SQL statements');
  await expect(verdict(lab)).toContainText('Not there yet.');

  await address(lab).fill('/parts/2041');
  await address(lab).press('Enter');
  await expect(verdict(lab)).toContainText('Solved.');
  await expect(result(lab)).toContainText('ETag: "p2041-v12"');
  await result(lab).getByText('The SQL behind it').click();
  await expect(result(lab)).toContainText('$1 = 2041');

  await verdict(lab).getByRole('button', { name: 'Next step' }).click();
  await expect(address(lab)).toHaveValue('/orders/77');
  await address(lab).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      `curl 'http://localhost:3000/sessions' --json '{ "email": "customer-7@mail.example", "password": "three spare wheels" }'`,
    );
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      cancelable: true,
      bubbles: true,
    });
    document.activeElement?.dispatchEvent(event);
  });
  await expect(address(lab)).toHaveValue('/sessions');
  await expect(lab.getByText('and not to localhost:3000')).toBeVisible();
  await expect(lab.getByRole('combobox', { name: 'Method' })).toHaveValue('POST');
  await lab.getByRole('button', { name: 'Add request' }).click();
  await address(lab).fill('/orders/77');
  await send(lab);
  await expect(verdict(lab)).toContainText('Solved.');
  await expect(lab.locator('.wb-strip__request')).toContainText(['201', '200']);
  await expect(result(lab).locator('.wb-jar')).toContainText('__Host-session=');
});

test('a reload keeps the requests, and signs in again', async ({ page }) => {
  let lab = await open(page);
  await start(lab);
  await goTo(lab, 2);
  await lab.getByRole('button', { name: 'Show a solution' }).click();
  await expect(lab.locator('.wb-strip__request')).toHaveCount(2);
  await send(lab);
  await expect(verdict(lab)).toContainText('Right, as shown.');
  await page.reload();
  lab = await open(page);
  await expect(lab.locator('.wb-strip__request')).toHaveCount(2);
  await start(lab);
  await lab.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(address(lab)).toHaveValue('/orders/77');
  await send(lab);
  await expect(result(lab)).toContainText('200 OK');
});

test('links are followed, and a list is walked to its end', async ({ page }) => {
  const lab = await open(page);
  await start(lab);
  await goTo(lab, 7);
  await send(lab);
  for (const pages of [2, 3]) {
    await result(lab).getByRole('button', { name: 'Follow to the next page' }).last().click();
    await expect(lab.locator('.wb-strip__request')).toHaveCount(pages);
    await expect(address(lab)).toBeFocused();
    await send(lab);
    await expect(result(lab).locator('.wb-exchange')).toHaveCount(pages);
  }
  await expect(verdict(lab)).toContainText('Solved.');
});

test('the reference fills the form, and the form becomes a command and a text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = await open(page);
  const reference = page.locator('.wb-reference');
  await expect(reference).toContainText('Recorded:');
  await start(lab);
  await expect(reference).toContainText('has just given');
  const operation = reference.locator('.wb-operation', { hasText: 'Changes some fields' });
  await operation.locator('summary').click();
  await operation.getByRole('button', { name: 'Try it' }).click();
  await expect(address(lab)).toBeFocused();
  await expect(address(lab)).toHaveValue('/parts/2041');
  await send(lab);
  await expect(result(lab)).toContainText('"price_cents": 4790');

  await lab.getByRole('button', { name: 'Copy as curl' }).click();
  await expect(lab.getByText('Copied as a command of curl.')).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toContain('curl -X PATCH https://api.sparewheel.example/parts/2041');

  await lab.getByRole('button', { name: 'As text' }).click();
  await expect(lab.getByRole('textbox', { name: /^Requests of step 1/ })).toContainText(
    'If-Match: "p2041-v12"',
  );
});

test('a command that cannot be read gets a sentence', async ({ page }) => {
  const lab = await open(page);
  await lab.getByRole('button', { name: 'Read from curl' }).click();
  await lab.getByRole('textbox', { name: 'A command of curl' }).fill('curl "https://x');
  await lab.getByRole('button', { name: 'Read it' }).click();
  await expect(lab.getByText('A quotation mark is missing')).toBeVisible();
});

test('a broken shop answers 500, its log knows more, and axe finds nothing', async ({ page }) => {
  const lab = await open(page);
  await start(lab);
  await lab.getByRole('button', { name: 'Shop' }).click();
  await lab.getByRole('checkbox', { name: 'The handler throws an error' }).check();
  await send(lab);
  await expect(result(lab)).toContainText('500 Internal Server Error');
  await result(lab).getByText('The server’s log').click();
  await expect(result(lab)).toContainText('the handler is out of order');
  expect(await violations(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all steps have their recorded exchanges, and the reference is there', async ({ page }) => {
    await page.goto('apis/workbench/');
    await expect(page.locator('.lab-paper > li')).toHaveCount(10);
    await expect(page.locator('.lab-paper > li').nth(5)).toContainText('Location: /orders/79');
    await expect(page.locator('.wb-operation')).toHaveCount(22 + 16);
    await expect(page.getByRole('button', { name: 'Try it' })).toHaveCount(0);
  });
});
