import { absolute, FileError, type MemoryFileSystem } from './file-system.ts';
import type { Answer, Program } from './shell.ts';

/** Options as letters, and the other words. */
interface Parsed {
  readonly letters: ReadonlySet<string>;
  readonly names: readonly string[];
}

function parsed(words: readonly string[]): Parsed {
  const end = words.indexOf('--');
  const before = end === -1 ? words : words.slice(0, end);
  const isOption = (word: string) => /^-[A-Za-z0-9]+$/.test(word);
  return {
    letters: new Set(before.filter(isOption).flatMap((word) => Array.from(word.slice(1)))),
    names: [
      ...before.filter((word) => !isOption(word)),
      ...(end === -1 ? [] : words.slice(end + 1)),
    ],
  };
}

/** Does something to each name, and says which of them it could not be done to. */
function each(
  program: string,
  names: readonly string[],
  work: (name: string) => string | undefined,
): Answer {
  if (names.length === 0) return { output: `${program}: missing operand\n`, failed: true };
  let output = '';
  let failed = false;
  for (const name of names) {
    try {
      output += work(name) ?? '';
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      output += `${program}: ${name}: ${error.says}\n`;
      failed = true;
    }
  }
  return { output, failed };
}

/** The last of several names is a folder, or the one other name. */
function carried(
  { fs, folder }: Place,
  program: string,
  names: readonly string[],
  carry: (from: string, to: string) => void,
): Answer {
  const target = names.at(-1);
  if (target === undefined || names.length < 2) {
    return { output: `${program}: missing destination file operand\n`, failed: true };
  }
  const to = absolute(folder, target);
  const isFolder = fs.exists(to) && fs.stat(to).isDirectory();
  if (names.length > 2 && !isFolder) {
    return { output: `${program}: target '${target}' is not a directory\n`, failed: true };
  }
  return each(program, names.slice(0, -1), (name) => {
    const last = name.split('/').findLast(Boolean) ?? '';
    carry(absolute(folder, name), isFolder ? `${to}/${last}` : to);
    return undefined;
  });
}

interface Place {
  readonly fs: MemoryFileSystem;
  /** Path of the folder in which commands run. */
  readonly folder: string;
}

/** Programs for files in memory, as far as a lesson needs them: names and options as in POSIX. */
export function filePrograms(place: Place): ReadonlyMap<string, Program> {
  const { fs, folder } = place;
  const at = (name: string) => absolute(folder, name);
  return new Map<string, Program>([
    ['pwd', () => ({ output: `${folder}\n` })],
    [
      'ls',
      ({ words }) => {
        const { letters, names } = parsed(words);
        const shown = (name: string) =>
          letters.has('a') || letters.has('A') || !name.startsWith('.');
        const listed = (name: string) =>
          fs
            .list(at(name))
            .filter(shown)
            .map((entry) =>
              fs.lstat(at(`${name}/${entry}`)).isDirectory() ? `${entry}/\n` : `${entry}\n`,
            )
            .join('');
        return each('ls', names.length === 0 ? ['.'] : names, (name) =>
          fs.stat(at(name)).isDirectory() ? listed(name) : `${name}\n`,
        );
      },
    ],
    [
      'cat',
      ({ words, input }) =>
        words.length === 0 && input !== undefined
          ? { output: input }
          : each('cat', parsed(words).names, (name) => fs.readText(at(name))),
    ],
    [
      'echo',
      ({ words }) =>
        words[0] === '-n'
          ? { output: words.slice(1).join(' ') }
          : { output: `${words.join(' ')}\n` },
    ],
    [
      'mkdir',
      ({ words }) => {
        const { letters, names } = parsed(words);
        return each('mkdir', names, (name) => {
          fs.makeFolder(at(name), { parents: letters.has('p') });
          return undefined;
        });
      },
    ],
    [
      'touch',
      ({ words }) =>
        each('touch', parsed(words).names, (name) => {
          fs.append(at(name), '');
          return undefined;
        }),
    ],
    [
      'rm',
      ({ words }) => {
        const { letters, names } = parsed(words);
        const isDeep = letters.has('r') || letters.has('R');
        return each('rm', names, (name) => {
          if (letters.has('f') && !fs.exists(at(name))) return undefined;
          if (isDeep && fs.lstat(at(name)).isDirectory()) {
            fs.removeFolder(at(name), { recursive: true });
          } else fs.remove(at(name));
          return undefined;
        });
      },
    ],
    [
      'mv',
      ({ words }) => carried(place, 'mv', parsed(words).names, (from, to) => fs.rename(from, to)),
    ],
    [
      'cp',
      ({ words }) =>
        carried(place, 'cp', parsed(words).names, (from, to) => fs.write(to, fs.read(from))),
    ],
  ]);
}
