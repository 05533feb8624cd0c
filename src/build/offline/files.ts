import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { COMPRESSIBLE } from '../../lib/media-types.ts';
import { ENGINES_FOLDER } from '../../offline/address.ts';
import type { OfflineManifest } from '../../offline/protocol.ts';

/** Parts of the full-text index that our search loads; the rest are other interfaces to it. */
const SEARCH =
  /^pagefind\/(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.en\.pagefind|index\/.*|fragment\/.*)$/;

/** The steps of the labs. */
const LAB = /^labs\/[\w-]+\.json$/;

const OTHERS: readonly string[] = [
  'contents.json',
  'favicon.svg',
  'site.webmanifest',
  'technologies/comparison/catalogue.json',
];

/**
 * True for what reading needs: pages with their looks, scripts and drawings, and the search. Engines
 * are large and are kept by a choice of their own.
 */
export function isForReading(file: string): boolean {
  if (file.startsWith(`${ENGINES_FOLDER}/`)) return false;
  if (file.startsWith('pagefind/')) return SEARCH.test(file);
  if (file.startsWith('_astro/')) return true;
  if (file.endsWith('.html')) return file !== '404.html';
  // Programs of listings, which run where their language is kept.
  if (file.startsWith('programs/')) return true;
  if (file.startsWith('search/')) return true;
  return LAB.test(file) || OTHERS.includes(file);
}

/** The address of a file under the base: a folder for its `index.html`. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** A file that is kept, without its content. */
export interface KeptFile {
  /** SHA-256 in Base64. */
  readonly hash: string;
  /** Bytes on a device. */
  readonly size: number;
  /** Bytes to load, where the server compresses what it can. */
  readonly load: number;
}

const compressed = promisify(gzip);

export async function keptFile(file: string, content: string | Buffer): Promise<KeptFile> {
  const bytes = Buffer.from(content);
  return {
    hash: createHash('sha256').update(bytes).digest('base64'),
    size: bytes.length,
    load: COMPRESSIBLE.test(file) ? (await compressed(bytes)).length : bytes.length,
  };
}

/** What a reader is told before choosing. */
export function figures(files: ReadonlyMap<string, KeptFile>): string {
  const sum = (part: 'load' | 'size') =>
    (files.values().reduce((total, file) => total + file[part], 0) / 1e6).toFixed(1);
  return `${files.size} files, ${sum('load')} MB to load where the server compresses them, ${sum('size')} MB on your device`;
}

const FIGURES = /(<span data-offline-figures[^>]*>)[^<]*/;
const UPDATED = /<offline-reading[^>]* data-updated="([\d-]+)"/;

/** The day of the guide's last change, which the page that offers to keep it says; else undefined. */
export const offered = (html: string): string | undefined => UPDATED.exec(html)?.[1];

/**
 * The page that offers to keep the guide, with the figures.
 * @throws Error where it has no place for them
 */
export function withFigures(html: string, told: string): string {
  if (!FIGURES.test(html)) throw new Error('the page that offers to keep the guide tells no size');
  return html.replace(FIGURES, `$1${told}`);
}

/** @param updated day of the last change to a page */
export function manifestOf(kept: ReadonlyMap<string, KeptFile>, updated: string): OfflineManifest {
  const files = [...kept]
    .map(([file, { hash }]) => [addressOf(file), hash] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  const size = kept.values().reduce((sum, file) => sum + file.size, 0);
  return { version, updated, size, files };
}
