import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const ENDING = '.kept';

/**
 * The result of `make`, kept between builds under everything that it follows from.
 *
 * An entry carries the time of its last use, so that `forgetUnused` knows it even where a bundle or
 * another process used it. One that cannot be read is made again.
 * @param folder where the entries of this kind lie, best in Astro's `cacheDir`
 * @param key all that `make` reads: the input, settings, and `versionOf` the code
 * @param make its result is what `structuredClone` can copy; bytes come back as a `Buffer`
 */
export async function kept<Result>(
  folder: string,
  key: readonly string[],
  make: () => Result | Promise<Result>,
): Promise<Result> {
  const file = join(folder, `${hashOf([process.version, ...key])}${ENDING}`);
  const now = new Date();
  try {
    const result = deserialize(await readFile(file)) as Result;
    await utimes(file, now, now);
    return result;
  } catch {
    const result = await make();
    await mkdir(folder, { recursive: true });
    // A build that is broken off leaves no half an entry.
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, serialize(result));
    await utimes(unfinished, now, now);
    await rename(unfinished, file);
    return result;
  }
}

/**
 * The hash of source files, for the key of what they make.
 * @param files of the project, from its root; `package-lock.json` stands for all packages
 * @throws Error where a file is missing
 */
export async function versionOf(...files: readonly string[]): Promise<string> {
  return hashOf(await Promise.all(files.map((file) => readFile(file, 'utf8'))));
}

/** Deletes what no build has used since a time, in a folder and those below. */
export async function forgetUnused(folder: string, since: Date): Promise<void> {
  for (const name of globSync(`**/*${ENDING}*`, { cwd: folder })) {
    const file = join(folder, name);
    if ((await stat(file)).mtime < since) await rm(file);
  }
}

/** The lengths keep `['ab', 'c']` apart from `['a', 'bc']`. */
function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
