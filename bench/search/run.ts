/**
 * Measures the search of a build against Starlight's own on the same pages: quality, bytes, time.
 * Usage: node bench/search/run.ts [pages added …]; without numbers 0, 500 and 2,000. Each
 * measurement goes into bench/search/results.json as soon as it is there.
 */
import { chromium, type Browser } from '@playwright/test';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../../scripts/command-line.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { QUERIES, quality, type Quality } from '../../tests/browser/search/queries.ts';
import { OURS, STOCK, type Interface } from './interfaces.ts';
import { ask, costs, keystrokes, spread } from './measure.ts';
import { CountingServer } from '../counting-server.ts';
import { build, grow, pageCounts } from '../grown-site.ts';
import { useStockSearch } from './stock.ts';

const { positionals } = commandLine({ allowPositionals: true });
const counts = pageCounts(positionals, [0, 500, 2000], 0);
const RESULTS = 'bench/search/results.json';
const MEASURED_QUERIES = 50;
/** How many of them are typed letter by letter. */
const TYPED_QUERIES = 6;
const measured = QUERIES.filter(({ answers }) => answers.length > 0)
  .filter((_, index, all) => index % Math.floor(all.length / MEASURED_QUERIES) === 0)
  .slice(0, MEASURED_QUERIES)
  .map(({ query }) => query);

/** Starlight's ranking, as its interface passes it on. */
const STOCK_RANKING = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

async function ourResults(browser: Browser, root: string): Promise<string[][]> {
  const server = await CountingServer.start(root);
  const page = await browser.newPage();
  await page.goto(`${server.address}?q=index`);
  await page.waitForSelector('dialog [role=listbox][aria-busy=false]', { state: 'attached' });
  const results: string[][] = [];
  for (const { query } of QUERIES) {
    await ask(page, OURS, query);
    results.push(
      await page
        .locator('dialog .search__result')
        .evaluateAll((links) => links.slice(0, 3).map((link) => (link as HTMLAnchorElement).href)),
    );
  }
  await page.close();
  server.stop();
  return results;
}

async function stockResults(browser: Browser, root: string): Promise<string[][]> {
  const server = await CountingServer.start(root);
  const page = await browser.newPage();
  await page.goto(server.address);
  const results = await page.evaluate(
    async ({ queries, ranking }) => {
      const address = new URL('pagefind/pagefind.js', document.baseURI).href;
      const pagefind = (await import(address)) as {
        options(options: object): Promise<void>;
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      await pagefind.options({ ranking });
      const all: string[][] = [];
      for (const query of queries) {
        const { results: found } = await pagefind.search(query);
        const first = await Promise.all(found.slice(0, 3).map((result) => result.data()));
        all.push(first.map(({ url }) => url));
      }
      return all;
    },
    { queries: QUERIES.map(({ query }) => query), ranking: STOCK_RANKING },
  );
  await page.close();
  server.stop();
  return results;
}

function byHalf(results: readonly (readonly string[])[]): Record<string, Record<string, Quality>> {
  return Object.fromEntries(
    ['tune', 'held'].map((half) => {
      const chosen = QUERIES.flatMap((query, index) => (query.half === half ? [index] : []));
      const figures = quality(
        chosen.flatMap((index) => QUERIES[index] ?? []),
        chosen.flatMap((index) => [results[index] ?? []]),
      );
      return [half, Object.fromEntries(figures)];
    }),
  );
}

async function speed(browser: Browser, root: string, ui: Interface, queries: readonly string[]) {
  const found = await costs(browser, root, ui, queries);
  const typed = queries.slice(0, TYPED_QUERIES);
  const { toResults, mainThread } = await keystrokes(browser, root, ui, typed);
  return {
    queriesWithResults: found.length,
    firstResultsBytes: spread(found.map(({ firstBytes }) => firstBytes)),
    firstResultsRequests: spread(found.map(({ firstRequests }) => firstRequests)),
    allBytes: spread(found.map(({ allBytes }) => allBytes)),
    coldMs: spread(found.map(({ coldMs }) => coldMs)),
    keystrokeToResultsMs: spread(toResults),
    keystrokeMainThreadMs: spread(mainThread),
  };
}

function indexBytes(root: string): number {
  return globSync('{pagefind,search}/**', { cwd: root })
    .map((file) => statSync(join(root, file)))
    .filter((file) => file.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}

const browserPath = findBrowser()?.path;
if (browserPath === undefined) throw new Error('no Chromium: install one or set BROWSER_PATH');
const browser = await chromium.launch({
  executablePath: browserPath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

async function measure(pages: number, stock: boolean) {
  const folder = grow(pages);
  try {
    if (stock) useStockSearch(folder);
    await build(folder);
    const root = join(folder, 'dist');
    const ui = stock ? STOCK : OURS;
    const found = stock ? stockResults : ourResults;
    return {
      date: new Date().toISOString().slice(0, 10),
      indexBytes: indexBytes(root),
      ...(pages > 0 ? {} : { quality: byHalf(await found(browser, root)) }),
      ...(await speed(browser, root, ui, pages > 0 ? measured.slice(0, 10) : measured)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function record(name: string, result: object): void {
  const before = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as object) : {};
  writeFileSync(RESULTS, `${JSON.stringify({ ...before, [name]: result }, null, 2)}\n`);
  console.log(name, JSON.stringify(result, null, 2));
}

try {
  for (const pages of counts) {
    record(`ours, ${pages} pages added`, await measure(pages, false));
    record(`stock, ${pages} pages added`, await measure(pages, true));
  }
} finally {
  await browser.close();
}
