import type { TerminalEntry } from './model';
import './terminal.css';

interface TerminalLinesProps {
  readonly entries: readonly TerminalEntry[];
  readonly prompt: string;
}

/** Commands with what they printed. */
export const TerminalLines = ({ entries, prompt }: TerminalLinesProps) => (
  <ol class="terminal__lines">
    {entries.map(({ command, said }, at) => (
      <li key={at} data-waits={said === undefined || undefined}>
        <pre class="terminal__command" translate={false}>
          <span class="terminal__prompt">{prompt}</span> <code>{command}</code>
        </pre>
        {said !== undefined && (said.output !== '' || said.failed) && (
          <pre class="terminal__output" data-failed={said.failed || undefined} translate={false}>
            {said.failed && <span class="terminal__mark">exit status {said.status}</span>}
            <samp>{said.output.trimEnd()}</samp>
          </pre>
        )}
      </li>
    ))}
  </ol>
);
