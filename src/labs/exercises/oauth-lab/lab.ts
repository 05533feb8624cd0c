import { type RigLab, rigLab } from '../../rig/lab.ts';
import type { OauthRun } from './run.ts';
import { STEPS } from './steps.ts';

/** A login with OAuth 2.0 and OpenID Connect, and what happens where a check of it is left out. */
export const OAUTH_LAB: RigLab<OauthRun> = rigLab<OauthRun>({
  id: 'oauth-lab',
  title: 'A login with three parties, and a fourth who listens',
  language: 'txt',
  steps: STEPS,
  summary: ({ faults, told }) => {
    if (faults.length > 0) return 'stopped at a line';
    const count = told.flatMap(({ messages }) => messages).length;
    return `${count} message${count === 1 ? '' : 's'}`;
  },
});
