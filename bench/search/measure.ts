import type { Browser, Page } from '@playwright/test';
import type { Interface } from './interfaces.ts';
import { CountingServer } from '../counting-server.ts';

/** What one query cost, on a page without any cache. */
export interface Cost {
  readonly query: string;
  /** Bytes (brotli) and requests from opening the search to the first results. */
  readonly firstBytes: number;
  readonly firstRequests: number;
  /** The same until nothing more was transferred. */
  readonly allBytes: number;
  /** Milliseconds from the keystroke to the first results, everything cold. */
  readonly coldMs: number;
}

/** The median and the largest of some figures. */
export function spread(figures: readonly number[]): { median: number; max: number } {
  const sorted = [...figures].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? NaN, max: sorted.at(-1) ?? NaN };
}

const LONGEST_WAIT = 20_000;
/** Milliseconds until a keystroke and what follows it are over. */
const PAUSE = 600;

/** In the page: when a number of results first stands there, in milliseconds of the epoch. */
function firstResults(status: string): Promise<number | null> {
  return new Promise((resolve) => {
    const look = () => {
      if (!/\d/.test(document.querySelector(status)?.textContent ?? '')) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    setTimeout(() => resolve(null), 8000);
  });
}

async function openSearch(page: Page, ui: Interface): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.waitForSelector(ui.field);
}

/** What each query transfers until its first results, each in a fresh browser context. */
export async function costs(
  browser: Browser,
  root: string,
  ui: Interface,
  queries: readonly string[],
): Promise<Cost[]> {
  const server = await CountingServer.start(root);
  const found: Cost[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    await page.goto(`${server.address}databases/transactions/`);
    await page.waitForLoadState('networkidle');
    server.reset();
    await openSearch(page, ui);
    await page.waitForLoadState('networkidle');
    const first = page.evaluate(firstResults, ui.status);
    const began = performance.timeOrigin + performance.now();
    await page.keyboard.insertText(query);
    const shown = await first;
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    if (shown !== null) {
      const { bytes: firstBytes, requests: firstRequests } = server.sentUntil(shown);
      const { bytes: allBytes } = server.sentUntil(Infinity);
      found.push({ query, firstBytes, firstRequests, allBytes, coldMs: shown - began });
    }
    await context.close();
  }
  server.stop();
  return found;
}

/** In the page: resolves after the first change of the page with which the results are shown. */
function changedTo(isShown: (query: string) => boolean, query: string): Promise<number> {
  return new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!isShown(query)) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}

/** Waits for the results of a query; what waits stands in the page before the query does. */
const results = (page: Page, ui: Interface, query: string) =>
  page.evaluate<number>(
    `(${changedTo.toString()})(${ui.isShown.toString()}, ${JSON.stringify(query)})`,
  );

/** Types the whole query into the field at once and waits for its results. */
export async function ask(page: Page, ui: Interface, query: string): Promise<void> {
  await page.fill(ui.field, '');
  const shown = results(page, ui, query);
  await page.fill(ui.field, query);
  await shown;
}

/**
 * What a keystroke costs when everything is loaded: milliseconds to the results, and of the main
 * thread. Nothing else asks the page anything meanwhile, since that would be counted as well.
 */
export async function keystrokes(
  browser: Browser,
  root: string,
  ui: Interface,
  queries: readonly string[],
): Promise<{ readonly toResults: number[]; readonly mainThread: number[] }> {
  const server = await CountingServer.start(root);
  const page = await browser.newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.goto(`${server.address}databases/transactions/`);
  await openSearch(page, ui);
  const toResults: number[] = [];
  const mainThread: number[] = [];
  for (const query of queries) {
    await ask(page, ui, query);
    await page.fill(ui.field, '');
    await page.waitForTimeout(PAUSE);
    for (const [index, letter] of Array.from(query).entries()) {
      if (letter === ' ') {
        await page.keyboard.insertText(letter);
        continue;
      }
      const shown = results(page, ui, query.slice(0, index + 1));
      await page.waitForTimeout(PAUSE);
      const before = await busy();
      const began = performance.timeOrigin + performance.now();
      await page.keyboard.insertText(letter);
      toResults.push((await shown) - began);
      mainThread.push((await busy()) - before);
    }
  }
  await page.close();
  server.stop();
  return { toResults, mainThread };
}
