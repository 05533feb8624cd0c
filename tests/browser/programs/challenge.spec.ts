import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect as expectSoon, test } from '../policed';
import { faultsIn } from '../violations';

const PAGE = 'security/authentication/';
const NAME = 'refuse-expired-token';
const SOLUTION = readFileSync(`src/labs/challenges/${NAME}/solution.js`, 'utf8').trim();
/** An answer that differs from the solution, and is right as well. */
const OWN = `export function customerOf({ sub, exp }, now) {
  return typeof exp === 'number' && exp > now ? sub : undefined;
}`;
const expect = expectSoon.configure({ timeout: 20_000 });

const challengeOf = (page: Page) => page.locator('section.challenge');

async function open(page: Page, language = 'JavaScript'): Promise<Locator> {
  await page.goto(PAGE);
  const challenge = challengeOf(page);
  const tab = challenge.getByRole('tab', { name: language });
  await expect(tab).toBeVisible();
  await tab.click();
  return challenge;
}

const panel = (challenge: Locator) => challenge.getByRole('tabpanel');
const tool = (challenge: Locator, name: string) =>
  panel(challenge).locator('.program-tools').getByRole('button', { name, exact: true });
const editorOf = (challenge: Locator) =>
  panel(challenge).getByRole('textbox', { name: /^answer\./ });
const ending = (challenge: Locator) => panel(challenge).locator('.program-outcome__ending');
const cases = (challenge: Locator) => panel(challenge).locator('.program-cases > li');
const mark = (challenge: Locator) => challenge.getByText('Solved', { exact: true });

async function begin(challenge: Locator): Promise<void> {
  await panel(challenge).getByRole('button', { name: 'Try it' }).click();
  await expect(editorOf(challenge)).toBeFocused();
}

/** Puts a whole answer into the editor. */
async function answer(challenge: Locator, text: string): Promise<void> {
  await editorOf(challenge).press('ControlOrMeta+A');
  await challenge.page().keyboard.insertText(text);
}

async function run(challenge: Locator): Promise<void> {
  await tool(challenge, 'Run').click();
  const load = panel(challenge).getByRole('button', { name: /^Load .* MB and run$/ });
  await expect(load.or(ending(challenge))).toBeVisible();
  if (await load.isVisible()) await load.click();
}

test('the start fails, and its first case that failed comes first', async ({ page }) => {
  const challenge = await open(page);
  await begin(challenge);
  await expect(editorOf(challenge)).toContainText('return claims.sub');
  await tool(challenge, 'Run').click();
  const asked = challenge.getByRole('group', { name: 'Before the first run' });
  await expect(asked).toContainText(/QuickJS.* once for all programs in JavaScript/);
  await asked.getByRole('button', { name: /^Load .* MB and run$/ }).click();
  await expect(ending(challenge)).toContainText('Not there yet: 5 of 6 cases failed.');
  await expect(cases(challenge)).toHaveCount(6);
  await expect(cases(challenge).first()).toContainText('a token that expired a second ago');
  await expect(cases(challenge).first()).toContainText('Expectedrefused');
  await expect(cases(challenge).first()).toContainText('Gotcustomer 7');
  const second = cases(challenge).nth(1);
  await expect(second.getByText('Given')).toBeHidden();
  await second.getByText('a token that expires in this second').click();
  await expect(second.getByText('Given')).toBeVisible();
  await expect(cases(challenge).last()).toContainText('Passed');
  await expect(mark(challenge)).toBeHidden();
});

test('a wrong answer is told what is wrong with it, whatever it writes', async ({ page }) => {
  const challenge = await open(page);
  await begin(challenge);
  await answer(challenge, `console.log('tried');\n${OWN.replace('exp > now', 'exp >= now')}`);
  await run(challenge);
  await expect(ending(challenge)).toContainText('1 of 6 cases failed');
  await expect(cases(challenge).first()).toContainText('a token that expires in this second');
  await expect(challenge.getByRole('group', { name: 'What it wrote' })).toContainText('tried');

  await answer(challenge, 'export function customerOf(');
  await tool(challenge, 'Run').click();
  await expect(ending(challenge)).toContainText('it ended before all cases were tried');
  await expect(challenge.getByRole('group', { name: 'What it wrote' })).toContainText(
    'SyntaxError',
  );
  await expect(cases(challenge)).toHaveCount(0);
});

test('the solution is put into the editor, not run, and does not count', async ({ page }) => {
  const challenge = await open(page);
  await begin(challenge);
  await tool(challenge, 'Show a solution').click();
  await expect(editorOf(challenge)).toContainText('now < claims.exp');
  await expect(challenge.getByText('The guide’s solution is in the editor.')).toBeVisible();
  await expect(ending(challenge)).toHaveCount(0);
  await run(challenge);
  await expect(ending(challenge)).toContainText('Right, as shown.');
  await expect(mark(challenge)).toBeHidden();

  await tool(challenge, 'Undo').click();
  await expect(editorOf(challenge)).toContainText('return claims.sub');
  await page.reload();
  const again = await open(page);
  await panel(again).getByRole('button', { name: 'Try it' }).click();
  await answer(again, SOLUTION);
  await run(again);
  await expect(ending(again)).toContainText('Right, as shown.');
  await expect(mark(again)).toBeHidden();

  await answer(again, OWN);
  await tool(again, 'Run').click();
  await expect(ending(again)).toContainText('Solved: it passed all 6 cases.');
  await expect(mark(again)).toBeVisible();
});

