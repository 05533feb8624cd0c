import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OfflineManifest } from '../../offline/protocol.ts';
import { kept, versionOf } from '../cache.ts';
import { bundledApart } from '../vite/bundled-apart.ts';

const SOURCES = fileURLToPath(new URL('../../offline/', import.meta.url));
const BUNDLER = fileURLToPath(new URL('../vite/bundled-apart.ts', import.meta.url));

/**
 * Our service worker as one script that knows every file by its hash.
 * @param cache folder in which its code is kept between builds
 */
export async function workerWith(manifest: OfflineManifest, cache: string): Promise<string> {
  const sources = globSync('*.ts', { cwd: SOURCES }).map((file) => SOURCES + file);
  const key = [
    await versionOf(import.meta.filename, BUNDLER, 'package-lock.json', ...sources.sort()),
  ];
  const code = await kept(cache, key, bundled);
  return `const OFFLINE_MANIFEST=${JSON.stringify(manifest)};${code}`;
}

/** @throws Error where it is more than one script, or does not ask for the manifest */
async function bundled(): Promise<string> {
  const entry = `${SOURCES}worker.ts`;
  const [script, ...more] = (
    await bundledApart({ entry, format: 'iife', target: 'es2022' })
  ).values();
  if (script === undefined || more.length > 0) throw new Error('the service worker is no file');
  if (!script.includes('OFFLINE_MANIFEST')) {
    throw new Error('the service worker asks for no manifest');
  }
  return script;
}
