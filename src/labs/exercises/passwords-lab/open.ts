import { openedWorker } from '../../open-worker.ts';
import type { OpenRig } from '../../rig/client.ts';
import address from './passwords-lab.worker.ts?worker&url';
import type { PasswordsRun } from './run.ts';

/** Starts the worker that hashes. */
export const openWorker: OpenRig<PasswordsRun> = (heard, broke) =>
  openedWorker(new URL(address, import.meta.url).href, heard, broke);
