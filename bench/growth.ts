/**
 * Builds a copy of the site with generated pages added, cold and with one page changed, then as many
 * pages with Starlight as it comes, and prints what growth costs: wall time and its ratio, peak
 * memory of the build, bytes of its pages and of its search index.
 * Usage: node bench/growth.ts [--record] [pages added …]; without numbers 100, 500 and 2,000.
 * `--record` writes each result into bench/growth.json.
 */
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../scripts/command-line.ts';
import { sizesOf } from '../scripts/page-weight/measure.ts';
import {
  ASTRO_BUILD,
  build,
  changeOnePage,
  grow,
  OUR_BUILD,
  pageCounts,
  stockSite,
} from './grown-site.ts';

const RECORD = 'bench/growth.json';
/** Pages that exist at every size. */
const WATCHED = ['skills/linux', 'databases/transactions', 'apis/http'];

interface Builds {
  /** Wall seconds of the first build. */
  readonly cold: number;
  /** The same of the next, with one page changed. */
  readonly warm: number;
  /** Peak resident memory of the first in MB; null where the system does not tell. */
  readonly memory: number | null;
}

interface Result {
  readonly added: number;
  readonly pages: number;
  readonly ours: Builds;
  /** Starlight as it comes, with as many pages. */
  readonly stock: Builds;
  /** Our seconds for each of its. */
  readonly ratio: { readonly cold: number; readonly warm: number };
  /** Mean brotli bytes of the HTML of pages that exist at every size. */
  readonly watchedBytes: number;
  /** The same of the generated pages. */
  readonly generatedBytes: number;
  readonly searchBytes: number;
}

async function meanBytes(files: readonly string[]): Promise<number> {
  const sizes = await sizesOf(files);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
}

async function coldAndWarm(folder: string, command: readonly string[]): Promise<Builds> {
  const { seconds: cold, memory } = await build(folder, command);
  changeOnePage(folder);
  const { seconds: warm } = await build(folder, command);
  return { cold, warm, memory };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

async function measure(added: number): Promise<Result> {
  const folders = [grow(added)];
  const [folder = ''] = folders;
  try {
    const ours = await coldAndWarm(folder, OUR_BUILD);
    const dist = join(folder, 'dist');
    const pages = globSync('**/index.html', { cwd: dist }).map((file) => join(dist, file));
    const stockFolder = stockSite(pages.length);
    folders.push(stockFolder);
    const stock = await coldAndWarm(stockFolder, ASTRO_BUILD);
    return {
      added,
      pages: pages.length,
      ours,
      stock,
      ratio: {
        cold: hundredths(ours.cold / stock.cold),
        warm: hundredths(ours.warm / stock.warm),
      },
      watchedBytes: await meanBytes(WATCHED.map((id) => join(dist, id, 'index.html'))),
      generatedBytes: await meanBytes(pages.filter((file) => file.includes('generated-'))),
      searchBytes: globSync('pagefind/**/*', { cwd: dist })
        .map((file) => statSync(join(dist, file)))
        .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0),
    };
  } finally {
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  }
}

const { values, positionals } = commandLine({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
/** Puts a result in the place of the one that was recorded for as many pages. */
function record(result: Result): void {
  const { results: before } = JSON.parse(readFileSync(RECORD, 'utf8')) as {
    results: readonly Result[];
  };
  const results = [...before.filter(({ added }) => added !== result.added), result];
  const written = {
    date: new Date().toISOString().slice(0, 10),
    about: `One run each, Node ${process.version}, ${availableParallelism()} processor cores. Times depend on the machine; their ratios and all bytes do not.`,
    results: results.sort((a, b) => a.added - b.added),
  };
  writeFileSync(RECORD, `${JSON.stringify(written, null, 2)}\n`);
}

for (const count of pageCounts(positionals, [100, 500, 2000], 1)) {
  const result = await measure(count);
  console.log(JSON.stringify(result));
  if (values.record) record(result);
}
