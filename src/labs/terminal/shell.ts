import { meant } from '../../lib/near-names.ts';
import { type CommandLine, readTranscript, type Word } from './command-line.ts';
import { absolute, FileError, type MemoryFileSystem } from './file-system.ts';

/** What a command printed, and whether it went wrong. */
export interface Answer {
  /** Lines, each with its end. */
  readonly output: string;
  readonly failed?: boolean;
}

/** What a program is called with. */
export interface Call {
  /** Without its own name. */
  readonly words: readonly string[];
  /** What a here-document gives it. */
  readonly input?: string;
}

/** Never rejects for what was typed. */
export type Program = (call: Call) => Answer | Promise<Answer>;

/** A line of a transcript with what came of it. */
export interface Said {
  readonly command: string;
  /** Characters before it in the transcript. */
  readonly at: number;
  readonly output: string;
  readonly failed: boolean;
}

export interface Shell {
  readonly fs: MemoryFileSystem;
  /** Path of the folder in which commands run. */
  readonly folder: string;
  /** By name. */
  readonly programs: ReadonlyMap<string, Program>;
  /** Called before each line: the clock goes on. */
  readonly tick: () => void;
}

/** Characters that a command may print. */
const MOST_OUTPUT = 20_000;
/** Commands that a transcript may have. */
const MOST_COMMANDS = 300;

/** Letters of a name that is worth a guess; to compare longer ones takes long. */
const LONGEST_NAME = 40;

/** A name as it is told, however long it is. */
export const named = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;

/** “ (did you mean “git”?)”; nothing for what is too long to be a slip. */
export const hint = (name: string, known: readonly string[]): string =>
  name.length <= LONGEST_NAME ? ` (${meant(name, known)})` : '';

const cut = (output: string) =>
  output.length <= MOST_OUTPUT
    ? output
    : `${output.slice(0, MOST_OUTPUT)}\n… (${output.length - MOST_OUTPUT} more characters)\n`;

/** A pattern with `*` and `?` as a regular expression for one name. */
const patternOf = (text: string) =>
  new RegExp(
    `^${text
      .replaceAll(/[\\^$.+()[\]{}|/]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'su',
  );

/** A pattern stands for the names in the folder that it fits; where there is none, for itself. */
function expanded({ fs, folder }: Shell, { text, isPattern }: Word): readonly string[] {
  if (!isPattern) return [text];
  const slash = text.lastIndexOf('/');
  const [under, names] = [text.slice(0, slash + 1), text.slice(slash + 1)];
  const place = absolute(folder, under);
  if (!fs.exists(place) || !fs.stat(place).isDirectory()) return [text];
  const pattern = patternOf(names);
  const fitting = fs
    .list(place)
    .filter((name) => pattern.test(name) && (names.startsWith('.') || !name.startsWith('.')));
  return fitting.length > 0 ? fitting.map((name) => `${under}${name}`) : [text];
}

async function answered(shell: Shell, line: CommandLine): Promise<Answer> {
  const { fs, folder, programs } = shell;
  if (line.fault !== undefined) return { output: `${line.fault}\n`, failed: true };
  const [name = '', ...words] = line.words.flatMap((word) => expanded(shell, word));
  const program = programs.get(name);
  const { redirection } = line;
  if (program === undefined && name !== '') {
    const known = [...programs.keys()].sort();
    return { output: `${named(name)}: command not found${hint(name, known)}\n`, failed: true };
  }
  try {
    const answer = (await program?.({
      words,
      ...(line.input !== undefined && { input: line.input }),
    })) ?? { output: '' };
    if (redirection === undefined) return answer;
    const path = absolute(folder, redirection.to);
    if (answer.failed === true) {
      if (!redirection.isAppended) fs.write(path, '');
      return answer;
    }
    if (redirection.isAppended) fs.append(path, answer.output);
    else fs.write(path, answer.output);
    return { output: '' };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { output: `${redirection?.to ?? name}: ${error.says}\n`, failed: true };
  }
}

/** Runs a transcript from its first command to its last, whatever goes wrong in between. */
export async function runTranscript(shell: Shell, text: string): Promise<Said[]> {
  const said: Said[] = [];
  let isFailed = false;
  for (const line of readTranscript(text)) {
    if (line.isAfterSuccess === true && isFailed) continue;
    if (!line.isSameLine) {
      if (said.length >= MOST_COMMANDS) {
        const output = `A transcript runs up to ${MOST_COMMANDS} commands. Take some back.\n`;
        said.push({ command: line.typed, at: line.at, output, failed: true });
        break;
      }
      shell.tick();
    }
    const { output, failed = false } = await answered(shell, line);
    isFailed = failed;
    const before = line.isSameLine ? said.pop() : undefined;
    said.push({
      command: line.typed,
      at: line.at,
      output: cut(`${before?.output ?? ''}${output}`),
      failed: failed || before?.failed === true,
    });
  }
  return said;
}
