/**
 * Prints what a browser loads of the built pages before the reader does anything, by type of page:
 * the median page and the heaviest, in kB (1,000 bytes), brotli.
 * Usage: node scripts/page-weight.ts [--root dist] [--all]
 */
import { builtFolder, commandLine } from './command-line.ts';
import { BUDGETS, FONTS, type PageType } from './page-weight/budgets.ts';
import { firstPaint, type PageWeight, total, weighSite } from './page-weight/measure.ts';

const { values } = commandLine({
  options: {
    root: { type: 'string', default: 'dist' },
    /** One line for each page. */
    all: { type: 'boolean', default: false },
  },
});

const COLUMNS = ['page', 'HTML', 'CSS', 'JS', 'widget', 'total', 'first paint'];
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const print = (cells: readonly string[]) =>
  console.log(
    cells.map((cell, index) => (index === 0 ? cell.padEnd(46) : cell.padStart(12))).join(''),
  );
const row = (name: string, page: PageWeight) =>
  print([
    name,
    ...[page.html, page.css, page.js, page.islands, total(page), firstPaint(page)].map(kB),
  ]);

const pages = (await weighSite(builtFolder(values.root))).sort((a, b) => total(a) - total(b));
print(COLUMNS);
for (const [type, { limit, target }] of Object.entries(BUDGETS) as [
  PageType,
  (typeof BUDGETS)[PageType],
][]) {
  const own = pages.filter((page) => page.type === type);
  const median = own[Math.floor(own.length / 2)];
  const heaviest = own.at(-1);
  if (median === undefined || heaviest === undefined) continue;
  console.log(
    `\n${type}: ${own.length} pages, limit ${limit.total} and ${limit.firstPaint}, target ${target.total} and ${target.firstPaint}`,
  );
  if (values.all) for (const page of own) row(page.path, page);
  else {
    row(`median: ${median.path}`, median);
    row(`heaviest: ${heaviest.path}`, heaviest);
  }
}
const fonts = Math.max(...pages.map((page) => page.fonts.bytes));
console.log(`\npreloaded fonts: at most ${kB(fonts)} kB, limit ${FONTS.total}`);
