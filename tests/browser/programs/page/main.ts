import { ProgramClient } from '@/labs/programs/client';
import type { EngineManifest } from '@/labs/protocol';
import { trustedScriptUrl } from '@/lib/trusted-scripts';
import sealed from './sealed.worker.ts?worker&url';

/** What a page with a program has at hand; tests ask it from outside. */
const folder = new URL('_labs/', location.href).pathname;
const manifest = (await (await fetch(`${folder}manifest.json`)).json()) as EngineManifest;

/** What a worker that is sealed has still reached, by what it tried. */
function reached(): Promise<Readonly<Record<string, string>>> {
  const url = trustedScriptUrl(new URL(sealed, import.meta.url).href);
  const worker = new Worker(url, { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as Record<string, string>));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
}

const programs = { ProgramClient, reached, source: { manifest, folder } };

export type Programs = typeof programs;

Object.assign(globalThis, { programs });
document.body.dataset['ready'] = '';
