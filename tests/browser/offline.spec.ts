// cspell:ignore ndex idempoten
import type { Page } from '@playwright/test';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment, markedBuild } from './deployment';
import { expect, test } from './policed';
import { violations } from './violations';

const CHOICE = 'start/how-to-use/';
/** A page that no test visits while there is a connection. */
const UNVISITED = 'databases/indexes-and-plans/';

/** Time for all files on a slow machine. */
const LOADING = { timeout: 60_000 };
const MOST_TABS = 200;

/** How versions follow each other is the same with few pages, which are kept in a tenth of the time. */
const FEW = ['', CHOICE, UNVISITED, 'apis/http/', 'databases/', 'offline/', 'trends/'];
const builds: Record<'one' | 'two', string> = { one: '', two: '' };
let host: Deployment;

test.describe.configure({ mode: 'default', timeout: 120_000 });

test.beforeAll(async () => {
  builds.one = await markedBuild('dist', 'one', FEW);
  builds.two = await markedBuild('dist', 'two', FEW);
});

test.afterAll(() => {
  for (const folder of Object.values(builds)) rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async () => {
  host = new Deployment(builds.one);
  await host.start();
});

test.afterEach(() => host.stop());

const choice = (page: Page) => page.locator('offline-reading');
const status = (page: Page) => choice(page).getByRole('status');
const button = (page: Page, name: string) => choice(page).getByRole('button', { name });

async function keep(page: Page) {
  await page.goto(host.address + CHOICE);
  await button(page, 'Keep this guide offline').click();
  await expect(status(page)).toContainText('Kept on this device', LOADING);
}

async function goOffline(page: Page) {
  await host.stop();
  await page.context().setOffline(true);
}

/** The builds that the open page and its parts are from. */
const parts = (page: Page) =>
  page.evaluate(async () => {
    const root = document.documentElement;
    const lexicon = document.querySelector<HTMLElement>('site-search')?.dataset['lexicon'];
    const start = (await (await fetch(lexicon ?? '')).json()) as {
      popular: [number, { title: string }][];
    };
    return {
      page: root.dataset['pageBuild'],
      script: root.dataset['script'],
      style: getComputedStyle(root).getPropertyValue('--build'),
      titles: start.popular[0]?.[1].title.split(' ')[0],
    };
  });

const allOf = (mark: string) => ({ page: mark, script: mark, style: mark, titles: mark });

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const stores = (page: Page) => page.evaluate(() => caches.keys());

/** Waits until a newer version is whole and waits for its turn. */
const isWaiting = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(
          async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? 'none',
        ),
      { timeout: 60_000 },
    )
    .toBe('installed');

