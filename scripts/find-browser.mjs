import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium without what only a window needs: its pages are the same, and it is quicker. */
const SYSTEM_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * The browser that the tests drive: as `findBrowser`, but the system's headless shell before its
 * whole Chromium. There is no path where Playwright has its own, which takes its own shell then.
 * @returns {{ path?: string } | undefined}
 */
export function findTestBrowser() {
  const found = findBrowser();
  if (found?.source === 'playwright') return {};
  if (found?.source !== 'environment' && existsSync(SYSTEM_SHELL)) return { path: SYSTEM_SHELL };
  return found;
}

/**
 * The program that a setting names.
 * @param {'BROWSER_PATH' | 'FIREFOX_PATH'} setting
 * @returns {string | undefined}
 */
function programIn(setting) {
  const path = process.env[setting];
  if (!path) return undefined;
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Error(`${setting} must be a program, not “${path}”.`);
  return path;
}

/**
 * A whole Chromium: BROWSER_PATH, Playwright's own Chromium, or the system's.
 * @returns {{ path: string, source: 'environment' | 'playwright' | 'system' } | undefined}
 */
export function findBrowser() {
  const chosen = programIn('BROWSER_PATH');
  if (chosen !== undefined) return { path: chosen, source: 'environment' };
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { path: own, source: 'playwright' };
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  return system === undefined ? undefined : { path: system, source: 'system' };
}

/** Firefox as the system has it; Playwright drives it through WebDriver BiDi. */
const SYSTEM_FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Firefox for the tests of the engines: FIREFOX_PATH or the system's.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return programIn('FIREFOX_PATH') ?? SYSTEM_FIREFOX.find((path) => existsSync(path));
}

/**
 * WebKitGTK's driver, its browser and a display without a screen, which only Linux has.
 * @returns {{ driver: string, browser: string, display: string } | undefined}
 */
export function findWebKit() {
  const driver = '/usr/bin/WebKitWebDriver';
  const display = '/usr/bin/Xvfb';
  const folder = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch];
  const browser = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']
    .map((version) => `/usr/lib/${folder}/${version}/MiniBrowser`)
    .find((path) => existsSync(path));
  if (browser === undefined || !existsSync(driver) || !existsSync(display)) return undefined;
  return { driver, browser, display };
}
