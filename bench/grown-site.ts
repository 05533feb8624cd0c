import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SECTIONS } from '../src/sidebar.ts';
import { generatedPage } from './generated-page.ts';

/** Sections whose pages are files. */
const GROWING = SECTIONS.filter(({ id }) => id !== 'technologies' && id !== 'reference');

/** Inside the project, since Astro takes packages that share no folder with a site for its own files. */
const PLACE = 'test-results';

/** A throw-away copy of the files that git knows, with `count` pages more; whoever asks removes it. */
export function grow(count: number): string {
  mkdirSync(PLACE, { recursive: true });
  const folder = mkdtempSync(join(PLACE, 'growth-'));
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
export function build(folder: string): Promise<{ seconds: number; memory: number | null }> {
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
