import { test as base, type PlaywrightWorkerArgs } from '@playwright/test';
import { findFirefox, findTestBrowser, findWebKit } from '../../scripts/find-browser.mjs';
import { playwrightReader } from './playwright-reader';
import type { Reader } from './reader';
import { webkitReader } from './webkit-reader';

export { expect } from '@playwright/test';

export type Engine = 'chromium' | 'firefox' | 'webkit';

type Watched = typeof globalThis & { readonly troubles?: readonly string[] };

const FIRST_DRIVER_PORT = 4560;

/** The reader's browser, or undefined where it is not installed. */
async function launch(
  playwright: PlaywrightWorkerArgs['playwright'],
  engine: Engine,
  site: string,
  driverPort: number,
): Promise<Reader | undefined> {
  if (engine === 'webkit') {
    const webkit = findWebKit();
    return webkit && webkitReader(webkit, site, driverPort);
  }
  if (engine === 'firefox') {
    const executablePath = findFirefox();
    if (executablePath === undefined) return undefined;
    // The channel makes Playwright speak to a Firefox that is not its own.
    const channel = 'moz-firefox';
    return playwrightReader(await playwright.firefox.launch({ channel, executablePath }), site);
  }
  const found = findTestBrowser();
  if (found === undefined) return undefined;
  const browser = await playwright.chromium.launch({
    ...(found.path !== undefined && { executablePath: found.path }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return playwrightReader(browser, site);
}

/** Playwright's `test` with a reader who uses the project's engine. */
export const test = base.extend<
  { reader: Reader },
  { engine: Engine; site: string; launched: Reader | undefined }
>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  site: ['', { option: true, scope: 'worker' }],
  launched: [
    async ({ playwright, engine, site }, use, { parallelIndex }) => {
      const reader = await launch(playwright, engine, site, FIRST_DRIVER_PORT + parallelIndex);
      await use(reader);
      await reader?.close();
    },
    { scope: 'worker' },
  ],
  async reader({ launched, engine }, use, info) {
    if (launched === undefined) {
      if (process.env['CI']) throw new Error(`${engine} is not installed`);
      info.skip(true, `${engine} is not installed`);
      return;
    }
    await launched.open('robots.txt');
    await launched.ask(() => localStorage.clear());
    await use(launched);
    // A page that was just gone to has noted nothing yet.
    await base.expect.poll(() => launched.ask(() => document.readyState)).toBe('complete');
    base.expect(await launched.ask(() => (globalThis as Watched).troubles)).toEqual([]);
  },
});
