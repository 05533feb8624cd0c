import { FileError } from '../file-system.ts';
import { type Call, pathIn } from '../session.ts';

export interface Input {
  /** As it was typed; `-` or empty for what was piped in. */
  readonly name: string;
  readonly text: string;
  /** Whether it lies in a file, whose size is known before it is read. */
  readonly isFile: boolean;
}

interface Inputs {
  readonly inputs: readonly Input[];
  readonly failed: boolean;
}

interface Reading {
  /** What is written where a file cannot be read; the program’s name and the file’s unless given. */
  readonly says?: (name: string, says: string) => string;
}

/** What each name gives: a text, or the line that says why it cannot be read. */
export function readingsOf(
  call: Call,
  names: readonly string[],
  { says }: Reading = {},
): readonly (Input | string)[] {
  const { name: program, input } = call;
  return (names.length === 0 ? [''] : names).map((name) => {
    if (name === '' || name === '-') {
      return input === undefined
        ? `${program}: waits for the keyboard, which is not part of this terminal\n`
        : { name, ...input };
    }
    try {
      return { name, text: readNamed(call, name), isFile: true };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return `${says?.(name, error.says) ?? `${program}: ${name}: ${error.says}`}\n`;
    }
  });
}

/** The texts that a program reads: of its files, or what is piped into it; others are complained of. */
export function inputsOf(call: Call, names: readonly string[], reading: Reading = {}): Inputs {
  const inputs: Input[] = [];
  let failed = false;
  for (const each of readingsOf(call, names, reading)) {
    if (typeof each === 'string') {
      call.err.write(each);
      failed = true;
    } else inputs.push(each);
  }
  return { inputs, failed };
}

/** @throws FileError */
export function readNamed({ session }: Pick<Call, 'session'>, name: string): string {
  const path = pathIn(session, name);
  return path === '/dev/null' ? '' : session.files.read(path);
}

/** Lines without their ends; a last line without an end counts, too. */
export const linesOf = (text: string): string[] =>
  text === '' ? [] : (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');

export const joined = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\n`).join('');
