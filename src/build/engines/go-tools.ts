import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withMemoryLimit } from '../../labs/programs/memory-limit.ts';
import { go, LEAN } from './go-command.ts';

// cspell:ignore GOROOT ldflags evex loong riscv ytab -- settings, processors and files of Go

/** What is left out of a file of Go's own where it is built for the tab. */
interface Cut {
  /** Under `src/cmd` of Go. */
  readonly file: string;
  readonly patterns: readonly RegExp[];
}

/** What the tools have for other processors than WebAssembly, which is a quarter of them. */
const CUTS: readonly Cut[] = [
  {
    file: 'compile/main.go',
    patterns: [
      /^\t"cmd\/compile\/internal\/(?!base|gc|ssagen|wasm)\w+"\n/gm,
      /^\t"\w+": +(?!wasm)\w+\.Init,\n/gm,
    ],
  },
  {
    file: 'compile/internal/ssa/config.go',
    patterns: [
      /^\t\tc\.(lower|lateLower)(Block|Value) = rewrite(Block|Value)(?!Wasm)\w+\n/gm,
      /^\t\tc\.splitLoad = rewriteValue\w+\n/gm,
    ],
  },
  {
    file: 'link/main.go',
    patterns: [
      /^\t"cmd\/link\/internal\/(?!ld|wasm)\w+"\n/gm,
      /^\tcase (?!"wasm")"[^:]+:\n\t\tarch, theArch = \w+\.Init\(\)\n/gm,
    ],
  },
];

/** Files that nothing asks for after those cuts, and that take longest to compile. */
interface Unused {
  /** A folder under `src/cmd` of Go. */
  readonly folder: string;
  readonly pattern: RegExp;
}

/** What turns instructions into bytes; the tables of the compiler name instructions of all processors. */
const ASSEMBLER = /^(?:asm[\dz]?|avx_optabs|evex|list[\dz]?|obj[\dz]?|seh|vector|ytab)\.go$/;

const UNUSED: readonly Unused[] = [
  { folder: 'compile/internal/ssa', pattern: /^rewrite(?!Wasm|Cond)[A-Z\d]\w*\.go$/ },
  ...['arm', 'arm64', 'loong64', 'mips', 'riscv', 's390x', 'x86'].map((processor) => ({
    folder: `internal/obj/${processor}`,
    pattern: ASSEMBLER,
  })),
];

/** @throws Error where this version of Go has another form */
function cut(source: string, { file, patterns }: Cut): string {
  return patterns.reduce((text, pattern) => {
    const rest = text.replace(pattern, '');
    if (rest === text) throw new Error(`${file} of Go has no ${pattern.source}`);
    return rest;
  }, source);
}

/** @throws Error where this version of Go has no such files */
async function unused(sources: string, { folder, pattern }: Unused): Promise<readonly string[]> {
  const found = (await readdir(join(sources, folder))).filter((name) => pattern.test(name));
  if (found.length === 0) throw new Error(`${folder} of Go has no ${pattern.source}`);
  return found.map((name) => join(sources, folder, name));
}

/** Writes the cut files, and in Go's form which of its own each replaces; in the place of an unused one is none. */
async function overlay(folder: string): Promise<string> {
  const sources = join((await go('env', 'GOROOT')).trim(), 'src/cmd');
  const replaced: Record<string, string> = {};
  for (const each of CUTS) {
    const original = join(sources, each.file);
    const shorter = join(folder, each.file.replaceAll('/', '-'));
    await writeFile(shorter, cut(await readFile(original, 'utf8'), each));
    replaced[original] = shorter;
  }
  for (const each of UNUSED) {
    for (const file of await unused(sources, each)) replaced[file] = '';
  }
  const description = join(folder, 'overlay.json');
  await writeFile(description, JSON.stringify({ Replace: replaced }));
  return description;
}

/** Bytes of memory that a tool may take, whatever it is given; for the listings it takes a quarter. */
const MEMORY = 2 ** 30;

/**
 * Go's own compiler and linker as programs for WASI.
 * @param folder for what is written on the way
 */
export async function tools(folder: string): Promise<Record<string, Uint8Array>> {
  const lean = [...LEAN, '-ldflags=-s -w', '-pgo=off', '-overlay', await overlay(folder)];
  await go('build', ...lean, '-o', `${folder}/`, 'cmd/compile', 'cmd/link');
  const limited = async (name: string) =>
    withMemoryLimit(await readFile(join(folder, name)), MEMORY);
  return { 'compile.wasm': await limited('compile'), 'link.wasm': await limited('link') };
}
