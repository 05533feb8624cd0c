import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser that the tests drive: BROWSER_PATH, Playwright's own Chromium, or the system's.
 * @returns {{ path: string, source: 'environment' | 'playwright' | 'system' } | undefined}
 */
export function findBrowser() {
  const fromEnvironment = process.env['BROWSER_PATH'];
  if (fromEnvironment && existsSync(fromEnvironment)) {
    return { path: fromEnvironment, source: 'environment' };
  }
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { path: own, source: 'playwright' };
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  return system === undefined ? undefined : { path: system, source: 'system' };
}
