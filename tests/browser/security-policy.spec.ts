import type { Page } from '@playwright/test';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as policed } from './policed';

const PAGE = 'databases/indexes-and-plans/';
const PROBE = 'probe.js';

/** Another origin, which notes what reaches it. */
const test = policed.extend<{ foreign: { address: string; visits: string[] } }>({
  foreign: async ({ page: _ }, use) => {
    const visits: string[] = [];
    const server = createServer((request, response) => {
      visits.push(request.url ?? '');
      response.end('globalThis.broken = true');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await use({ address: `http://127.0.0.1:${port}/`, visits });
    server.close();
  },
});

/**
 * Opens a page into which someone has written: markup as a stored comment would be, or a program as
 * a script of this site. What Playwright evaluates by itself is above the policy, so the program is
 * served. Its value is in `globalThis.probe`.
 */
async function openWith(page: Page, written: { markup?: string; program?: string }) {
  const body = `globalThis.probe = (async () => { ${written.program ?? ''} })().catch((error) => error.name);`;
  await page.route(`**/${PROBE}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
  await page.route(`**/${PAGE}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const end = `${written.markup ?? ''}<script src="/${PROBE}"></script></body>`;
    await route.fulfill({ response, body: html.replace('</body>', end) });
  });
  await page.goto(PAGE);
  return page.evaluate(() => (globalThis as { probe?: Promise<unknown> }).probe);
}

interface Attack {
  readonly name: string;
  /** The directives one of which reports it. */
  readonly blockedBy: RegExp;
  readonly markup?: string;
  readonly program?: string;
}

/** FOREIGN stands for the other origin; `broken` tells that code ran. */
const ATTACKS: readonly Attack[] = [
  {
    name: 'a written inline script',
    blockedBy: /^script-src-elem/,
    markup: '<script>globalThis.broken = true</script>',
  },
  {
    name: 'a written inline event handler',
    blockedBy: /^script-src-attr/,
    markup: '<img src="/none.png" alt="" onerror="globalThis.broken = true">',
  },
  {
    name: 'a written script of another origin',
    blockedBy: /^script-src-elem/,
    markup: '<script src="FOREIGNx.js"></script>',
  },
  {
    name: 'a written style element',
    blockedBy: /^style-src-elem/,
    markup: '<style>body { background: url(FOREIGNstyle) }</style>',
  },
  {
    name: 'a written style attribute',
    blockedBy: /^style-src-attr/,
    markup: '<p style="background: url(FOREIGNattribute)">x</p>',
  },
  {
    name: 'a stylesheet of another origin',
    blockedBy: /^style-src-elem/,
    markup: '<link rel="stylesheet" href="FOREIGNx.css">',
  },
  {
    name: 'an image of another origin',
    blockedBy: /^img-src/,
    markup: '<img src="FOREIGNx.png" alt="">',
  },
  { name: 'a frame', blockedBy: /^frame-src/, markup: '<iframe src="FOREIGN"></iframe>' },
  { name: 'a plug-in', blockedBy: /^object-src/, markup: '<object data="FOREIGN"></object>' },
  { name: 'another base address', blockedBy: /^base-uri/, markup: '<base href="FOREIGN">' },
  {
    name: 'a form that sends elsewhere',
    blockedBy: /^form-action/,
    markup: '<form id="probe" action="FOREIGN"><input name="a"></form>',
    program: `addEventListener('load', () => document.querySelector('#probe').submit());`,
  },
  {
    name: 'a javascript: address',
    blockedBy: /^(script-src-elem|require-trusted-types-for)/,
    markup: '<a id="probe" href="javascript:globalThis.broken = true">x</a>',
    program: `document.querySelector('#probe').click();`,
  },
  { name: 'eval', blockedBy: /^(script-src|require)/, program: `eval('broken = true');` },
  {
    name: 'a function made from text',
    blockedBy: /^(script-src|require)/,
    program: `new Function('globalThis.broken = true')();`,
  },
  {
    name: 'a timer with text',
    blockedBy: /^(script-src|require)/,
    program: `setTimeout('globalThis.broken = true');`,
  },
  {
    name: 'a script made from text',
    blockedBy: /^(script-src|require)/,
    program: `const script = document.createElement('script');
      script.textContent = 'globalThis.broken = true';
      document.body.append(script);`,
  },
  {
    name: 'markup made from text',
    blockedBy: /^require/,
    program: `document.body.innerHTML = '<img src="x" onerror="globalThis.broken = true">';`,
  },
  {
    name: 'an event handler made from text',
    blockedBy: /^(script-src|require)/,
    program: `document.body.setAttribute('onclick', 'globalThis.broken = true');
      document.body.click();`,
  },
  {
    name: 'a script address of another origin',
    blockedBy: /^(script-src|require)/,
    program: `const script = document.createElement('script');
      script.src = 'FOREIGNx.js';
      document.body.append(script);`,
  },
  {
    name: 'a worker made from text',
    blockedBy: /^(worker-src|require)/,
    program: `new Worker(URL.createObjectURL(new Blob(['fetch("FOREIGNworker")'])));`,
  },
  {
    name: 'WebAssembly in the page',
    blockedBy: /^script-src/,
    program: `await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      globalThis.broken = true;`,
  },
  { name: 'a request', blockedBy: /^connect-src/, program: `await fetch('FOREIGNfetch');` },
  {
    name: 'a beacon',
    blockedBy: /^connect-src/,
    program: `navigator.sendBeacon('FOREIGNbeacon', 'x');`,
  },
  {
    name: 'a socket',
    blockedBy: /^connect-src/,
    program: `new WebSocket('FOREIGN'.replace('http', 'ws'));`,
  },
];

test('a served program runs as a script of the site does', async ({ page }) => {
  expect(await openWith(page, { program: 'return 6 * 7' })).toBe(42);
});

for (const { name, blockedBy, markup = '', program = '' } of ATTACKS) {
  test(`${name} is blocked`, async ({ page, violations, foreign }) => {
    const aimed = (text: string) => text.replaceAll('FOREIGN', foreign.address);
    await openWith(page, { markup: aimed(markup), program: aimed(program) });
    await expect.poll(() => violations.filter((text) => blockedBy.test(text))).not.toEqual([]);
    expect(page.url()).toContain(PAGE);
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(foreign.visits).toEqual([]);
    expect(violations.filter((text) => !blockedBy.test(text))).toEqual([]);
    violations.length = 0;
  });
}

test('the reader’s ways through a page need no exception', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await page.getByRole('combobox', { name: 'Select theme' }).first().selectOption('light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.locator('.sidebar-content')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
});

test('the search runs in its worker', async ({ page }) => {
  const started = page.waitForEvent('worker');
  await page.goto('');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search' }).fill('deadlock');
  expect((await started).url()).toMatch(/pagefind-worker\.js$/);
  await expect(page.getByRole('dialog', { name: 'Search' }).locator('mark').first()).toBeVisible();
});

test('no page sets a cookie', async ({ page, context }) => {
  await page.goto('');
  await page.goto(PAGE);
  expect(await context.cookies()).toEqual([]);
});

test('the host sends the headers of the build with every answer', async ({ request }) => {
  for (const path of ['', PAGE, 'no/such/page/', 'pagefind/pagefind-worker.js']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});
