import type { ShellRun } from '@/labs/exercises/shell-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';
import { TerminalLines } from '@/widgets/lab/terminal/TerminalLines';
import { endedWords } from '@/widgets/lab/words';
import { PROMPT } from './data';
import { changeWords, processWords, standing } from './words';
import './shell-lab.css';

interface ShellResultsProps {
  readonly outcome: RigRun<ShellRun>;
  /** What was run; missing for a recording, whose lines and output are shown as well. */
  readonly text?: string;
  readonly caption: string;
}

interface TableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A small table; its first column is code. */
const StateTable = ({ caption, heads, rows }: TableProps) => (
  <div class="table-scroll">
    <table class="shell-state">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...others], at) => (
          <tr key={at}>
            <th scope="row" translate={false}>
              {first}
            </th>
            {others.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** The server after a run, as far as it is no longer as it was. */
export function ShellResults({ outcome, text, caption }: ShellResultsProps) {
  if (outcome.kind !== 'done') return <p class="lab-note">{endedWords(outcome)}</p>;
  const run = outcome.result;
  const { said, changes, processes, answered, health } = run;
  const signalled = processes.filter(({ signals }) => signals.length > 0);
  const isUntouched = changes.length === 0 && signalled.length === 0 && answered.length === 0;
  return (
    <div class="shell-results" role="group" aria-label={caption}>
      <p class="lab-result__caption">
        <b>{caption}</b> <span>{standing(run)}</span>
      </p>
      {text === undefined && (
        <TerminalLines
          prompt={PROMPT}
          entries={said.map(({ command, ...rest }) => ({ command, said: rest }))}
        />
      )}
      {isUntouched && <p class="shell-none">Nothing on the server has changed.</p>}
      {changes.length > 0 && (
        <StateTable
          caption="What has changed on the disk"
          heads={['Path', 'Now', 'Rights', 'Owner']}
          rows={changes.map((change) => [
            change.path,
            changeWords(change),
            change.mode,
            change.owner,
          ])}
        />
      )}
      {signalled.length > 0 && (
        <StateTable
          caption="Processes that had a signal"
          heads={['PID', 'Command', 'Now']}
          rows={signalled.map((each) => [String(each.pid), each.command, processWords(each)])}
        />
      )}
      {answered.length > 0 && (
        <StateTable
          caption="What the API answered"
          heads={['Request', 'Status']}
          rows={answered.map(({ method, path, status }) => [`${method} ${path}`, String(status)])}
        />
      )}
      {health !== undefined && (
        <StateTable
          caption="Your health.sh, tried twice"
          heads={['While the API', 'Exit status']}
          rows={[
            ['is well', String(health.well)],
            ['answers 503', String(health.sick)],
          ]}
        />
      )}
    </div>
  );
}
