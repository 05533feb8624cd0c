import { openedWorker } from '../../open-worker.ts';
import type { OpenRig } from '../../rig/client.ts';
import address from './oauth-lab.worker.ts?worker&url';
import type { OauthRun } from './run.ts';

export const openWorker: OpenRig<OauthRun> = (heard, broke) =>
  openedWorker(new URL(address, import.meta.url).href, heard, broke);