/** Looks for a newer version as browsers do of themselves. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });

test('nothing is kept before the reader chooses it, and the size stands there first', async ({
  page,
}) => {
  await page.goto(host.address + CHOICE);
  await expect(status(page)).toHaveText('Nothing is kept on this device.');
  await expect(choice(page)).toContainText(/\d+ files, \d\.\d MB to load/);
  expect(await registrations(page)).toBe(0);
  expect(await stores(page)).toEqual([]);
  expect(host.asked).not.toContain('sw.js');
});

test('a whole guide that is kept in two attempts opens pages that were never visited, with their looks and the search', async ({
  page,
}) => {
  host.folder = 'dist';
  host.failing = (path) => path === 'trends/';
  await page.goto(host.address + CHOICE);
  await button(page, 'Keep this guide offline').click();
  await expect(status(page)).toContainText('Not every file could be loaded', LOADING);
  await expect(status(page)).toContainText(/[1-9]\d* files? (is|are) here/);
  expect(await registrations(page)).toBe(0);
  const asked = [...host.asked];
  host.failing = () => false;
  host.asked.length = 0;
  await button(page, 'Keep this guide offline').click();
  await expect(status(page)).toContainText('Kept on this device');
  expect(host.asked).toContain('trends/');
  expect(host.asked.length).toBeLessThan(200);
  asked.push(...host.asked);
  expect(asked.filter((path) => /^(social|_hosting|sitemap)|index\.md$/.test(path))).toEqual([]);
  await goOffline(page);
  await page.goto(`${host.address}${UNVISITED}?found=index`);
  await expect(page.locator('h1')).toContainText(/index/i);
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status: is }) => is === 'loaded').length;
  });
  expect(fonts).toBeGreaterThan(1);
  await page.keyboard.press('Control+k');
  const options = page.getByRole('listbox').getByRole('option');
  const query = page.getByRole('combobox', { name: 'Search the guide' });
  await query.fill('idempotency');
  await expect(options.first()).toContainText(/idempotency/i);
  // Words that stand in a text and in no title.
  await query.fill('brake fluid');
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
  await expect(options.locator('mark', { hasText: 'brake' }).first()).toBeVisible();
  await options.first().click();
  await expect(page.locator('h1')).toBeVisible();
});

test('an address that is not kept says so', async ({ page }) => {
  await keep(page);
  await goOffline(page);
  await page.goto(`${host.address}no/such/page/`);
  await expect(page.locator('h1')).toHaveText('Not on this device');
  expect((await parts(page)).style).toBe('one');
  await page.goto(`${host.address}databases/indexes-and-plans`);
  await expect(page).toHaveURL(host.address + UNVISITED);
});

test('a newer build takes over whole, between two pages', async ({ page }) => {
  await keep(page);
  await page.goto(host.address + UNVISITED);
  host.folder = builds.two;
  await lookForUpdate(page);
  await isWaiting(page);
  expect(await parts(page)).toEqual(allOf('one'));
  await page.goto(`${host.address}databases/#going-deeper`);
  await expect(page.locator('html')).toHaveAttribute('data-page-build', 'two');
  expect(page.url()).toContain('#going-deeper');
  expect(await parts(page)).toEqual(allOf('two'));
  await goOffline(page);
  await page.goto(host.address + UNVISITED);
  expect(await parts(page)).toEqual(allOf('two'));
});

test('a newer build waits while another page of the old one is open', async ({ page, context }) => {
  await keep(page);
  await page.goto(host.address + UNVISITED);
  const other = await context.newPage();
  await other.goto(host.address + CHOICE);
  host.folder = builds.two;
  await button(other, 'Update').click();
  await expect(status(other)).toContainText('when you have closed the other open page', LOADING);
  await button(other, 'Use the newer version now').click();
  await expect(status(other)).toContainText('when you have closed the other open page');
  expect(await parts(other)).toEqual(allOf('one'));
  expect(await parts(page)).toEqual(allOf('one'));
  await page.close();
  await button(other, 'Use the newer version now').click();
  await expect(other.locator('html')).toHaveAttribute('data-page-build', 'two');
  await expect(status(other)).toContainText('Kept on this device');
  expect(await parts(other)).toEqual(allOf('two'));
});

test('removing it leaves nothing behind', async ({ page }) => {
  await keep(page);
  await button(page, 'Remove from this device').click();
  await expect(status(page)).toHaveText('Removed. Nothing is kept on this device.');
  await expect(button(page, 'Keep this guide offline')).toBeFocused();
  await page.goto(host.address);
  expect(await registrations(page)).toBe(0);
  expect(await stores(page)).toEqual([]);
  await expect(page.locator('h1')).toBeVisible();
});

/** Presses Tab until the button has the focus. */
async function tabTo(page: Page, name: string) {
  for (let press = 0; press < MOST_TABS; press += 1) {
    if (await button(page, name).evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(button(page, name)).toBeFocused();
}

test('it is kept and removed by keyboard alone', async ({ page }) => {
  await page.goto(host.address + CHOICE);
  await tabTo(page, 'Keep this guide offline');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Kept on this device', LOADING);
  await tabTo(page, 'Remove from this device');
  await page.keyboard.press('Space');
  await expect(status(page)).toHaveText('Removed. Nothing is kept on this device.');
  expect(await violations(page, { within: 'offline-reading' })).toEqual([]);
});

test('files of another build are refused, and the kept build stays', async ({ page }) => {
  await keep(page);
  host.folder = builds.two;
  host.failing = (path) => path === UNVISITED;
  await button(page, 'Update').click();
  await expect(status(page)).toContainText('Not every file could be loaded', LOADING);
  await expect(status(page)).toContainText('Kept on this device');
  await page.reload();
  expect(await parts(page)).toEqual(allOf('one'));
});

test('a worker of one build does not keep the files of another', async ({ page }) => {
  const other = readFileSync(join(builds.two, UNVISITED, 'index.html'));
  host.send = (path, bytes, response) => response.end(path === UNVISITED ? other : bytes);
  await page.goto(host.address + CHOICE);
  await button(page, 'Keep this guide offline').click();
  await expect(status(page)).toContainText('Not every file could be loaded', LOADING);
  expect(await registrations(page)).toBe(0);
});

test('a browser that starts no worker says so, and the site works on', async ({ page }) => {
  host.failing = (path) => path === 'sw.js';
  await page.goto(host.address + CHOICE);
  await button(page, 'Keep this guide offline').click();
  await expect(status(page)).toContainText('The browser did not start keeping it');
  await page.goto(host.address + UNVISITED);
  expect(await parts(page)).toEqual(allOf('one'));
});

test('a full device is named, and the site works on', async ({ page, context }) => {
  const devtools = await context.newCDPSession(page);
  await page.goto(host.address + CHOICE);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(host.address).origin,
    quotaSize: 500_000,
  });
  await button(page, 'Keep this guide offline').click();
  await expect(status(page)).toContainText('The storage of this device is full');
  await page.goto(host.address + UNVISITED);
  expect(await parts(page)).toEqual(allOf('one'));
});

