import { defineConfig } from '@playwright/test';
import { findFirefox, findWebKit } from './scripts/find-browser.mjs';
import { settingsOrExit } from './src/lib/settings';
import type { Engine } from './tests/engines/test';

const PORT = settingsOrExit().testPort - 2;
const SITE = 'test-results/engines-site';
const site = `http://localhost:${PORT}/`;
const use = (engine: Engine) => ({ name: engine, use: { engine, site } });

if (findFirefox() === undefined) console.log('Firefox is not installed: its tests are skipped.');
if (findWebKit() === undefined) console.log('WebKitGTK is not installed: its tests are skipped.');

/** What the site must do in the engines beside Chromium, in which tests/browser runs. */
export default defineConfig<object, { engine: Engine; site: string }>({
  testDir: 'tests/engines',
  outputDir: 'test-results/engines',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 15_000 },
  // As in playwright.config.ts.
  globalTimeout: 20 * 60_000,
  projects: [use('firefox'), use('webkit')],
  webServer: {
    command: `node tests/engines/watched-site.ts ${SITE} && node scripts/serve.ts --strict --port ${PORT} --root ${SITE}`,
    url: site,
    reuseExistingServer: false,
  },
});
