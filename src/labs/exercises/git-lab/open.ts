import { openedWorker } from '../../open-worker.ts';
import type { OpenRig } from '../../rig/client.ts';
import address from './git-lab.worker.ts?worker&url';
import type { GitRun } from './rig.ts';

export const openWorker: OpenRig<GitRun> = (heard, broke) =>
  openedWorker(new URL(address, import.meta.url).href, heard, broke);
