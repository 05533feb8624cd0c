import { openedWorker } from '../../open-worker.ts';
import type { OpenRig } from '../../rig/client.ts';
import address from './encryption-lab.worker.ts?worker&url';
import type { EncryptionRun } from './result.ts';

/** Starts a thread with the rig in it. */
export const openWorker: OpenRig<EncryptionRun> = (heard, broke) =>
  openedWorker(new URL(address, import.meta.url).href, heard, broke);
