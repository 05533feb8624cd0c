import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { EngineFile, EngineManifest } from '../../labs/protocol.ts';
import { versionOf } from '../cache.ts';

/** Where the files lie, made or yet to be made; each version in a folder of its own. */
const KEPT = 'node_modules/.cache/engines';
const MANIFEST = 'manifest.json';
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Versions of a kit that are left where another branch, or the one before, may want them again. */
const VERSIONS_LEFT = 2;
/** Another build may be using a kit that was used a moment ago. In milliseconds. */
const IN_USE = 60 * 60 * 1000;

/** The files of an engine for the tab. */
export interface Kit {
  readonly manifest: EngineManifest;
  /** The folder in which they lie on this machine. */
  readonly folder: string;
}

/** What an engine is made of. */
export interface EngineContents {
  /** What runs it, such as `PGlite 0.5.17`. */
  readonly engine: string;
  /** What the reader is told, such as `Python 3.14.2 (Pyodide 314.0.7)`. */
  readonly version: string;
  /** Its files by short names, as they are before they are compressed. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** How an engine is made: each file beside this one that is named after an engine is one. */
export interface EngineMaker {
  /** Files from the root of the project, or patterns of them, whose bytes decide the version. */
  readonly INPUTS: readonly string[];
  /**
   * What the kit holds; null where this machine has not what it takes, so that the guide is built
   * without this engine.
   * @throws Error where what was made does not work as it must
   */
  readonly contents: () => Promise<EngineContents | null>;
}

const compressed = promisify(gzip);
const unpacked = promisify(gunzip);

/**
 * The kit of an engine, from an earlier build where there is one.
 * @param name short and without a dash, such as `postgres`; file names begin with it
 * @param tell gets a sentence where it has to be made, and the time that took
 */
export async function makeKit(
  name: string,
  { INPUTS, contents }: EngineMaker,
  tell: (text: string) => void,
): Promise<Kit | null> {
  const folder = join(KEPT, `${name}-${await inputVersion(INPUTS)}`);
  const manifest = join(folder, MANIFEST);
  if (!existsSync(manifest)) {
    const began = performance.now();
    tell(`Making the files of ${name} for the tab (once for each version) …`);
    const made = await contents();
    if (made === null) return null;
    await write(name, made, folder);
    tell(`The files of ${name} took ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  const now = new Date();
  await utimes(folder, now, now);
  await forgetOthers(name);
  return { manifest: JSON.parse(await readFile(manifest, 'utf8')) as EngineManifest, folder };
}

/** The files of a kit by their short names, as they were before they were compressed. */
export async function kitFiles<Name extends string = string>({
  manifest,
  folder,
}: Kit): Promise<Readonly<Record<Name, Buffer<ArrayBuffer>>>> {
  const read = async ([short, { name }]: [string, EngineFile]) =>
    [short, await unpacked(await readFile(join(folder, name)))] as const;
  const files = await Promise.all(Object.entries(manifest.files).map(read));
  return Object.fromEntries(files) as Record<Name, Buffer<ArrayBuffer>>;
}

/** What all bytes of a kit follow from. */
async function inputVersion(inputs: readonly string[]): Promise<string> {
  const files = globSync([...inputs], { cwd: ROOT }).sort();
  if (files.length < inputs.length) throw new Error(`an input of ${inputs.join(', ')} is missing`);
  const version = await versionOf(import.meta.filename, ...files.map((file) => join(ROOT, file)));
  return version.slice(0, 16);
}

/** Writes a kit as a whole, or not at all. */
async function write(name: string, made: EngineContents, folder: string): Promise<void> {
  // A build that is broken off leaves no half a kit.
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const entries = await Promise.all(
    Object.entries(made.files).map(async ([short, content]) => {
      const file = await writeFileOf(`${name}-${short.replaceAll('/', '-')}`, content, unfinished);
      return [short, file] as const;
    }),
  );
  const manifest: EngineManifest = {
    name,
    engine: made.engine,
    version: made.version,
    files: Object.fromEntries(entries),
    bytes: entries.reduce((sum, [, { bytes }]) => sum + bytes, 0),
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

async function writeFileOf(name: string, content: Uint8Array, folder: string): Promise<EngineFile> {
  // Compressed here, because hosts differ. No `.gz` in its name: Apache would say that it is encoded.
  const bytes = await compressed(content, { level: 9 });
  const hash = createHash('sha256').update(bytes);
  const file = `${name}.${hash.copy().digest('hex').slice(0, 8)}.bin`;
  await writeFile(join(folder, file), bytes);
  return { name: file, bytes: bytes.length, hash: hash.digest('base64') };
}

/** Deletes versions of a kit that nobody wants any more. */
async function forgetOthers(name: string): Promise<void> {
  const folders = globSync(`${name}-*`, { cwd: KEPT }).map((folder) => join(KEPT, folder));
  if (folders.length <= VERSIONS_LEFT) return;
  const used = await Promise.all(
    folders.map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })),
  );
  const old = used.sort((a, b) => b.at - a.at).slice(VERSIONS_LEFT);
  for (const { folder, at } of old) {
    if (at < Date.now() - IN_USE) await rm(folder, { recursive: true, force: true });
  }
}
