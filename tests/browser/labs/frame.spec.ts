import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { SQL_FROM_ZERO } from '../../../src/labs/exercises/sql-from-zero/lab';
import { expect as expectSoon, test } from '../policed';
import { faultsIn, violations } from '../violations';
import { reach } from '../reach';

const PAGE = 'databases/sql-from-zero/';
/** A run is over when its answer is judged, on several databases. */
const expect = expectSoon.configure({ timeout: 20_000 });
const START = 60_000;
const STEPS = SQL_FROM_ZERO.steps.length;

const [FIRST, SECOND] = SQL_FROM_ZERO.steps;
if (FIRST === undefined || SECOND === undefined) throw new Error('the lab has no two steps');

/** The lab, once its program runs. */
async function open(page: Page, fragment = ''): Promise<Locator> {
  await page.goto(PAGE + fragment);
  return reach(page, 'sql-from-zero');
}

async function start(lab: Locator): Promise<void> {
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible({ timeout: START });
}

/** The editor, rich or not. */
const editorOf = (lab: Locator) => lab.getByRole('textbox', { name: /^SQL of step/ });

async function write(lab: Locator, text: string): Promise<void> {
  await editorOf(lab).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
}

const run = (lab: Locator) => lab.getByRole('button', { name: 'Run' }).click();
const verdict = (lab: Locator) => lab.locator('.lab-verdict');
const yours = (lab: Locator) => lab.getByRole('region', { name: /^Your result/ });

const step = (lab: Locator, number: number) =>
  lab.getByRole('button', { name: new RegExp(`^Step ${number},`) });

test('from Start over a wrong answer and a hint to solved, and all of it is there after a reload', async ({
  page,
}) => {
  let lab = await open(page);
  await expect(lab.locator('.lab-outcome')).toContainText('Recorded: PostgreSQL');
  await expect(lab.locator('.reality summary')).toContainText('RECORDED');
  await start(lab);
  await expect(lab.locator('.reality summary')).toContainText('LIVE');

  await run(lab);
  await expect(verdict(lab)).toContainText('Not there yet.');
  await lab.getByRole('button', { name: 'Hint 1 of 2' }).click();
  await expect(lab.locator('.lab-hints')).toContainText('The star stands for');
  await expect(lab.getByRole('button', { name: 'Hint 2 of 2' })).toBeVisible();

  await write(lab, 'SELECT name, country FROM suppliers ORDER BY name');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(verdict(lab)).toContainText('Solved.');
  await expect(step(lab, 1)).toHaveAccessibleName(/, solved$/);

  await verdict(lab).getByRole('button', { name: 'Next step' }).click();
  await expect(lab.getByRole('heading', { name: SECOND.title })).toBeVisible();
  await page.reload();
  lab = await open(page);
  await expect(lab.getByRole('heading', { name: SECOND.title })).toBeVisible();
  await expect(step(lab, 1)).toHaveAccessibleName(/, solved$/);
  await step(lab, 1).click();
  await expect(editorOf(lab)).toHaveValue(/ORDER BY name/);
  await lab.getByText('What was run').click();
  await expect(lab.locator('.lab-history li')).toHaveCount(2);
});

test('nothing of its program loads before a reader reaches for it, and a press before it is there counts', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(PAGE);
  const lab = page.locator('#sql-from-zero');
  await lab.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /SqlFromZero|preact|client\./.test(url))).toEqual([]);
  await step(lab, 2).click();
  await expect(lab.getByRole('heading', { name: SECOND.title })).toBeVisible();
  expect(asked.some((url) => url.includes('preact'))).toBe(true);
});

test('results tell NULL from an empty text and from the word', async ({ page }) => {
  const lab = await open(page);
  await start(lab);
  await write(lab, "SELECT NULL AS a, '' AS b, 'NULL' AS c, 1.50 AS d, 10000000000 AS e");
  await run(lab);
  const cells = yours(lab).locator('tbody td');
  await expect(cells.nth(0).locator('.lab-mark--null')).toHaveText('NULL');
  await expect(cells.nth(1).locator('.lab-mark')).toHaveText('empty text');
  await expect(cells.nth(2)).toHaveText('NULL');
  await expect(cells.nth(2).locator('.lab-mark')).toHaveCount(0);
  await expect(cells.nth(3)).toHaveCSS('text-align', 'end');
  await expect(yours(lab).getByRole('columnheader').nth(4)).toHaveText('e bigint');
});

