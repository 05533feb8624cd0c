import { Directory, File, type Inode } from '@bjorn3/browser_wasi_shim';
import { start } from './machine.ts';
import { archiveName } from './packages.ts';

// cspell:ignore wasip GOARCH GOGC GOMEMLIMIT importcfg -- names of Go

/** Go's own tools, built for WASI. */
export interface Tools {
  readonly compile: WebAssembly.Module;
  readonly link: WebAssembly.Module;
  /** The version of the language, such as `go1.26`. */
  readonly language: string;
}

/** Files of the standard library and other packages, by import path. */
export type Archives = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export type Built =
  | { readonly kind: 'program'; readonly binary: Uint8Array<ArrayBuffer> }
  /** What the tool printed. */
  | { readonly kind: 'failed'; readonly message: string };

const FOLDER = 'listing';
const COMMON = {
  GOOS: 'wasip1',
  GOARCH: 'wasm',
  PWD: `/${FOLDER}`,
  // A tool lives for seconds: it is quicker when it cleans up only before it grows too large.
  GOGC: 'off',
  GOMEMLIMIT: '300MiB',
};

const asFile = (text: string) => new File(new TextEncoder().encode(text));

/** The lines that tell a tool where the packages are. */
const importConfiguration = (paths: Iterable<string>) =>
  [...paths].map((path) => `packagefile ${path}=/packages/${archiveName(path)}\n`).join('');

/** Runs a tool over files. @returns what it printed, and whether it was content */
async function use(tool: WebAssembly.Module, args: readonly string[], files: Map<string, Inode>) {
  const decoder = new TextDecoder();
  let said = '';
  const hear = (bytes: Uint8Array) => {
    said += decoder.decode(bytes, { stream: true });
  };
  const code = await start(tool, {
    args,
    env: COMMON,
    files,
    stdin: new Uint8Array(),
    stdout: hear,
    stderr: hear,
    space: Infinity,
  });
  return { said, isContent: code === 0 };
}

function output(files: Map<string, Inode>, name: string): Uint8Array<ArrayBuffer> {
  const file = files.get(name);
  if (!(file instanceof File)) throw new Error(`Go’s tools left no ${name}`);
  return new Uint8Array(file.data);
}

/**
 * Compiles and links the files of a program, as `go build` does with them.
 * @param sources by their names
 * @param archives of all packages that it imports, and those that these import
 */
export async function build(
  tools: Tools,
  sources: Readonly<Record<string, string>>,
  archives: Archives,
): Promise<Built> {
  const texts = Object.entries(sources).map(([name, text]) => [name, asFile(text)] as const);
  const packages = new Map<string, Inode>();
  // Read where it lies: to copy them would take as long as to load them.
  for (const [path, bytes] of archives) packages.set(archiveName(path), new File(bytes.buffer));
  const configuration = importConfiguration(archives.keys());
  const files = new Map<string, Inode>([
    [FOLDER, new Directory(new Map(texts))],
    ['packages', new Directory(packages)],
    ['importcfg', asFile(configuration)],
    ['importcfg.link', asFile(`${configuration}packagefile main=/main.a\n`)],
  ]);
  const compile = await use(
    tools.compile,
    [
      ...['compile', '-o', '/main.a', '-p', 'main', '-complete', '-pack', '-c=1', '-dwarf=false'],
      ...[`-lang=${tools.language}`, '-trimpath', `/${FOLDER}=>.`, '-importcfg', '/importcfg'],
      ...Object.keys(sources).map((name) => `./${name}`),
    ],
    files,
  );
  if (!compile.isContent) return { kind: 'failed', message: compile.said };
  const link = await use(
    tools.link,
    [
      ...['link', '-o', '/main.wasm', '-buildmode=exe', '-s', '-w'],
      ...['-importcfg', '/importcfg.link', '/main.a'],
    ],
    files,
  );
  if (!link.isContent) return { kind: 'failed', message: link.said };
  return { kind: 'program', binary: output(files, 'main.wasm') };
}
