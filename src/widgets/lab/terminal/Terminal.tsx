import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Said } from '@/labs/shell/run';
import type { WorkspaceProps } from '../Lab';
import { FileEditor } from './FileEditor';
import { appended, entriesOf, isOpen, type Printed, type TerminalEntry } from './model';
import { TerminalLines } from './TerminalLines';
import './terminal.css';

interface TerminalProps extends Pick<
  WorkspaceProps,
  'label' | 'text' | 'runText' | 'isLocked' | 'step'
> {
  /** What stands before each command: “shop $”. */
  readonly prompt: string;
  /** What the last run printed. */
  readonly said: readonly (Printed & Pick<Said, 'command'>)[];
  /** What lies in the folder, by path; missing before the first run. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Commands of the transcript, newest first, each once in a row. */
const historyOf = (entries: readonly TerminalEntry[]) =>
  entries
    .map(({ command }) => command)
    .filter((command, at, all) => command !== all[at - 1] && !command.includes('\n'))
    .toReversed();

/**
 * A terminal whose transcript is the step’s text: Enter adds a line and runs all of it, so Undo takes
 * back the last command, whatever it did.
 */
export function Terminal(props: TerminalProps) {
  const { label, text, runText, isLocked, step, prompt, said, files } = props;
  const [typed, setTyped] = useState('');
  const [pending, setPending] = useState<string>();
  /** Entered while a run was under way: it is run after that. */
  const [queued, setQueued] = useState<string>();
  /** How far back in the history; 0 is what is typed now. */
  const [back, setBack] = useState(0);
  const id = useId();
  const screen = useRef<HTMLDivElement>(null);
  const entries = entriesOf(text, said);
  const history = historyOf(entries);

  useEffect(() => {
    const { current } = screen;
    if (current !== null) current.scrollTop = current.scrollHeight;
  }, [text, said, pending, queued]);
  useEffect(() => {
    setTyped('');
    setPending(undefined);
    setQueued(undefined);
    setBack(0);
  }, [step]);
  useEffect(() => {
    if (isLocked || queued === undefined) return;
    setQueued(undefined);
    runText(appended(text, queued));
  }, [isLocked, queued]);

  const enter = () => {
    const command = pending === undefined ? typed : `${pending}\n${typed}`;
    setTyped('');
    setBack(0);
    if (isOpen(command)) {
      setPending(command);
      return;
    }
    setPending(undefined);
    if (command.trim() === '') return;
    if (isLocked) setQueued(queued === undefined ? command : `${queued}\n${command}`);
    else runText(appended(text, command));
  };
  const recall = (steps: number) => {
    const next = Math.min(Math.max(back + steps, 0), history.length);
    setBack(next);
    setTyped(next === 0 ? '' : (history[next - 1] ?? ''));
  };
  const isWaiting = entries.some((entry) => entry.said === undefined);

  return (
    <div class="terminal">
      <div
        ref={screen}
        class="terminal__screen"
        role="log"
        aria-label={`Output: ${label}`}
        tabIndex={0}
      >
        <TerminalLines entries={entries} prompt={prompt} />
        {[queued, pending].map(
          (lines) =>
            lines !== undefined && (
              <pre key={lines} class="terminal__output">
                {lines}
              </pre>
            ),
        )}
        {isWaiting && (
          <p class="terminal__note">Typed, and not run yet. Run does all lines from the top.</p>
        )}
      </div>
      <form
        class="terminal__line"
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <label class="terminal__prompt" for={id}>
          <span class="visually-hidden">Command, {label}: </span>
          <span translate={false}>{pending === undefined ? prompt : '>'}</span>
        </label>
        <input
          id={id}
          class="terminal__input"
          type="text"
          value={typed}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          enterkeyhint="send"
          translate={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp') recall(1);
            else if (event.key === 'ArrowDown') recall(-1);
            else if (event.key === 'Escape' && pending !== undefined) setPending(undefined);
            else return;
            event.preventDefault();
          }}
        />
        <button type="submit" class="button terminal__enter">
          Enter
        </button>
      </form>
      <FileEditor
        key={step}
        files={files}
        isLocked={isLocked}
        save={(command) => runText(appended(text, command))}
      />
    </div>
  );
}
