import type { GitRun } from '@/labs/exercises/git-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';
import type { WorkspaceProps } from '@/widgets/lab/Lab';
import { Terminal } from '@/widgets/lab/terminal/Terminal';
import { PROMPT } from './data';

/** The terminal in the folder of the shop. */
export function GitTerminal({ last, ...props }: WorkspaceProps<RigRun<GitRun>>) {
  const run = last?.outcome.kind === 'done' ? last.outcome.result : undefined;
  const { label, text, runText, isLocked, step } = props;
  return (
    <Terminal
      {...{ label, text, runText, isLocked, step }}
      prompt={PROMPT}
      said={run?.said ?? []}
      {...(run && { files: run.state.texts })}
    />
  );
}
