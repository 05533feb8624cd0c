import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageVersion } from '../package-version.ts';

const PACKAGE = 'node_modules/@electric-sql/pglite';

/** A file inside `pglite.data`, with its place there. */
interface BundledFile {
  readonly filename: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Files that a running server never reads: what makes data directories, builds extensions or
 * replicates to other servers; and what converts between text encodings, which PGlite cannot load.
 */
const UNUSED = [
  /\/pgxs\//,
  /\/share\/postgresql\/(postgres\.bki|\w+\.sql|sql_features\.txt|\w+\.sample)$/,
  /\/lib\/postgresql\/(libpqwalreceiver|pgoutput)\.so$/,
  /\/lib\/postgresql\/\w+_and_\w+\.so$/,
];

export const pgliteVersion = () => packageVersion(PACKAGE);

export const programFile = () => readFile(join(PACKAGE, 'dist/pglite.wasm'));

export const stockBundle = () => readFile(join(PACKAGE, 'dist/pglite.data'));

/**
 * PGlite's bundle of files with zeros in the place of those that are never read, which compress to
 * nothing. Its length stays, because PGlite asks for it and knows each file by its place.
 * @throws Error where the package has no longer the files in the way that we know
 */
export async function leanBundle(): Promise<Buffer> {
  const bundle = await stockBundle();
  const files = await bundledFiles();
  const isWhole = files.every(({ start }, index) => start === (files[index - 1]?.end ?? 0));
  if (!isWhole || files.at(-1)?.end !== bundle.length) {
    throw new Error('pglite.data has another form');
  }
  for (const pattern of UNUSED) {
    const unused = files.filter(({ filename }) => pattern.test(filename));
    if (unused.length === 0) throw new Error(`pglite.data has no ${pattern.source}`);
    for (const { start, end } of unused) bundle.fill(0, start, end);
  }
  return bundle;
}

async function bundledFiles(): Promise<readonly BundledFile[]> {
  const script = await readFile(join(PACKAGE, 'dist/pglite.js'), 'utf8');
  const listed = script.matchAll(/\{"?filename"?:"([^"]+)","?start"?:(\d+),"?end"?:(\d+)\}/g);
  return [...listed].map(([, filename = '', start, end]) => ({
    filename,
    start: Number(start),
    end: Number(end),
  }));
}
