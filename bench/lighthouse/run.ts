/**
 * Runs Lighthouse (mobile, simulated slow connection) on one page of each type of the built site and
 * prints the median of three runs. Usage, after `npm run build` and `npm ci --prefix bench/lighthouse
 * --ignore-scripts`: node bench/lighthouse/run.ts [--record] [path …]; `--record` writes results.json,
 * in which the pages that were not measured keep their figures.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtFolder, commandLine } from '../../scripts/command-line.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { CountingServer } from '../counting-server.ts';

const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  overview: '/databases/',
  text: '/apis/rest/',
  'text with a figure to drive': '/databases/transactions/',
  listings: '/security/passwords/',
  technology: '/technologies/postgresql/',
  catalogue: '/technologies/catalogue/',
  comparison: '/technologies/comparison/',
  picker: '/technologies/stack-picker/',
  glossary: '/reference/glossary/',
};
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const METRICS = {
  firstPaintMs: 'first-contentful-paint',
  largestPaintMs: 'largest-contentful-paint',
  blockedMs: 'total-blocking-time',
  layoutShift: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
} as const;
const LIGHTHOUSE = 'bench/lighthouse/node_modules/.bin/lighthouse';
const RECORDING = 'bench/lighthouse/results.json';
const RUNS = 3;
const LARGEST_REPORT = 64 * 1024 * 1024;

interface LighthouseReport {
  readonly lighthouseVersion: string;
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

async function report(address: string): Promise<LighthouseReport> {
  const browser = findBrowser()?.path;
  const { stdout } = await promisify(execFile)(
    LIGHTHOUSE,
    [
      address,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless=new --disable-background-networking${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`,
    ],
    {
      maxBuffer: LARGEST_REPORT,
      env: { ...process.env, ...(browser === undefined ? {} : { CHROME_PATH: browser }) },
    },
  );
  return JSON.parse(stdout) as LighthouseReport;
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

const { values, positionals } = commandLine({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const root = builtFolder('dist');
if (!existsSync(LIGHTHOUSE)) {
  throw new Error('no Lighthouse: run npm ci --prefix bench/lighthouse --ignore-scripts');
}
const unknown = positionals.find((path) => !existsSync(join(root, path, 'index.html')));
if (unknown !== undefined) throw new Error(`${root} has no page ${unknown}`);
const typeOf = (path: string) => Object.keys(PAGES).find((type) => PAGES[type] === path) ?? path;
const pages =
  positionals.length === 0
    ? PAGES
    : Object.fromEntries(positionals.map((path) => [typeOf(path), path]));
const today = new Date().toISOString().slice(0, 10);
const server = await CountingServer.start(root);
const results: Record<string, Record<string, string | number>> = {};
let version = '';
try {
  for (const [type, path] of Object.entries(pages)) {
    const reports: LighthouseReport[] = [];
    for (let run = 0; run < RUNS; run += 1)
      reports.push(await report(new URL(path, server.address).href));
    version = reports[0]?.lighthouseVersion ?? '';
    const scores = CATEGORIES.map((category) => [
      category,
      Math.round(median(reports.map(({ categories }) => categories[category]?.score ?? NaN)) * 100),
    ]);
    const metrics = Object.entries(METRICS).map(([name, audit]) => {
      const figure = median(reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
      return [name, name === 'layoutShift' ? Math.round(figure * 1000) / 1000 : Math.round(figure)];
    });
    const figures = Object.fromEntries([...scores, ...metrics]) as Record<string, number>;
    results[type] = { path, date: today, version, ...figures };
    console.log(type, JSON.stringify(results[type]));
  }
} finally {
  server.stop();
}
console.table(results);
if (values.record) {
  const before = JSON.parse(readFileSync(RECORDING, 'utf8')) as { readonly results: object };
  const record = {
    about: `Lighthouse, mobile, median of ${RUNS} runs each; the server compresses with brotli.`,
    results: { ...before.results, ...results },
  };
  writeFileSync(RECORDING, `${JSON.stringify(record, null, 2)}\n`);
}
