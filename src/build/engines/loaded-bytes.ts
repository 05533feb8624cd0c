import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { archiveName, type KitIndex, neededBy, SQLITE } from '../../labs/programs/go/packages.ts';
import { engineKit } from './engines.ts';

const unpacked = promisify(gunzip);
/** Files of the kit that only some programs load, or none. */
const APART = ['sqlite.wasm', 'licences.json'];

/**
 * Bytes that the first run of each listing in Go loads, by its topic: the kit has a file for each
 * package, and a program loads those that it is linked with. Empty where this machine has no such kit.
 */
export async function bytesOfGoListings(): Promise<Readonly<Record<string, number>>> {
  const kit = await engineKit('go');
  if (kit === null) return {};
  const { files } = kit.manifest;
  const index = await unpacked(await readFile(join(kit.folder, files['index.json']?.name ?? '')));
  const { packages } = JSON.parse(index.toString()) as KitIndex;
  const always = Object.keys(files).filter((name) => !name.endsWith('.a') && !APART.includes(name));
  const bytesOf = async (main: string) => {
    const needed = neededBy({ 'main.go': await readFile(main, 'utf8') }, packages);
    const paths = needed.kind === 'packages' ? needed.paths : [];
    const sqlite = paths.includes(SQLITE) ? ['sqlite.wasm'] : [];
    const names = [...always, ...paths.map(archiveName), ...sqlite];
    return names.reduce((sum, name) => sum + (files[name]?.bytes ?? 0), 0);
  };
  const mains = globSync('listings/go/*/main.go');
  const sizes = mains.map(async (main) => [basename(dirname(main)), await bytesOf(main)] as const);
  return Object.fromEntries(await Promise.all(sizes));
}
