import { defineConfig } from '@playwright/test';
import { findTestBrowser } from './scripts/find-browser.mjs';
import { settingsOrExit } from './src/lib/settings';

const browser = findTestBrowser();
const isRoot = process.getuid?.() === 0;
/** Further ports below it; another one lets two checkouts be tested side by side. */
const sitePort = settingsOrExit().testPort;
const guidePort = sitePort - 1;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000,
  // Two cores are busy: what a reader would wait for, a test waits for, too.
  expect: { timeout: 15_000 },
  // A test that never lets go ends the suite, and says so, instead of the whole run.
  globalTimeout: 40 * 60_000,
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(browser?.path !== undefined && { executablePath: browser.path }),
      // Chromium's sandbox does not start for root; the rest keeps it off the network.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    {
      name: 'site',
      testIgnore: 'base-path.spec.ts',
      use: { baseURL: process.env['BASE_URL'] ?? `http://localhost:${sitePort}/` },
    },
    {
      name: 'base-path',
      testMatch: 'base-path.spec.ts',
      use: { baseURL: `http://localhost:${guidePort}/guide/` },
    },
  ],
  webServer: process.env['BASE_URL']
    ? []
    : [
        {
          command: `node scripts/serve.ts --strict --port ${sitePort}`,
          url: `http://localhost:${sitePort}/`,
          reuseExistingServer: false,
        },
        {
          command: `node scripts/serve.ts --strict --port ${guidePort} --root dist-guide`,
          env: { BASE_PATH: '/guide' },
          url: `http://localhost:${guidePort}/guide/`,
          reuseExistingServer: false,
        },
      ],
});
