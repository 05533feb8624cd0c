import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { Deployment } from '../deployment';
import { test } from '../policed';
import {
  add,
  edit,
  editorOf,
  ending,
  expect,
  fragmentWith,
  here,
  listingIn,
  press,
  run,
} from './listing';

const PAGE = 'apis/errors-and-pagination/';
const TOPIC = 'validate-input';
const JAVASCRIPT = `javascript/${TOPIC}`;
const RECORDED = readFileSync(`listings/${JAVASCRIPT}/expected.txt`, 'utf8');

/** A listing whose program is the text, and nothing else. */
async function holding(page: Page, text: string, language = 'javascript'): Promise<Locator> {
  await page.goto(PAGE);
  const fragment = await fragmentWith(page, `${language}/${TOPIC}`, TOPIC, text);
  await page.goto('about:blank');
  const listing = await listingIn(page, PAGE + fragment, `${language}/${TOPIC}`);
  await expect(editorOf(listing)).toBeVisible();
  return listing;
}

/** Counts from now on how long the page does not answer, in milliseconds. */
const watchPauses = (page: Page) =>
  page.evaluate(() => {
    const watched = globalThis as { longestPause?: number };
    let last = performance.now();
    watched.longestPause = 0;
    setInterval(() => {
      const now = performance.now();
      watched.longestPause = Math.max(watched.longestPause ?? 0, now - last);
      last = now;
    }, 20);
  });
const longestPause = (page: Page) =>
  page.evaluate(() => (globalThis as { longestPause?: number }).longestPause ?? Infinity);

const TROUBLES: readonly (readonly [what: string, text: string, said: string])[] = [
  [
    'writes without end',
    'for (;;) console.log("again and again");',
    'Stopped: it wrote more than 256 kB, the limit of output.',
  ],
  [
    'writes one endless line',
    'for (;;) process.stdout.write("x".repeat(1000));',
    'Stopped: it wrote more than 256 kB, the limit of output.',
  ],
  [
    'takes all memory',
    'const all = []; for (;;) all.push(new Uint8Array(2 ** 26));',
    'Stopped: it asked for more than 512 MB, the limit of memory.',
  ],
];

for (const [what, text, said] of TROUBLES) {
  test(`a program that ${what} is stopped with the limit named`, async ({ page }) => {
    const listing = await holding(page, text);
    await watchPauses(page);
    await run(listing);
    await expect(ending(listing)).toContainText(said);
    expect(await longestPause(page)).toBeLessThan(2000);
  });
}

test('of a line that is too long the beginning is drawn, and it says how much is not', async ({
  page,
}) => {
  const listing = await holding(page, 'console.log("x".repeat(12_345));');
  await run(listing);
  await expect(here(listing)).toContainText(
    /x{10000} and 2,345 more characters, which are not drawn/,
  );
});

test('a program that never ends is stopped after 10 s', async ({ page }) => {
  await page.clock.install();
  const listing = await holding(page, 'console.log("begun"); for (;;);');
  await run(listing);
  await expect(here(listing)).toContainText('begun');
  await expect(listing.locator('.program-status')).toContainText('of 10 s');
  await page.clock.fastForward(10_000);
  await expect(ending(listing)).toContainText('Stopped after 10 s of running, the limit.');
  await expect(here(listing)).toContainText('begun');
});

const MISTAKES: readonly (readonly [
  what: string,
  language: string,
  text: string,
  said: readonly string[],
])[] = [
  ['a mistake in its first line', 'javascript', 'const = 1;\nlet a;', ['main.js:1', 'SyntaxError']],
  ['a mistake in its last line', 'javascript', 'let a;\nconst = 1;', ['main.js:2', 'SyntaxError']],
  [
    'a package that is not there',
    'javascript',
    'import pad from "left-pad";',
    ["Cannot find package 'left-pad'", 'not in this tab: the package left-pad'],
  ],
  [
    'processes of its own',
    'javascript',
    'import { fork } from "node:child_process"; for (;;) fork("main.js");',
    ['node:child_process', 'not in this tab'],
  ],
  ['a NUL byte', 'python', 'print(1)\0', ['source code cannot contain null bytes']],
];

for (const [what, language, text, said] of MISTAKES) {
  test(`a program with ${what} fails as it does outside of a tab`, async ({ page }) => {
    const listing = await holding(page, text, language);
    await run(listing);
    await expect(ending(listing)).toContainText('Exit code 1');
    for (const part of said) await expect(here(listing)).toContainText(part);
  });
}

test('a NUL byte in a text of the program is a character like others', async ({ page }) => {
  const listing = await holding(page, 'console.log("length", "a\0b".length);');
  await run(listing);
  await expect(ending(listing)).toContainText('Exit code 0');
  await expect(here(listing)).toContainText('length 3');
});

test('a promise that may fail unheard is named, where the reader wrote it', async ({ page }) => {
  const listing = await holding(page, 'async function f() { throw new Error("lost"); }\nf();');
  await run(listing);
  await expect(ending(listing)).toContainText('Exit code 0');
  await expect(ending(listing)).toContainText('Node.js would end with exit code 1.');
});

test('a program of 1 MB is not run, with the limit named', async ({ page }) => {
  const listing = await listingIn(page, PAGE, JAVASCRIPT);
  await edit(listing);
  await watchPauses(page);
  await add(listing, `// ${'x'.repeat(2 ** 20)}`);
  await run(listing);
  await expect(ending(listing)).toContainText(
    /Not run: the program has 1,0\d\d,\d{3} bytes; up to/,
  );
  expect(await longestPause(page)).toBeLessThan(2000);
});

