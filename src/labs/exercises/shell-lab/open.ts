import { openedWorker } from '../../open-worker.ts';
import type { OpenRig } from '../../rig/client.ts';
import type { ShellRun } from './rig.ts';
import address from './shell-lab.worker.ts?worker&url';

export const openWorker: OpenRig<ShellRun> = (heard, broke) =>
  openedWorker(new URL(address, import.meta.url).href, heard, broke);
