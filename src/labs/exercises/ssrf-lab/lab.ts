import { type RigLab, rigLab } from '../../rig/lab.ts';
import { HTTP_LAB } from '../http.ts';
import { REACHING } from './reaching.ts';
import { REFUSING } from './refusing.ts';
import type { SsrfRun } from './rig.ts';
import { UPLOADING } from './uploading.ts';

/** A shop that fetches addresses and takes files, attacked and defended. */
export const SSRF_LAB: RigLab<SsrfRun> = rigLab({
  id: 'ssrf-lab',
  title: 'The errand: where will your server go for a stranger?',
  language: 'http',
  steps: [...REACHING, ...REFUSING, ...UPLOADING],
  summary: HTTP_LAB.summary,
});
