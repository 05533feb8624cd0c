import { type RigLab, rigLab } from '../../rig/lab.ts';
import type { GitRun } from './rig.ts';
import { STEPS } from './steps.ts';

const commands = (count: number) => `${count} ${count === 1 ? 'command' : 'commands'}`;

/** Git, typed into a terminal, on a repository of isomorphic-git. */
export const GIT_LAB: RigLab<GitRun> = rigLab<GitRun>({
  id: 'git-lab',
  title: 'Git in a terminal',
  language: 'sh',
  steps: STEPS,
  summary: ({ said, state }) => {
    const commits = state.repository?.commits.length ?? 0;
    return `${commands(said.length)}, ${commits} ${commits === 1 ? 'commit' : 'commits'}`;
  },
});
