import { LabClient } from '@/labs/client';
import { StartError } from '@/labs/start-error';
import { forget, keeping, keepOffline } from '@/labs/keep';
import type { EngineManifest } from '@/labs/protocol';

/** What a page with a lab has at hand; tests ask it from outside. */
const folder = new URL('_labs/', location.href).pathname;
const manifest = (await (await fetch(`${folder}manifest.json`)).json()) as EngineManifest;
const labs = {
  LabClient,
  StartError,
  keeping,
  keepOffline,
  forget,
  source: { manifest, folder },
};

export type Labs = typeof labs;

Object.assign(globalThis, { labs });
document.body.dataset['ready'] = '';
