import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { test } from '../policed';
import { faultsIn } from '../violations';
import {
  add,
  bar,
  edit,
  editorOf,
  ending,
  expect,
  fragmentWith,
  here,
  listingIn,
  press,
  run,
  tool,
} from './listing';

const PAGE = 'apis/errors-and-pagination/';
const TOPIC = 'validate-input';
const RECORDED = readFileSync(`listings/javascript/${TOPIC}/expected.txt`, 'utf8');
/** What is loaded when a reader asks for it. */
const HEAVY = /\/_labs\/|\/programs\/|\/(Program|ProgramEditor|CodeMirror|preact)\.[^/]*$/;

const differing = (listing: Locator) => here(listing).locator('[data-differs]');

/** The listing in JavaScript. */
const open = (page: Page, fragment = '') => listingIn(page, PAGE + fragment, `javascript/${TOPIC}`);

test('a listing says what it loads, runs, and prints what was recorded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const listing = await open(page);
  expect(asked.filter((url) => HEAVY.test(url))).toEqual([]);
  await press(listing, 'Run');
  await expect(listing.getByRole('group', { name: 'Before the first run' })).toContainText(
    'once for all programs in JavaScript',
  );
  expect(asked.filter((url) => url.includes('_labs'))).toEqual([]);
  await listing.getByRole('button', { name: /^Load \d+\.\d MB and run$/ }).click();
  await expect(ending(listing)).toContainText('Exit code 0');
  await expect(ending(listing)).toContainText('The output is the recorded one.');
  await expect(here(listing)).toContainText('Ran here in QuickJS');
  expect(await here(listing).locator('pre').textContent()).toBe(RECORDED);
  await expect(listing.getByRole('group', { name: 'Recorded output' })).toContainText('Node.js');
  await expect(differing(listing)).toHaveCount(0);

  await press(listing, 'Run');
  await expect(ending(listing)).toContainText('Exit code 0');
  await expect(listing.getByRole('button', { name: /^Load/ })).toHaveCount(0);
});

test('it is changed in place, and what then differs is marked', async ({ page }) => {
  const listing = await open(page);
  const code = listing.locator('pre.shiki');
  const before = (await code.boundingBox())?.height;
  await edit(listing);
  await expect(code).toBeHidden();
  expect((await listing.locator('.cm-scroller').boundingBox())?.height).toBe(before);

  await add(listing, "console.log('mine / yours'); console.error('careful');");
  await page.keyboard.press('ControlOrMeta+Enter');
  await listing.getByRole('button', { name: /^Load/ }).click();
  await expect(ending(listing)).toContainText('1 line of the two outputs differs.');
  await expect(differing(listing)).toContainText('mine / yours');
  await expect(here(listing).locator('[data-stream=stderr]')).toContainText('careful');
  await expect(here(listing)).toContainText('standard error');

  await tool(listing, 'Undo').click();
  await expect(editorOf(listing)).not.toContainText('mine / yours');
  await expect(ending(listing)).toContainText('was changed after this run');
  await tool(listing, 'Redo').click();
  await expect(editorOf(listing)).toContainText('mine / yours');
  await tool(listing, 'Reset').click();
  await expect(editorOf(listing)).not.toContainText('mine / yours');
  await tool(listing, 'Run').click();
  await expect(ending(listing)).toContainText('The output is the recorded one.');
});

test('the whole program can be seen and changed', async ({ page }) => {
  const listing = await open(page);
  await edit(listing);
  await expect(editorOf(listing)).not.toContainText('createInterface');
  await tool(listing, 'Show the whole program').click();
  await expect(editorOf(listing)).toContainText('createInterface');
  await add(listing, "console.log('after all');");
  await tool(listing, 'Show the part alone').click();
  await expect(editorOf(listing)).not.toContainText('after all');
  await run(listing);
  await expect(differing(listing)).toContainText('after all');
});

test('an endless loop is stopped, and the page answers meanwhile', async ({ page }) => {
  const listing = await open(page);
  await edit(listing);
  await add(listing, "console.log('begun'); for (;;);");
  await run(listing);
  await expect(here(listing)).toContainText('begun');
  await expect(listing.locator('.program-status')).toContainText('Running');
  await press(listing, 'Stop');
  await expect(ending(listing)).toContainText('Stopped.', { timeout: 2000 });
  await tool(listing, 'Reset').click();
  await press(listing, 'Run');
  await expect(ending(listing)).toContainText('Exit code 0');
});

test('what the reader changed is there after a reload, until it is reset', async ({ page }) => {
  let listing = await open(page);
  await edit(listing);
  await add(listing, '// kept');
  await page.reload();
  listing = await open(page);
  await expect(listing.locator('pre.shiki')).not.toContainText('kept');
  await press(listing, 'Your version');
  await expect(editorOf(listing)).toContainText('// kept');
  await tool(listing, 'Reset').click();
  await press(listing, 'Close');
  await page.reload();
  listing = await open(page);
  await expect(bar(listing).getByRole('button', { name: 'Edit' })).toBeVisible();
});