test('a store that was emptied is noticed, repaired, and never in the way', async ({ page }) => {
  await keep(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(host.address + UNVISITED);
  expect(await parts(page)).toEqual(allOf('one'));
  await page.goto(host.address + CHOICE);
  await expect(status(page)).toContainText(/Only \d+ of \d+ files/);
  await button(page, 'Load the missing files').click();
  await expect(status(page)).toContainText('Kept on this device', LOADING);
  await goOffline(page);
  await page.goto(`${host.address}apis/http/`);
  expect(await parts(page)).toEqual(allOf('one'));
});

test('an emptied store and a newer build do not mix', async ({ page }) => {
  await keep(page);
  await page.goto(host.address + UNVISITED);
  await page.evaluate(async (address) => {
    for (const name of await caches.keys()) {
      await (await caches.open(name)).delete(address, { ignoreSearch: true });
    }
  }, `${host.address}apis/http/`);
  host.folder = builds.two;
  host.failing = (path) => path === 'sw.js';
  await page.goto(`${host.address}apis/http/`);
  expect(await parts(page)).toEqual(allOf('two'));
});

test('what the browser cleared is named', async ({ page, context }) => {
  await keep(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', {
    origin: new URL(host.address).origin,
    storageTypes: 'service_workers,cache_storage',
  });
  await page.reload();
  await expect(status(page)).toContainText('The browser has cleared what was kept here');
});

test('it is kept below a base path', async ({ page }) => {
  test.skip(!existsSync('dist-guide'), 'dist-guide is built by npm test');
  await host.stop();
  host = new Deployment('dist-guide', '/guide/');
  await host.start();
  await keep(page);
  await goOffline(page);
  await page.goto(host.address + UNVISITED);
  await expect(page.locator('h1')).toContainText(/index/i);
  await page.goto(`${host.address}no/such/page/`);
  await expect(page.locator('h1')).toHaveText('Not on this device');
});
