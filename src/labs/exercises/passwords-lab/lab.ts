import { type RigLab, rigLab } from '../../rig/lab.ts';
import { lastingRun, type PasswordsRun, summaryOf } from './run.ts';
import { STEPS } from './steps.ts';

/** Password hashing measured, attacked and mended. */
export const PASSWORDS_LAB: RigLab<PasswordsRun> = rigLab({
  id: 'passwords-lab',
  title: 'Passwords: hashed, leaked, attacked',
  language: 'txt',
  steps: STEPS,
  summary: summaryOf,
  lasting: lastingRun,
});
