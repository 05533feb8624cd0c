import type { OpenRig } from '../../rig/client.ts';
import { openedWorker } from '../../open-worker.ts';
import type { SsrfRun } from './rig.ts';
import address from './ssrf-lab.worker.ts?worker&url';

export const openWorker: OpenRig<SsrfRun> = (heard, broke) =>
  openedWorker(new URL(address, import.meta.url).href, heard, broke);
