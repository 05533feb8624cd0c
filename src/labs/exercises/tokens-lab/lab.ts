import { type RigLab, rigLab } from '../../rig/lab.ts';
import { HTTP_LAB } from '../http.ts';
import { FORGING } from './forging.ts';
import { LIMITING } from './limiting.ts';
import { LOGGING_IN } from './logging-in.ts';
import { RESETTING } from './resetting.ts';
import type { TokensRun } from './rig.ts';

/** Sessions, tokens and resets of a small service, attacked and defended. */
export const TOKENS_LAB: RigLab<TokensRun> = rigLab({
  id: 'tokens-lab',
  title: 'The vault: who are you, and who says so?',
  language: 'http',
  steps: [...LOGGING_IN, ...FORGING, ...LIMITING, ...RESETTING],
  summary: HTTP_LAB.summary,
});
