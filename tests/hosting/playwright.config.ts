import { defineConfig } from '@playwright/test';
import site from '../../playwright.config';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/hosting',
  globalSetup: './prepare.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  // As in playwright.config.ts.
  globalTimeout: 30 * 60_000,
  use: site.use ?? {},
});
