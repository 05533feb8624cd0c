import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { wholeNumber } from '../scripts/command-line.ts';
import { SECTIONS } from '../src/sidebar.ts';
import { generatedPage } from './generated-page.ts';

/** Sections whose pages are files. */
const GROWING = SECTIONS.filter(({ id }) => id !== 'technologies' && id !== 'reference');

/** Inside the project, since Astro takes packages that share no folder with a site for its own files. */
const PLACE = 'test-results';

const MOST_ADDED = 100_000;

/**
 * How many pages to add, as the command line says.
 * @param usual where it says nothing
 * @param least what can be measured
 */
export function pageCounts(texts: readonly string[], usual: readonly number[], least: number) {
  if (texts.length === 0) return usual;
  return texts.map((text) => wholeNumber('the number of pages', text, least, MOST_ADDED));
}

/** What engines are made of follows from their versions alone, and is made and timed apart. */
const ENGINES = '.cache/engines';

/**
 * A throw-away folder with our packages and the engines' files, but nothing else that builds have
 * kept beside them.
 */
function emptySite(): string {
  mkdirSync(PLACE, { recursive: true });
  const folder = mkdtempSync(join(PLACE, 'growth-'));
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules')) {
    const isKept = name.startsWith('.') && name !== '.bin';
    if (!isKept) symlinkSync(join(process.cwd(), 'node_modules', name), join(packages, name));
  }
  if (existsSync(join('node_modules', ENGINES))) {
    mkdirSync(join(packages, dirname(ENGINES)));
    symlinkSync(join(process.cwd(), 'node_modules', ENGINES), join(packages, ENGINES));
  }
  return folder;
}

function write(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * A throw-away copy of the files that git knows, with `count` pages of prose more; whoever asks
 * removes it.
 */
export function grow(count: number): string {
  const folder = emptySite();
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  const slugs = new Map<string, string[]>(GROWING.map(({ id }) => [id, []]));
  for (let index = 0; index < count; index += 1) {
    const section = GROWING[index % GROWING.length]?.id ?? '';
    const slug = `generated-${index}`;
    slugs.get(section)?.push(slug);
    writeFileSync(
      join(folder, 'src/content/docs', section, `${slug}.md`),
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

/** A throw-away site of Starlight as it comes, with `count` of the same pages. */
export function stockSite(count: number): string {
  const folder = emptySite();
  // Vite bundles the dependencies that it finds here and lets Node load all others.
  const dependencies = { astro: '*', '@astrojs/starlight': '*' };
  write(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  write(
    join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Stock' })] });
`,
  );
  write(
    join(folder, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  for (let index = 0; index < count; index += 1) {
    const section = GROWING[index % GROWING.length]?.id ?? '';
    write(
      join(folder, 'src/content/docs', section, `generated-${index}.md`),
      generatedPage(index, section),
    );
  }
  return folder;
}

/** Adds a sentence to a generated page of the site in `folder`. */
export function changeOnePage(folder: string): void {
  const [section] = GROWING;
  const file = join(folder, 'src/content/docs', section?.id ?? '', 'generated-0.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nThis sentence is new.\n`);
}

/** What Node runs to build our site. */
export const OUR_BUILD = ['scripts/build.ts'];
/** What Node runs to build any site of Astro. */
export const ASTRO_BUILD = ['node_modules/astro/bin/astro.mjs', 'build'];

/** Runs the build; its wall time in seconds and its peak memory in MB. */
export function build(
  folder: string,
  command: readonly string[] = OUR_BUILD,
): Promise<{ seconds: number; memory: number | null }> {
  const began = performance.now();
  const child = spawn(process.execPath, command, {
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