test('a long result says how much of it is shown', async ({ page }) => {
  const lab = await open(page);
  await start(lab);
  await write(lab, 'SELECT n FROM generate_series(1, 12000) AS n');
  await run(lab);
  await expect(lab.locator('.lab-outcome .lab-result__caption').first()).toContainText(
    'first 200 of 12,000 rows',
  );
  await expect(yours(lab).getByRole('row')).toHaveCount(201);
});

test('an error has its code, its place in the editor and plain words', async ({ page }) => {
  const lab = await open(page);
  await start(lab);
  await write(lab, 'SELECT id,\n  mail FROM customers');
  await run(lab);
  const error = lab.locator('.lab-error').first();
  await expect(error).toContainText('ERROR 42703');
  await expect(error).toContainText('Line 2, character 3');
  await expect(error).toContainText('In plain words');
  await expect(lab.locator('.cm-lintRange-error')).toHaveText('mail');
});

test('the solution is put into the editor, not run, and does not solve the step', async ({
  page,
}) => {
  const lab = await open(page);
  await start(lab);
  await lab.getByRole('button', { name: 'Show a solution' }).click();
  await expect(editorOf(lab)).toContainText('SELECT name, country');
  await expect(verdict(lab)).toHaveCount(0);
  await run(lab);
  await expect(verdict(lab)).toContainText('Right, as shown.');
  await expect(step(lab, 1)).toHaveAccessibleName(/, solution seen$/);
  await write(lab, 'SELECT s.name, s.country FROM suppliers s');
  await run(lab);
  await expect(step(lab, 1)).toHaveAccessibleName(/, solved$/);
});

test('undo takes back what a run did to the database, and a reload brings it again', async ({
  page,
}) => {
  let lab = await open(page);
  await start(lab);
  await write(lab, 'CREATE TABLE mine AS SELECT 42 AS answer');
  await run(lab);
  await expect(lab.locator('.lab-outcome .lab-tag')).toContainText('SELECT 1');

  await page.reload();
  lab = await open(page);
  await start(lab);
  await write(lab, 'SELECT answer FROM mine');
  await run(lab);
  await expect(yours(lab)).toContainText('42');

  await lab.getByRole('button', { name: 'Reset step' }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible();
  await write(lab, 'SELECT answer FROM mine');
  await run(lab);
  await expect(lab.locator('.lab-error')).toContainText('42P01');

  // The run, the typing before it, and the reset.
  for (let count = 0; count < 3; count += 1) {
    await lab.getByRole('button', { name: 'Undo' }).click();
    await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible();
  }
  await run(lab);
  await expect(yours(lab)).toContainText('42');
});

test('a link brings back the text and the database, and leaves the own work alone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = await open(page);
  await start(lab);
  await write(lab, 'CREATE TABLE mine AS SELECT 42 AS answer');
  await run(lab);
  await expect(lab.locator('.lab-outcome .lab-tag')).toContainText('SELECT 1');
  await step(lab, 2).click();
  await lab.getByRole('button', { name: 'Copy link' }).click();
  await expect(lab.getByText('Link copied')).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  await lab.getByRole('button', { name: 'Reset lab' }).click();
  await expect(lab.getByRole('heading', { name: FIRST.title })).toBeVisible();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible();
  await write(lab, 'SELECT 1 AS own');

  await page.goto('about:blank');
  const linked = await open(page, link.hash);
  await expect(linked.locator('.lab-guest')).toContainText('state of a link');
  await expect(linked.getByRole('heading', { name: SECOND.title })).toBeVisible();
  await start(linked);
  await write(linked, 'SELECT answer FROM mine');
  await run(linked);
  await expect(yours(linked)).toContainText('42');
  await linked.getByRole('button', { name: 'Back to my own' }).click();
  await expect(editorOf(linked)).toContainText('SELECT 1 AS own');
  await expect(page).not.toHaveURL(/#/);

  // The same link followed while the engine runs: the database goes with it.
  await page.evaluate((hash) => (location.hash = hash), link.hash);
  await expect(linked.getByRole('heading', { name: SECOND.title })).toBeVisible();
  await write(linked, 'SELECT answer FROM mine');
  await run(linked);
  await expect(yours(linked)).toContainText('42');
});

test('a hostile link gives a sentence and the usual state', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const lab = await open(page, `#sql-from-zero=${encodeURIComponent('<img src=x>')}`);
  await expect(lab.locator('.widget__problems')).toContainText('The usual state is shown instead');
  await expect(editorOf(lab)).toHaveValue('SELECT * FROM suppliers;');
  await page.goto('about:blank');
  await open(page, `#sql-from-zero=${'A'.repeat(20_000)}`);
  await expect(lab.locator('.widget__problems')).toContainText('it is too long');
  expect(errors).toEqual([]);
});

