import { zipSync, type Zippable } from 'fflate';
import { compressedCopies, type Effort } from './compress.ts';

/** Zip knows no time zone and no earlier day; read as local time, so the bytes are the same anywhere. */
const DATE = new Date(1980, 0, 1);
/** What is compressed already. */
const STORED = /\.(bin|br|gz|png|woff2|pagefind|pf_\w+)$/;

/** The files with the compressed copies of those that shrink. */
export async function withCopies(
  files: ReadonlyMap<string, Uint8Array>,
  effort: Effort = 'best',
): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = await Promise.all(
    [...files].map(async ([path, content]): Promise<readonly (readonly [string, Uint8Array])[]> => {
      const copies = await compressedCopies(path, content, effort);
      return [[path, content], ...[...copies].map(([end, copy]) => [path + end, copy] as const)];
    }),
  );
  return new Map(all.flat());
}

/** A zip whose bytes depend on nothing but the paths and contents of the files. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path) ?? new Uint8Array();
    entries[path] = [content, { level: STORED.test(path) ? 0 : 9, mtime: DATE }];
  }
  return zipSync(entries);
}
