import type { OpenRig } from '../../rig/client.ts';
import { openedWorker } from '../../open-worker.ts';
import type { TokensRun } from './rig.ts';
import address from './tokens-lab.worker.ts?worker&url';

export const openWorker: OpenRig<TokensRun> = (heard, broke) =>
  openedWorker(new URL(address, import.meta.url).href, heard, broke);