test('a statement over the limit is stopped, and the next one works', async ({ page }) => {
  const lab = await open(page);
  await start(lab);
  await lab.getByLabel('Stop after').selectOption('1000');
  await write(lab, 'SELECT count(*) FROM generate_series(1, 10000000000)');
  await run(lab);
  await expect(lab.locator('.lab-note')).toContainText('Stopped after', { timeout: 20_000 });
  await expect(lab.locator('.lab-note')).toContainText('is lost');
  await write(lab, 'SELECT name, country FROM suppliers');
  await run(lab);
  await expect(verdict(lab)).toContainText('Solved.');
});

test('a failed start says why, and can be tried again', async ({ page }) => {
  await page.route('**/_labs/**', (route) => route.abort());
  const lab = await open(page);
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
  await expect(lab.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await page.unroute('**/_labs/**');
  await lab.getByRole('button', { name: /^Try again/ }).click();
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible({ timeout: START });
});

test('the keyboard alone is enough, and Tab leaves the editor', async ({ page }) => {
  const lab = await open(page);
  await lab.getByRole('button', { name: /^Start PostgreSQL/ }).focus();
  await page.keyboard.press('Enter');
  await expect(lab.getByRole('button', { name: 'Run' })).toBeVisible({ timeout: START });
  await editorOf(lab).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' cust');
  await expect(lab.locator('.cm-tooltip-autocomplete')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(lab.getByRole('button', { name: 'Run' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.locator('.lab-outcome')).toContainText('Your result');
});

test('keeps every letter, however fast it is typed, and takes it back', async ({ page }) => {
  const lab = await open(page);
  await start(lab);
  await editorOf(lab).click();
  await page.keyboard.press('ControlOrMeta+a');
  const typed = 'the quick brown fox jumps over the lazy dog';
  await page.keyboard.type(typed);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('g');
  await expect(editorOf(lab)).toHaveText(typed);
  await lab.getByRole('button', { name: 'Undo' }).click();
  await expect(editorOf(lab)).toHaveText(FIRST.start);
});

test('completes tables and columns of the shop', async ({ page }) => {
  const lab = await open(page);
  await start(lab);
  await write(lab, 'SELECT * FROM cust');
  await page.keyboard.type('o');
  await expect(lab.locator('.cm-tooltip-autocomplete')).toContainText('customers');
});

test('downloads the texts of all steps', async ({ page }) => {
  const lab = await open(page);
  await editorOf(lab).fill('SELECT 42;');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    lab.getByRole('button', { name: 'Download .sql' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('sql-from-zero.sql');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain(`-- 1. ${FIRST.title}\nSELECT 42;\n\n-- 2. ${SECOND.title}\n`);
});

test('the other steps are asked for when one is needed, and once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/labs/')) asked.push(request.url());
  });
  const lab = await open(page);
  await expect(lab.getByRole('heading', { name: FIRST.title })).toBeVisible();
  expect(asked).toEqual([]);
  await step(lab, 2).click();
  await expect(lab.getByRole('heading', { name: SECOND.title })).toBeVisible();
  await step(lab, 1).click();
  await step(lab, 2).click();
  await expect(lab.getByRole('heading', { name: SECOND.title })).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('a step that does not come says so, and what was typed stays', async ({ page }) => {
  const steps = '**/labs/sql-from-zero.json';
  await page.route(steps, (route) => route.abort());
  let lab = await open(page);
  await editorOf(lab).fill('SELECT 42;');
  await step(lab, 2).click();
  const missing = lab.getByRole('alert').filter({ hasText: 'This step could not be loaded' });
  await expect(missing).toBeVisible();
  await expect(lab.locator('.lab-bench')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await lab.getByRole('button', { name: 'Download .sql' }).click();
  await expect(lab.locator('.lab-said')).toContainText('did not load');

  // A part of another version of the guide is no step, either.
  await page.unroute(steps);
  await page.route(steps, (route) => route.fulfill({ json: [{ id: 'other' }] }));
  await page.reload();
  lab = await open(page);
  await expect(missing).toBeVisible();
  await step(lab, 1).click();
  await expect(editorOf(lab)).toHaveValue('SELECT 42;');

  await page.unroute(steps);
  await step(lab, 2).click();
  await expect(lab.getByRole('heading', { name: SECOND.title })).toBeVisible();
  await expect(missing).toHaveCount(0);
});

test('“Try again” brings a step that did not come', async ({ page }) => {
  const steps = '**/labs/sql-from-zero.json';
  await page.route(steps, (route) => route.fulfill({ status: 404, body: '' }));
  const lab = await open(page);
  await step(lab, 2).click();
  const again = lab.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(steps);
  await again.click();
  await expect(lab.getByRole('heading', { name: SECOND.title })).toBeVisible();
});

test('works when the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const lab = await open(page);
  await editorOf(lab).fill('SELECT 42;');
  await expect(lab.locator('.widget__problems')).toContainText('keeps nothing');
  await lab.getByRole('button', { name: 'Undo' }).click();
  await expect(editorOf(lab)).toHaveValue('SELECT * FROM suppliers;');
});

test('has no fault of access with results and errors, in both themes, wide and narrow', async ({
  page,
}) => {
  test.slow();
  const lab = await open(page);
  await start(lab);
  await write(lab, "SELECT *, NULL AS nothing, 'a'::text FROM customers, missing");
  await run(lab);
  await expect(lab.locator('.lab-error')).toBeVisible();
  expect(await faultsIn(page)).toEqual([]);
  await write(lab, "SELECT *, NULL AS nothing, '' AS blank FROM customers");
  await run(lab);
  await expect(yours(lab)).toBeVisible();
  await lab.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  expect(await faultsIn(page)).toEqual([]);
});

test('on paper stands every step with its solution and what it gives', async ({ page }) => {
  const lab = await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(lab.locator('.lab-paper > .lab-step')).toHaveCount(STEPS);
  for (const each of await lab.locator('.lab-paper > .lab-step').all()) {
    await expect(each.locator('.lab-result, .lab-tag').first()).toBeVisible();
    await expect(each.getByText('Recorded: PostgreSQL')).toBeVisible();
  }
  await expect(lab.locator('.lab-bench')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows every step with its start, its solution and its recorded result', async ({
    page,
  }) => {
    await page.goto(PAGE);
    const lab = page.locator('#sql-from-zero');
    await expect(lab.locator('.lab-paper > .lab-step')).toHaveCount(STEPS);
    for (const each of await lab.locator('.lab-paper > .lab-step').all()) {
      await expect(each.getByText('Begin with')).toBeVisible();
      await expect(each.locator('.lab-result, .lab-tag').first()).toBeVisible();
      await each.getByText('A solution', { exact: true }).click();
      await expect(each.locator('details[open] pre')).toContainText(
        /SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER/,
      );
    }
    for (const control of await lab.locator('.needs-js').all()) await expect(control).toBeHidden();
  });
});
