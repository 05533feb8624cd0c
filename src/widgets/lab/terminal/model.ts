import { readTranscript } from '@/labs/terminal/command-line';
import type { Said } from '@/labs/terminal/shell';

/** What a line printed. */
export interface Printed extends Pick<Said, 'output' | 'failed'> {
  /** Exit status, where the terminal tells it. */
  readonly status?: number;
}

/** A line of a transcript, with what it printed once it was run. */
export interface TerminalEntry {
  readonly command: string;
  readonly said?: Printed;
}

/** A line as it is typed, before it is run. */
export interface TypedLine {
  readonly typed: string;
  /** Whether more lines have to follow. */
  readonly isOpen?: boolean;
}

/** How a terminal takes a transcript apart. */
export type ReadLines = (text: string) => readonly TypedLine[];

const readCommands: ReadLines = (text) =>
  readTranscript(text).filter(({ isSameLine }) => !isSameLine);

/** The lines of a transcript, of which those that ran have their output. */
export function entriesOf(
  text: string,
  said: readonly (Printed & Pick<Said, 'command'>)[],
  read: ReadLines = readCommands,
): TerminalEntry[] {
  const lines = read(text);
  const other = lines.findIndex(({ typed }, at) => said[at]?.command !== typed);
  const ran = other === -1 ? lines.length : other;
  return lines.map(({ typed }, at) => {
    const own = at < ran ? said[at] : undefined;
    return { command: typed, ...(own && { said: own }) };
  });
}

/** A transcript with one more line at its end. */
export const appended = (text: string, command: string): string =>
  text.trim() === '' ? command : `${text.trimEnd()}\n${command}`;

/** Whether more lines have to follow, because a here-document or a quote is not ended. */
export const isOpen = (command: string, read: ReadLines = readCommands): boolean =>
  read(command).some((line) => line.isOpen === true);
