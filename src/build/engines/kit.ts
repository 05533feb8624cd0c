import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gzip } from 'node:zlib';
import type { EngineFile, EngineManifest } from '../../labs/protocol.ts';
import { versionOf } from '../cache.ts';
import { leanBundle, pgliteVersion, programFile } from './pglite.ts';

/** Where the files lie, made or yet to be made; each version in a folder of its own. */
const KEPT = 'node_modules/.cache/engines';
const MANIFEST = 'manifest.json';
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The files of the engine for the tab. */
export interface Kit {
  readonly manifest: EngineManifest;
  /** The folder in which they lie on this machine. */
  readonly folder: string;
}

/** Files of an engine, as they are before they are compressed. */
export type EngineContents = Readonly<Record<keyof EngineManifest['files'], Uint8Array>>;

const compressed = promisify(gzip);

/**
 * The kit for the installed PGlite, from an earlier build where there is one.
 * @param tell gets a sentence where it has to be made, which takes up to a minute
 * @throws Error where it does not answer as PGlite itself does
 */
export async function engineKit(tell: (text: string) => void): Promise<Kit> {
  const folder = join(KEPT, await inputVersion());
  if (!existsSync(join(folder, MANIFEST))) {
    tell('Making the files of the database for the tab (once for each version) …');
    await makeKit(folder);
  }
  const manifest = await readFile(join(folder, MANIFEST), 'utf8');
  return { manifest: JSON.parse(manifest) as EngineManifest, folder };
}

/** What all bytes of the kit follow from. */
async function inputVersion(): Promise<string> {
  const code = globSync(['src/build/engines/*.ts', 'src/labs/postgres/open.ts', 'shop/data/*'], {
    cwd: ROOT,
  }).sort();
  const version = await versionOf(
    'node_modules/@electric-sql/pglite/package.json',
    ...code.map((file) => join(ROOT, file)),
  );
  return version.slice(0, 16);
}

async function makeKit(folder: string): Promise<void> {
  const contents: EngineContents = {
    program: await programFile(),
    bundle: await leanBundle(),
    directory: await preparedDirectory(),
  };
  const { proveKit } = await import('./proof.ts');
  const postgres = await proveKit(contents);
  // A build that is broken off leaves no half a kit.
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const write = async (name: keyof EngineContents): Promise<EngineFile> => {
    // Compressed here, because hosts differ. No `.gz` in its name: Apache would say that it is encoded.
    const bytes = await compressed(contents[name], { level: 9 });
    const hash = createHash('sha256').update(bytes);
    const file = `postgres-${name}.${hash.copy().digest('hex').slice(0, 8)}.bin`;
    await writeFile(join(unfinished, file), bytes);
    return { name: file, bytes: bytes.length, hash: hash.digest('base64') };
  };
  const files = {
    program: await write('program'),
    bundle: await write('bundle'),
    directory: await write('directory'),
  };
  const all = Object.values(files);
  const manifest: EngineManifest = {
    version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8),
    engine: `PGlite ${await pgliteVersion()}`,
    postgres,
    files,
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  await writeFile(join(unfinished, MANIFEST), JSON.stringify(manifest));
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another build has been quicker with the same files.
    if (!existsSync(join(folder, MANIFEST))) throw error;
    await rm(unfinished, { recursive: true });
  }
}

async function preparedDirectory(): Promise<Uint8Array> {
  const thread = new Worker(new URL('directory-thread.ts', import.meta.url));
  const [tar] = (await once(thread, 'message')) as [ArrayBuffer];
  await thread.terminate();
  return new Uint8Array(tar);
}
