import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { OfflineManifest } from '../../offline/protocol.ts';
import { kept, versionOf } from '../cache.ts';

const SOURCES = fileURLToPath(new URL('../../offline/', import.meta.url));

/**
 * Our service worker as one script that knows every file by its hash.
 * @param cache folder in which its code is kept between builds
 */
export async function workerWith(manifest: OfflineManifest, cache: string): Promise<string> {
  const sources = globSync('*.ts', { cwd: SOURCES }).map((file) => SOURCES + file);
  const key = [await versionOf(import.meta.filename, 'package-lock.json', ...sources.sort())];
  const code = await kept(cache, key, bundled);
  return `const OFFLINE_MANIFEST=${JSON.stringify(manifest)};${code}`;
}

/** @throws Error where it is more than one script, or does not ask for the manifest */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${SOURCES}worker.ts`, formats: ['iife'], name: 'offline', fileName: 'sw' },
    },
  });
  const outputs = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [script, ...more] = outputs;
  if (script?.type !== 'chunk' || more.length > 0) throw new Error('the service worker is no file');
  if (!script.code.includes('OFFLINE_MANIFEST')) {
    throw new Error('the service worker asks for no manifest');
  }
  return script.code;
}
