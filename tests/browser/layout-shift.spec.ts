import { expect, test } from './policed';

/** One page of each kind. */
const PAGES = [
  '',
  'databases/',
  'databases/transactions/',
  'security/passwords/',
  'basics/frontend-and-backend/',
  'databases/sql-from-zero/',
  'technologies/postgresql/',
  'technologies/comparison/',
  'reference/glossary/',
];
/** A slow connection: milliseconds, and bytes a second. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 90_000,
};

type Watched = typeof globalThis & { shifts: number[] };
type LayoutShift = PerformanceEntry & { readonly value: number };

for (const path of PAGES) {
  for (const width of [1280, 360]) {
    test(`/${path} stands still while it loads slowly, ${width} px`, async ({ page, context }) => {
      await page.setViewportSize({ width, height: 900 });
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', SLOW);
      await page.addInitScript(() => {
        const { shifts } = Object.assign(globalThis as Watched, { shifts: [] as number[] });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as LayoutShift).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      // A widget that comes into view may ask for one more font.
      await page.waitForFunction(() => document.fonts.status === 'loaded');
      expect(await page.evaluate(() => (globalThis as Watched).shifts)).toEqual([]);
    });
  }
}
