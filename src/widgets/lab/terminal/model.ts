import { readTranscript } from '@/labs/terminal/command-line';
import type { Said } from '@/labs/terminal/shell';

/** A line of a transcript, with what it printed once it was run. */
export interface TerminalEntry {
  readonly command: string;
  readonly said?: Pick<Said, 'output' | 'failed'>;
}

/** The lines of a transcript, of which those that ran have their output. */
export function entriesOf(text: string, said: readonly Said[]): TerminalEntry[] {
  const lines = readTranscript(text).filter(({ isSameLine }) => !isSameLine);
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

/** Whether more lines have to follow, because a here-document is not ended. */
export const isOpen = (command: string): boolean =>
  readTranscript(command).some((line) => line.isOpen === true);
