import { serveRig } from '../../rig/worker.ts';
import { RIG } from './rig.ts';

serveRig(RIG);