test('a link carries the program to another reader, and does not run it', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const listing = await open(page);
  await edit(listing);
  await add(listing, "console.log('sent');");
  await tool(listing, 'Copy link').click();
  await expect(listing.locator('.program-tools')).toContainText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const theirs = await open(other, link.slice(link.indexOf('#')));
  await expect(editorOf(theirs)).toContainText("console.log('sent');");
  await expect(theirs).toBeInViewport();
  await expect(ending(theirs)).toHaveCount(0);
  await elsewhere.close();
});

test('a link does not take the place of what the reader has, unless asked to', async ({ page }) => {
  let listing = await open(page);
  await edit(listing);
  await add(listing, '// my own');
  await expect(bar(listing).getByRole('button', { name: 'Close' })).toBeVisible();
  // A second tab would have copied it.
  const fragment = await fragmentWith(page, `javascript/${TOPIC}`, TOPIC, '// of the link');
  await page.goto('about:blank');
  listing = await open(page, fragment);
  await expect(editorOf(listing)).toHaveText('// of the link');
  await listing.getByRole('button', { name: 'Back to my own' }).click();
  await expect(editorOf(listing)).toContainText('// my own');
  expect(new URL(page.url()).hash).toBe('');
});

for (const [what, state] of [
  ['damaged', 'q1YqVrJSyk'],
  ['hostile', '<img src=x onerror=alert(1)>'],
] as const) {
  test(`a ${what} link is refused with a sentence`, async ({ page }) => {
    const listing = await open(page, `#javascript/validate-input/validate-input=${state}`);
    await expect(listing.getByRole('alert')).toContainText('The link holds a program that cannot');
    await expect(editorOf(listing)).toContainText('const RULES');
  });
}

test('the program is downloaded as the reader has it', async ({ page }) => {
  const listing = await open(page);
  await edit(listing);
  await add(listing, '// mine');
  const coming = page.waitForEvent('download');
  await tool(listing, 'Download').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('javascript-validate-input-main.js');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('// mine\n// endregion\n');
  expect(text).toContain('createInterface');
});

test('it is run, changed and left by keyboard alone', async ({ page }) => {
  const listing = await open(page);
  await bar(listing).getByRole('button', { name: 'Run', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(listing.getByRole('button', { name: /^Load/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ending(listing)).toContainText('Exit code 0');
  await bar(listing).getByRole('button', { name: 'Edit' }).focus();
  await page.keyboard.press('Enter');
  await expect(editorOf(listing)).toBeFocused();
  // In an editor it is no shortcut.
  await page.keyboard.press('/');
  await page.keyboard.press('Tab');
  await expect(editorOf(listing)).toBeFocused();
  await expect(editorOf(listing)).toContainText('  /const RULES');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(tool(listing, 'Run')).toBeFocused();
});

test('it passes axe and fits at rest, asking, run and edited, wide and narrow', async ({
  page,
}) => {
  test.slow();
  const listing = await open(page);
  expect(await faultsIn(page, '.listing-tabs')).toEqual([]);
  await press(listing, 'Run');
  await expect(listing.getByRole('button', { name: /^Load/ })).toBeVisible();
  expect(await faultsIn(page, '.listing-tabs')).toEqual([]);
  await listing.getByRole('button', { name: /^Load/ }).click();
  await edit(listing);
  await add(listing, "console.log('one more'); console.error('careful');");
  await tool(listing, 'Run').click();
  await expect(differing(listing)).toContainText('one more');
  expect(await faultsIn(page, '.listing-tabs')).toEqual([]);
});

test('paper has the listing alone, whatever was done with it', async ({ page }) => {
  const listing = await open(page);
  await edit(listing);
  await run(listing);
  await expect(ending(listing)).toContainText('Exit code 0');
  await page.emulateMedia({ media: 'print' });
  await expect(listing.locator('pre.shiki')).toBeVisible();
  await expect(listing.locator('figcaption')).toContainText('Node.js');
  await expect(editorOf(listing)).toBeHidden();
  await expect(listing.locator('.program')).toBeHidden();
  await expect(bar(listing).getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test('what does not load is said, and the next press tries again', async ({ page }) => {
  await page.route('**/programs/**', (route) => route.abort());
  const listing = await open(page);
  await press(listing, 'Run');
  await expect(listing.getByRole('alert')).toContainText('did not load');
  await page.unroute('**/programs/**');
  await run(listing);
  await expect(ending(listing)).toContainText('Exit code 0');
  await expect(listing.getByText('did not load')).toHaveCount(0);
});

test('a runtime that is kept is not asked for again', async ({ page }) => {
  let listing = await open(page);
  await press(listing, 'Run');
  await listing.getByRole('checkbox', { name: /^Keep it/ }).check();
  await expect(listing.getByText(/on this device/)).toBeVisible();
  await page.reload();
  listing = await open(page);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await press(listing, 'Run');
  await expect(ending(listing)).toContainText('Exit code 0');
  expect(loaded.filter((url) => url.includes('_labs/'))).toEqual([]);
});
