import type { Said } from '@/labs/shell/run';
import { readScript } from '@/labs/shell/syntax';

/** What a line printed. */
export type Printed = Pick<Said, 'output' | 'failed' | 'status'>;

/** A line of a transcript, with what it printed once it was run. */
export interface TerminalEntry {
  readonly command: string;
  readonly said?: Printed;
}

/** The lines of a transcript, of which those that ran have their output. */
export function entriesOf(
  text: string,
  said: readonly (Printed & Pick<Said, 'command'>)[],
): TerminalEntry[] {
  const lines = readScript(text);
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
export const isOpen = (command: string): boolean =>
  readScript(command).some((line) => line.isOpen === true);
