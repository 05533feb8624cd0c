import { test as base, type PlaywrightWorkerArgs } from '@playwright/test';
import { findFirefox, findWebKit } from '../../scripts/find-browser.mjs';
import { playwrightReader } from './playwright-reader';
import type { Reader } from './reader';
import { webkitReader } from './webkit-reader';

export { expect } from '@playwright/test';

export type Engine = 'firefox' | 'webkit';

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
  const executablePath = findFirefox();
  if (executablePath === undefined) return undefined;
  // The channel makes Playwright speak to a Firefox that is not its own.
  const channel = 'moz-firefox';
  return playwrightReader(await playwright.firefox.launch({ channel, executablePath }), site);
}

/** Playwright's `test` with a reader who uses the project's engine. */
export const test = base.extend<
  {
    /** Has been on other pages, and has what they keep in the browser. */
    passer: Reader;
    /** Is here for the first time. */
    reader: Reader;
  },
  { engine: Engine; site: string; launched: Reader | undefined }
>({
  engine: ['firefox', { option: true, scope: 'worker' }],
  site: ['', { option: true, scope: 'worker' }],
  launched: [
    async ({ playwright, engine, site }, use, { parallelIndex }) => {
      const reader = await launch(playwright, engine, site, FIRST_DRIVER_PORT + parallelIndex);
      await use(reader);
      await reader?.close();
    },
    { scope: 'worker' },
  ],
  async passer({ launched, engine }, use, info) {
    if (launched === undefined) {
      if (process.env['CI']) throw new Error(`${engine} is not installed`);
      info.skip(true, `${engine} is not installed`);
      return;
    }
    await use(launched);
    base.expect(await troublesOf(launched)).toEqual([]);
  },
  async reader({ passer }, use) {
    await passer.open('robots.txt');
    await passer.ask(() => localStorage.clear());
    await use(passer);
  },
});

/** What has gone wrong in a page, once it is loaded: one that was just gone to has noted nothing. */
async function troublesOf(reader: Reader) {
  let troubles: Watched['troubles'];
  const state = async () => {
    const noted = await reader.ask(() => ({
      state: document.readyState,
      troubles: (globalThis as Watched).troubles,
    }));
    ({ troubles } = noted);
    return noted.state;
  };
  await base.expect.poll(state).toBe('complete');
  return troubles;
}