test('what is solved stays so, after a reload and a reset', async ({ page }) => {
  let challenge = await open(page);
  await begin(challenge);
  await answer(challenge, OWN);
  await run(challenge);
  await expect(ending(challenge)).toContainText('Solved');
  await expect(mark(challenge)).toBeVisible();
  await page.reload();
  challenge = await open(page);
  await expect(mark(challenge)).toBeVisible();
  await panel(challenge).getByRole('button', { name: 'Your version' }).click();
  await expect(editorOf(challenge)).toContainText('exp > now');
  await tool(challenge, 'Reset').click();
  await expect(editorOf(challenge)).toContainText('return claims.sub');
  await page.reload();
  await expect(mark(challengeOf(page))).toBeVisible();
});

test('the language is that of all listings, with another text and other tests', async ({
  page,
}) => {
  test.slow();
  const challenge = await open(page, 'Python');
  await begin(challenge);
  await expect(editorOf(challenge)).toContainText('def customer_of');
  await run(challenge);
  await expect(ending(challenge)).toContainText('5 of 6 cases failed', { timeout: 60_000 });
  await expect(panel(challenge)).toContainText('Tested here, in Python 3');
  await expect(cases(challenge).filter({ hasText: 'a time of expiry that is true' })).toHaveCount(
    1,
  );

  const go = page.getByRole('tab', { name: 'Go', exact: true });
  const listing = page.locator('listing-tabs').filter({ has: go }).first();
  await expect(listing.getByRole('tab', { name: 'Python' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  // Where a challenge has no such language, what was seen stays.
  await listing.getByRole('tab', { name: 'Go', exact: true }).click();
  await expect(challenge.getByRole('tab', { name: 'Python' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a link brings the answer to another reader, and solves nothing for them', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const challenge = await open(page);
  await begin(challenge);
  await answer(challenge, OWN);
  await tool(challenge, 'Copy link').click();
  await expect(challenge.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const coming = page.waitForEvent('download');
  await tool(challenge, 'Download').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`javascript-${NAME}-answer.js`);
  expect(readFileSync(await file.path(), 'utf8')).toBe(OWN);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  const theirs = challengeOf(other);
  await expect(editorOf(theirs)).toContainText('exp > now');
  await expect(mark(theirs)).toBeHidden();
  await elsewhere.close();
});

test('hints come one after the other, by keyboard, as all of it', async ({ page }) => {
  const challenge = await open(page);
  const hint = (number: number) => challenge.getByText(`Hint ${number} of 3`);
  await expect(hint(2)).toBeHidden();
  await hint(1).focus();
  await page.keyboard.press('Enter');
  await expect(hint(2)).toBeVisible();
  await expect(hint(3)).toBeHidden();

  await panel(challenge).getByRole('button', { name: 'Try it' }).focus();
  await page.keyboard.press('Enter');
  await expect(editorOf(challenge)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel(challenge).getByRole('button', { name: /^Load/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ending(challenge)).toContainText('5 of 6 cases failed');
});

test('it passes axe and fits at rest, tried and solved, wide and narrow', async ({ page }) => {
  test.slow();
  const challenge = await open(page);
  expect(await faultsIn(page, '.challenge')).toEqual([]);
  await begin(challenge);
  await run(challenge);
  await expect(ending(challenge)).toContainText('5 of 6 cases failed');
  expect(await faultsIn(page, '.challenge')).toEqual([]);
  await answer(challenge, `console.log('mine');\n${OWN}`);
  await tool(challenge, 'Run').click();
  await expect(ending(challenge)).toContainText('Solved');
  expect(await faultsIn(page, '.challenge')).toEqual([]);
});

test('paper has both languages, the hints and a solution, and no buttons', async ({ page }) => {
  const challenge = await open(page);
  await begin(challenge);
  await page.emulateMedia({ media: 'print' });
  await expect(challenge.getByText('Where you begin')).toHaveCount(2);
  await expect(challenge.locator('.challenge__solution pre').first()).toBeVisible();
  await expect(challenge.getByText('What if exp is missing')).toBeVisible();
  await expect(challenge.locator('figure pre').first()).toBeVisible();
  await expect(challenge.getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it has its task, both starts, its tests, hints and a solution', async ({ page }) => {
    await page.goto(PAGE);
    const challenge = challengeOf(page);
    await expect(challenge.getByText('return claims.sub').first()).toBeVisible();
    await expect(challenge.getByText('def customer_of').first()).toBeVisible();
    await expect(challenge.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(mark(challenge)).toBeHidden();
    await challenge.getByText('A solution').first().click();
    await expect(challenge.locator('.challenge__solution pre').first()).toBeVisible();
    await challenge.getByText('What the tests try').first().click();
    await expect(challenge.getByText('a token that expires in this second').first()).toBeVisible();
    await challenge.getByText('Hint 1 of 3').click();
    await expect(challenge.getByText('Hint 2 of 3')).toBeVisible();
  });
});