test('Run that is pressed twenty times runs one program at a time', async ({ page }) => {
  const listing = await listingIn(page, PAGE, JAVASCRIPT);
  await run(listing);
  await expect(ending(listing)).toContainText('Exit code 0');
  await listing.locator('[data-run]').evaluate((button) => {
    for (let times = 0; times < 20; times += 1) (button as HTMLElement).click();
  });
  // Each second press stops what the one before has started.
  await expect(ending(listing)).toContainText(/Stopped\.|Exit code 0/);
  await press(listing, 'Run');
  await expect(ending(listing)).toContainText('Exit code 0');
  expect(await here(listing).locator('pre').textContent()).toBe(RECORDED);
  // One may wait for the next run.
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(1);
});

test('a page that is left while a program runs takes it with it', async ({ page }) => {
  const listing = await holding(page, 'console.log("begun"); for (;;);');
  await run(listing);
  await expect(here(listing)).toContainText('begun');
  const began = Date.now();
  await page.goto('start/how-to-use/');
  expect(Date.now() - began).toBeLessThan(2000);
  await expect.poll(() => page.workers()).toEqual([]);
  await page.goBack();
  const again = await listingIn(page, PAGE, JAVASCRIPT);
  await run(again);
  await expect(here(again)).toContainText('begun');
  await press(again, 'Stop');
  await expect(ending(again)).toContainText('Stopped.', { timeout: 2000 });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 839 }, isMobile: true, hasTouch: true });

  for (const language of ['JavaScript', 'Python']) {
    test(`${language} runs`, async ({ page }) => {
      const listing = await listingIn(page, PAGE, `${language.toLowerCase()}/${TOPIC}`);
      await run(listing);
      await expect(ending(listing)).toContainText('Exit code 0');
    });
  }

  for (const language of ['Go', 'Ruby']) {
    test(`${language} says that it needs a desktop, and shows what was recorded`, async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const listing = await listingIn(page, PAGE, `${language.toLowerCase()}/${TOPIC}`);
      await press(listing, 'Run');
      await expect(
        listing.getByRole('alert').filter({ hasText: `${language} needs a desktop` }),
      ).toBeVisible();
      await expect(listing.getByRole('group', { name: 'Recorded output' })).toBeVisible();
      expect(asked.filter((url) => url.includes('_labs'))).toEqual([]);
    });
  }
});

test('without colours of its own, what differs and what failed is still marked', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const listing = await holding(page, 'console.log("mine"); throw new Error("broken");');
  await run(listing);
  await expect(ending(listing)).toContainText('Exit code 1');
  const differs = here(listing).locator('[data-differs]').first();
  expect(await differs.evaluate((line) => getComputedStyle(line, '::before').content)).toContain(
    '≠',
  );
  await expect(here(listing)).toContainText('standard error');
  const border = (of: Locator) => of.evaluate((each) => getComputedStyle(each).borderTopWidth);
  expect(await border(listing.locator('[data-run]'))).not.toBe('0px');
});

test.describe('on a host that fails', () => {
  let host: Deployment;
  test.beforeEach(async () => {
    host = new Deployment('dist');
    await host.start();
  });
  test.afterEach(() => host.stop());

  const isRuntime = (path: string) => path.startsWith('_labs/javascript-quickjs');

  test('a download that breaks off says so, and Run tries again', async ({ page }) => {
    host.send = (path, bytes, response) => {
      if (!isRuntime(path)) response.end(bytes);
      else
        response.write(bytes.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50));
    };
    const listing = await listingIn(page, host.address + PAGE, JAVASCRIPT);
    await run(listing);
    await expect(ending(listing)).toContainText(
      'no answer from the network. Press Run to try again.',
    );
    host.send = (_path, bytes, response) => response.end(bytes);
    await run(listing);
    await expect(ending(listing)).toContainText('Exit code 0');
  });

  test('a runtime that is damaged is not started, and Run tries again', async ({ page }) => {
    host.send = (path, bytes, response) => {
      if (isRuntime(path)) bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
      response.end(bytes);
    };
    const listing = await listingIn(page, host.address + PAGE, JAVASCRIPT);
    await run(listing);
    await expect(ending(listing)).toContainText('came damaged');
    await expect(ending(listing)).toContainText('Press Run to try again.');
    host.send = (_path, bytes, response) => response.end(bytes);
    await run(listing);
    await expect(ending(listing)).toContainText('Exit code 0');
  });

  test('a guide and a language that are kept run without a connection', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(`${host.address}start/how-to-use/`);
    const choice = page.locator('offline-reading');
    await choice.getByRole('button', { name: 'Keep this guide offline' }).click();
    await expect(choice.getByRole('status')).toContainText('Kept on this device', {
      timeout: 60_000,
    });
    let listing = await listingIn(page, host.address + PAGE, JAVASCRIPT);
    await press(listing, 'Run');
    await listing.getByRole('checkbox', { name: /^Keep it/ }).check();
    await expect(listing.getByText(/on this device/)).toBeVisible();
    await host.stop();
    await page.context().setOffline(true);
    listing = await listingIn(
      page,
      `${host.address}security/injection/`,
      'javascript/query-parameters',
    );
    await press(listing, 'Run');
    await expect(ending(listing)).toContainText('The output is the recorded one.');
    await edit(listing);
    await expect(editorOf(listing)).toBeVisible();
  });
});
