import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Astro keeps its own things between builds here, too; `npm ci` empties it. */
const FOLDER = 'node_modules/.astro';

/** Returns what `make` made from the same parts in an earlier build, or makes and keeps it. */
export type Cache = (
  parts: readonly string[],
  make: () => Promise<string | Uint8Array>,
) => Promise<Buffer>;

/**
 * A cache of values that depend on nothing but their parts and the code that makes them.
 * @param name its folder
 * @param code files, relative to the project, whose change makes all values anew; the lock file is
 *   always one of them
 */
export function cacheOf(name: string, code: readonly string[]): Cache {
  const folder = join(FOLDER, name);
  const maker = createHash('sha256');
  for (const file of ['package-lock.json', ...code]) maker.update(readFileSync(file));
  return async (parts, make) => {
    const hash = maker.copy().update(JSON.stringify(parts)).digest('hex');
    const file = join(folder, hash);
    try {
      return await readFile(file);
    } catch {
      const value = Buffer.from(await make());
      await mkdir(folder, { recursive: true });
      // Whoever is stopped in between, or makes the same meanwhile, leaves no half of a value behind.
      const unfinished = `${file}.${randomUUID()}`;
      await writeFile(unfinished, value);
      await rename(unfinished, file);
      return value;
    }
  };
}
