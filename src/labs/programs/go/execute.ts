import { Directory, File, type Inode } from '@bjorn3/browser_wasi_shim';
import { NeedsMoreMemory, withMemoryLimit } from '../memory-limit.ts';
import type { Exit, Program, RunIO, RunLimits } from '../runtime.ts';
import { MissingFunction, start, type Start } from './machine.ts';

/** What Go itself ends with where a program panics, and where it could not be built. */
const PANICKED = 2;
export const NOT_BUILT = 1;
/** Whether a program in Go said that it got no more memory; it exits with the code of a panic then. */
export const saysOutOfMemory = (text: string): boolean =>
  /^fatal error: (runtime: )?(out of memory|cannot allocate memory)/m.test(text);
/** Characters of the end of standard error in which that is looked for. */
const LAST_WORDS = 4096;

const encoder = new TextEncoder();

/** What a program finds on its disk: its own files, and a folder for temporary ones. */
function diskOf({ files }: Program): Map<string, Inode> {
  const root = new Map<string, Inode>([['tmp', new Directory(new Map())]]);
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split('/');
    const name = folders.pop() ?? path;
    let folder = root;
    for (const each of folders) {
      const known = folder.get(each);
      const next = known instanceof Directory ? known : new Directory(new Map());
      folder.set(each, next);
      folder = next.contents;
    }
    folder.set(name, new File(encoder.encode(text)));
  }
  return root;
}

/** Browsers call it differently. Go itself has no such error: its stack grows up to 1 GB. */
const isStackOverflow = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'InternalError' || error.message.includes('call stack'));

/** What a program is told in the place of an error that is none of Go's. */
function saidOf(error: unknown): { said: string; code: number } | undefined {
  if (error instanceof MissingFunction) {
    return { said: `not in this tab: ${error.message}\n`, code: NOT_BUILT };
  }
  // What the linker made of a function that it did not find.
  if (error instanceof WebAssembly.CompileError) {
    return { said: `not in this tab: a program like this (${error.message})\n`, code: NOT_BUILT };
  }
  if (!isStackOverflow(error)) return undefined;
  const said =
    'fatal error: stack overflow\nnot in this tab: the 1 GB that a stack may have in Go\n';
  return { said, code: PANICKED };
}

/**
 * Runs a program that the linker wrote.
 * @param others functions that it asks for beside those of WASI
 */
export async function execute(
  binary: Uint8Array<ArrayBuffer>,
  program: Program,
  io: RunIO,
  limits: RunLimits,
  others: Start['others'],
): Promise<Exit> {
  let lastWords = '';
  const decoder = new TextDecoder();
  try {
    const module = await WebAssembly.compile(withMemoryLimit(binary, limits.memory));
    io.phase('run');
    const code = await start(module, {
      args: ['main'],
      env: { HOME: '/', PWD: '/', TMPDIR: '/tmp', TZ: 'UTC' },
      files: diskOf(program),
      stdin: encoder.encode(program.stdin),
      stdout: io.stdout,
      stderr(bytes) {
        lastWords = (lastWords + decoder.decode(bytes, { stream: true })).slice(-LAST_WORDS);
        io.stderr(bytes);
      },
      space: limits.memory,
      others,
    });
    const isOut = code === PANICKED && saysOutOfMemory(lastWords);
    return isOut ? { kind: 'memory' } : { kind: 'exit', code };
  } catch (error) {
    if (error instanceof NeedsMoreMemory) return { kind: 'memory' };
    const known = saidOf(error);
    if (known === undefined) return { kind: 'crash', message: String(error) };
    io.stderr(encoder.encode(known.said));
    return { kind: 'exit', code: known.code };
  }
}
