import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The version of a package in this folder, such as `0.5.17`. */
export async function packageVersion(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
