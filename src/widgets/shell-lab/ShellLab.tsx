import type { ComponentChildren } from 'preact';
import type { ShellRun } from '@/labs/exercises/shell-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';
import { onRig } from '@/labs/tab-engines';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { LOADED_BYTES } from './data';
import { ShellResults } from './ShellResults';
import { ShellTerminal } from './ShellTerminal';

interface ShellLabProps {
  readonly lab: LabOpening<RigRun<ShellRun>>;
  readonly paper?: ComponentChildren;
}

const engine = onRig<ShellRun>({
  name: 'the server',
  note: 'A shell, a disk and processes in memory: nothing leaves this tab.',
  live: 'Hono 4.13.19 answers each request of curl in this tab. Shell, commands, disk and processes are a MODEL: this lab’s own, and compared with the real tools.',
  bytes: LOADED_BYTES,
  async load() {
    const [{ SHELL_LAB }, { openWorker }] = await Promise.all([
      import('@/labs/exercises/shell-lab/lab'),
      import('@/labs/exercises/shell-lab/open'),
    ]);
    return { lab: SHELL_LAB, openWorker };
  },
});

const beneath: Beneath = (text) => [{ button: 'Run', code: text.trim() }];

/** Linux and HTTP, typed into a terminal. */
export const ShellLab = ({ lab, paper }: ShellLabProps) => (
  <Lab
    lab={lab}
    paper={paper}
    engine={engine}
    writes="Terminal"
    Results={ShellResults}
    faults={() => []}
    beneath={beneath}
    Workspace={ShellTerminal}
    isFolded
    isReplayed
  />
);
