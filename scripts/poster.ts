/**
 * Prints the foldout of a build as posters, A3 and A2, with the browser of the tests. They are for
 * people, not for the archive: their bytes differ from browser to browser.
 * Usage: node scripts/poster.ts [--root dist] [--out release]
 */
import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { settings } from '../src/lib/settings.ts';
import { builtFolder, commandLine } from './command-line.ts';
import { findTestBrowser } from './find-browser.mjs';

/** Sheets across, in millimetres. */
const SHEETS = { a3: [420, 297], a2: [594, 420] } as const;

const { values } = commandLine({
  options: {
    root: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'release' },
  },
});
const root = builtFolder(values.root);
const { site } = settings(process.env);
const found = findTestBrowser();
if (found === undefined) throw new Error('a poster needs the browser of the tests: run npm test');

/** The address at which our own server says that it serves the build. */
async function served(): Promise<{ address: string; stop: () => void }> {
  const server = spawn(process.execPath, ['scripts/serve.ts', '--root', root, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(server.stdout)) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address !== undefined) return { address, stop: () => server.kill() };
  }
  throw new Error('the build could not be served');
}

/** Leaves the sheet alone on its page, its links leading to where the guide is published, or nowhere. */
async function leaveSheet(page: Page) {
  await page.evaluate(async (site) => {
    const sheet = document.querySelector('.foldout-sheet');
    if (sheet === null) throw new Error('the page has no foldout');
    for (const link of sheet.querySelectorAll('a')) {
      const path = link.getAttribute('href') ?? '';
      if (site === undefined) link.removeAttribute('href');
      else link.setAttribute('href', new URL(path, site).href);
    }
    const poster = document.createElement('div');
    poster.className = 'foldout';
    poster.append(sheet);
    document.body.replaceChildren(
      ...document.querySelectorAll('body link[rel=stylesheet]'),
      poster,
    );
    // A poster waits for its lettering, which a reader does not; names of local fonts may find none.
    await Promise.allSettled([...document.fonts].map((face) => face.load()));
    for (const face of document.fonts) face.display = 'block';
  }, site);
}

/** What the guide says of paper, A4 with page numbers, stands in the body: later rules win. */
async function setPaper(page: Page, width: number, height: number) {
  await page.evaluate(
    (rules) => {
      const style = document.createElement('style');
      style.textContent = rules;
      document.body.append(style);
    },
    `@page { size: ${width}mm ${height}mm; margin: 0; @bottom-right { content: none } }
    html, body, .foldout { margin: 0; padding: 0; background: white }
    .foldout .foldout-sheet.foldout-sheet { display: block; width: ${width}mm !important; height: ${height}mm !important }`,
  );
}

const { address, stop } = await served();
const browser = await chromium.launch({
  ...(found.path !== undefined && { executablePath: found.path }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const context = await browser.newContext({ bypassCSP: true, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(new URL('reference/foldout/', address).href);
  await leaveSheet(page);
  mkdirSync(values.out, { recursive: true });
  for (const [name, [width, height]] of Object.entries(SHEETS)) {
    const path = join(values.out, `under-the-hood-foldout-${name}.pdf`);
    await setPaper(page, width, height);
    await page.pdf({
      path,
      width: `${width}mm`,
      height: `${height}mm`,
      pageRanges: '1',
      preferCSSPageSize: true,
    });
    console.log(`${path}: ${width} × ${height} mm, ${statSync(path).size} bytes`);
  }
} finally {
  await browser.close();
  stop();
}
