import type { GitRun } from '@/labs/exercises/git-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';
import { TerminalLines } from '@/widgets/lab/terminal/TerminalLines';
import { endedWords } from '@/widgets/lab/words';
import { CommitGraph } from './CommitGraph';
import { FileTable } from './FileTable';
import { PROMPT } from './data';
import { standing } from './words';
import './git-lab.css';

interface GitResultsProps {
  readonly outcome: RigRun<GitRun>;
  /** What was run; missing for a recording, whose commands and output are shown as well. */
  readonly text?: string;
  readonly caption: string;
}

/** The repository after a run: its graph, and its files in the three places. */
export function GitResults({ outcome, text, caption }: GitResultsProps) {
  if (outcome.kind !== 'done') return <p class="lab-note">{endedWords(outcome)}</p>;
  const { said, state } = outcome.result;
  const { repository } = state;
  return (
    <div class="git-results" role="group" aria-label={caption}>
      <p class="lab-result__caption">
        <b>{caption}</b> <span>{standing(state)}</span>
      </p>
      {text === undefined && (
        <TerminalLines
          prompt={PROMPT}
          entries={said.map(({ command, ...rest }) => ({ command, said: rest }))}
        />
      )}
      {repository === undefined ? (
        <ul class="git-folder">
          {Object.keys(state.texts).map((path) => (
            <li key={path}>
              <code translate={false}>{path}</code>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <CommitGraph repository={repository} />
          <FileTable files={repository.files} />
        </>
      )}
    </div>
  );
}
