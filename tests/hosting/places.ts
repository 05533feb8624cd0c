import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { withCopies } from '../../scripts/package/archive';
import { readFolder } from '../../scripts/package/folder';

/** A build as a host has it: in a folder below the root of the host. */
export interface Place {
  /** Path that begins and ends with a slash. */
  readonly base: string;
  readonly build: string;
  /** What the host serves; readable by servers that give up the rights of root. */
  readonly root: string;
}

/** One run has one folder for all its workers. */
const ROOT = join(tmpdir(), `hosting-${process.env['HOSTING_RUN'] ?? 'none'}`);

export const runFolder = ROOT;
export const places: readonly Place[] = [
  { base: '/', build: 'dist', root: join(ROOT, 'whole') },
  { base: '/guide/', build: 'dist-guide', root: join(ROOT, 'part') },
];

/** Unpacks a package: the build with its compressed copies, which are larger than those of a package. */
export async function unpack({ base, build, root }: Place) {
  const files = await withCopies(await readFolder(build), 'quick');
  for (const [path, content] of files) {
    const file = join(root, base, path);
    mkdirSync(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
