import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file of a folder by its path with forward slashes, hidden files too, in a fixed order. */
export async function readFolder(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const files = paths.sort().map(async (path) => [path, await readFile(join(root, path))] as const);
  return new Map(await Promise.all(files));
}
