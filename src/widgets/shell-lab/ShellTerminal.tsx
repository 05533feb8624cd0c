import type { ShellRun } from '@/labs/exercises/shell-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';
import type { WorkspaceProps } from '@/widgets/lab/Lab';
import { Terminal } from '@/widgets/lab/terminal/Terminal';
import { PROMPT } from './data';
import { writtenFiles } from './words';

/** The terminal on the server. */
export function ShellTerminal({ last, ...props }: WorkspaceProps<RigRun<ShellRun>>) {
  const run = last?.outcome.kind === 'done' ? last.outcome.result : undefined;
  const { label, text, runText, isLocked, step } = props;
  return (
    <Terminal
      {...{ label, text, runText, isLocked, step }}
      prompt={PROMPT}
      said={run?.said ?? []}
      {...(run && { files: writtenFiles(run) })}
    />
  );
}
