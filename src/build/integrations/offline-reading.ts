import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { COMPRESSIBLE } from '../../lib/media-types.ts';
import type { OfflineManifest } from '../../offline/protocol.ts';

const WORKER = fileURLToPath(new URL('../../offline/worker.ts', import.meta.url));
const FIGURES = /(<span data-offline-figures[^>]*>)[^<]*/;
const UPDATED = /<offline-reading[^>]* data-updated="([\d-]+)"/;

/** Parts of the full-text index that our search loads; the rest are other interfaces to it. */
const SEARCH =
  /^pagefind\/(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.en\.pagefind|index\/.*|fragment\/.*)$/;

const OTHERS: readonly string[] = [
  'favicon.svg',
  'search/lexicon.json',
  'site.webmanifest',
  'technologies/comparison/catalogue.json',
];

/** True for what reading needs: pages with their looks, scripts and drawings, and the search. */
export function isForReading(file: string): boolean {
  if (file.startsWith('pagefind/')) return SEARCH.test(file);
  if (file.startsWith('_astro/')) return true;
  if (file.endsWith('.html')) return file !== '404.html';
  return OTHERS.includes(file);
}

/** The address of a file under the base: a folder for its `index.html`. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** What a reader is told before choosing. */
export function figures(contents: ReadonlyMap<string, Buffer>): string {
  const all = [...contents];
  const sum = (sizes: number[]) =>
    (sizes.reduce((total, size) => total + size, 0) / 1e6).toFixed(1);
  const load = sum(
    all.map(([file, { length }]) =>
      COMPRESSIBLE.test(file) ? gzipSync(contents.get(file) ?? '', { level: 9 }).length : length,
    ),
  );
  const size = sum(all.map(([, { length }]) => length));
  return `${all.length} files, ${load} MB to load where the server compresses them, ${size} MB on your device`;
}

/** @throws Error where no page says when the guide was changed last */
export function manifestOf(contents: ReadonlyMap<string, Buffer>): OfflineManifest {
  const files = [...contents].map(([file, content]) => {
    const hash = createHash('sha256').update(content).digest('base64');
    return [addressOf(file), hash] as const;
  });
  const texts = [...contents].filter(([file]) => file.endsWith('.html'));
  const updated = texts.map(([, html]) => UPDATED.exec(html.toString())?.[1]).find(Boolean);
  if (updated === undefined) throw new Error('no page offers to keep the guide offline');
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  const size = [...contents.values()].reduce((sum, { length }) => sum + length, 0);
  return { version, updated, size, files };
}

/** Our service worker as one script that knows every file by its hash. */
async function workerWith(manifest: OfflineManifest): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: {
      OFFLINE_MANIFEST: JSON.stringify(manifest),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: WORKER, formats: ['iife'], name: 'offline', fileName: 'sw' },
    },
  });
  const outputs = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [script, ...more] = outputs;
  if (script?.type !== 'chunk' || more.length > 0) throw new Error('the service worker is no file');
  return script.code;
}

/**
 * Writes into a finished build the service worker that keeps it offline, and the figures of that
 * choice into the page that offers it.
 * @returns those figures
 */
export async function writeOfflineReading(root: string): Promise<string> {
  const names = globSync('**/*.*', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const contents = new Map<string, Buffer>();
  for (const file of names.filter(isForReading).sort()) {
    contents.set(file, await readFile(join(root, file)));
  }
  const told = figures(contents);
  for (const [file, content] of contents) {
    const html = file.endsWith('.html') ? content.toString() : '';
    if (!UPDATED.test(html)) continue;
    const page = Buffer.from(html.replace(FIGURES, `$1${told}`));
    await writeFile(join(root, file), page);
    contents.set(file, page);
  }
  await writeFile(join(root, 'sw.js'), await workerWith(manifestOf(contents)));
  return told;
}

/**
 * Lets readers keep the guide on their device. It has to come after everything that changes files,
 * because the service worker knows each by its hash.
 */
export function offlineReading(): AstroIntegration {
  return {
    name: 'offline-reading',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(await writeOfflineReading(fileURLToPath(dir)));
      },
    },
  };
}
