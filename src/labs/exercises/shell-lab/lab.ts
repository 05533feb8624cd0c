import { type RigLab, rigLab } from '../../rig/lab.ts';
import type { ShellRun } from './rig.ts';
import { STEPS } from './steps.ts';

const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;

/** Linux and HTTP on the command line, on a server that is simulated. */
export const SHELL_LAB: RigLab<ShellRun> = rigLab<ShellRun>({
  id: 'shell-lab',
  title: 'A server, a shell and curl',
  language: 'sh',
  steps: STEPS,
  summary: ({ said, status }) => `${lines(said.length)}, exit status ${status}`,
});
