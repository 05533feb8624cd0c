import type { ComponentChildren } from 'preact';
import type { GitRun } from '@/labs/exercises/git-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';
import { onRig } from '@/labs/tab-engines';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { LOADED_BYTES } from './data';
import { GitResults } from './GitResults';
import { GitTerminal } from './GitTerminal';

interface GitLabProps {
  readonly lab: LabOpening<RigRun<GitRun>>;
  readonly paper?: ComponentChildren;
}

const engine = onRig<GitRun>({
  name: 'the repository',
  note: 'A Git library, and a repository in memory: nothing leaves this tab.',
  live: 'isomorphic-git 1.44.19 reads and writes real Git objects in this tab. Merging by lines and the words of the commands are this lab’s own.',
  bytes: LOADED_BYTES,
  async load() {
    const [{ GIT_LAB }, { openWorker }] = await Promise.all([
      import('@/labs/exercises/git-lab/lab'),
      import('@/labs/exercises/git-lab/open'),
    ]);
    return { lab: GIT_LAB, openWorker };
  },
});

const beneath: Beneath = (text) => [{ button: 'Run', code: `cd shop\n${text.trim()}` }];

/** Git, typed into a terminal. */
export const GitLab = ({ lab, paper }: GitLabProps) => (
  <Lab
    lab={lab}
    paper={paper}
    engine={engine}
    writes="Terminal"
    Results={GitResults}
    faults={() => []}
    beneath={beneath}
    Workspace={GitTerminal}
    isFolded
    isReplayed
  />
);
