/**
 * Builds a copy of the site with generated pages added, and prints what growth costs: wall time,
 * peak memory of the build, bytes of its pages and of its search index.
 * Usage: node bench/growth.ts [--record] [pages added …]; without numbers 100, 500 and 2,000.
 * `--record` writes bench/growth.json.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotli } from '../scripts/page-weight/measure.ts';
import { SECTIONS } from '../src/sidebar.ts';
import { generatedPage } from './generated-page.ts';

/** Sections whose pages are files. */
const GROWING = SECTIONS.filter(({ id }) => id !== 'technologies' && id !== 'reference');
/** Pages that exist at every size. */
const WATCHED = ['skills/linux', 'databases/transactions', 'apis/http'];

interface Result {
  readonly added: number;
  readonly pages: number;
  /** Wall time of `astro build`. */
  readonly seconds: number;
  /** Peak resident memory in MB; null where the system does not tell. */
  readonly memory: number | null;
  /** Mean brotli bytes of the HTML of pages that exist at every size. */
  readonly watchedBytes: number;
  /** The same of the generated pages. */
  readonly generatedBytes: number;
  readonly searchBytes: number;
}

/** A throw-away copy of the files that git knows, with `count` pages more. */
function grow(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const slugs = new Map<string, string[]>(GROWING.map(({ id }) => [id, []]));
  for (let index = 0; index < count; index += 1) {
    const section = GROWING[index % GROWING.length]?.id ?? '';
    const slug = `generated-${index}`;
    slugs.get(section)?.push(slug);
    writeFileSync(
      join(folder, 'src/content/docs', section, `${slug}.mdx`),
      generatedPage(index, section),
    );
  }
  const sidebar = join(folder, 'src/sidebar.ts');
  const text = GROWING.reduce(
    (source, { id, pages }) => {
      const last = `'${pages.at(-1) ?? ''}'`;
      const at = source.indexOf(last, source.indexOf(`id: '${id}'`)) + last.length;
      const added = (slugs.get(id) ?? []).map((slug) => `, '${slug}'`).join('');
      return source.slice(0, at) + added + source.slice(at);
    },
    readFileSync(sidebar, 'utf8'),
  );
  writeFileSync(sidebar, text);
  return folder;
}

/** Runs the build; its wall time in seconds and its peak memory in MB. */
function build(folder: string): Promise<{ seconds: number; memory: number | null }> {
  const began = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory: number | null = null;
  const watch = setInterval(() => {
    const status = `/proc/${child.pid ?? 0}/status`;
    if (!existsSync(status)) return;
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1];
    if (peak !== undefined) memory = Math.round(Number(peak) / 1000);
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      if (code === 0) resolve({ seconds, memory });
      else reject(new Error(`the build ended with ${code ?? 'a signal'}`));
    });
  });
}

const meanBytes = (files: readonly string[]) =>
  Math.round(files.reduce((sum, file) => sum + brotli(readFileSync(file)), 0) / files.length);

async function measure(added: number): Promise<Result> {
  const folder = grow(added);
  try {
    const { seconds, memory } = await build(folder);
    const dist = join(folder, 'dist');
    const pages = globSync('**/index.html', { cwd: dist }).map((file) => join(dist, file));
    return {
      added,
      pages: pages.length,
      seconds,
      memory,
      watchedBytes: meanBytes(WATCHED.map((id) => join(dist, id, 'index.html'))),
      generatedBytes: meanBytes(pages.filter((file) => file.includes('generated-'))),
      searchBytes: globSync('pagefind/**/*', { cwd: dist })
        .map((file) => statSync(join(dist, file)))
        .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values, positionals } = parseArgs({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const counts = positionals.length === 0 ? [100, 500, 2000] : positionals.map(Number);
const results: Result[] = [];
for (const count of counts) results.push(await measure(count));
console.table(results);
if (values.record) {
  const record = {
    date: new Date().toISOString().slice(0, 10),
    about: `One run each, cold, Node ${process.version}, ${availableParallelism()} processor cores. Times depend on the machine; their ratios and all bytes do not.`,
    results,
  };
  writeFileSync('bench/growth.json', `${JSON.stringify(record, null, 2)}\n`);
}
