import { File, Inode, OpenFile } from '@bjorn3/browser_wasi_shim';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { Output } from '../../labs/programs/ruby/devices.ts';
import { diskWith, type Library } from '../../labs/programs/ruby/disk.ts';
import { RubyMachine } from '../../labs/programs/ruby/machine.ts';
import { packageVersion } from '../package-version.ts';
import type { EngineContents } from './kit.ts';

const RUBY = 'node_modules/@ruby/4.0-wasm-wasi';
const SQLITE = 'node_modules/sql.js';
const OURS = 'src/labs/programs/ruby';
const OUR_FILES = [`${OURS}/command/*.rb`, `${OURS}/stand-ins/**/*.rb`];

export const INPUTS: readonly string[] = [
  'src/build/engines/ruby.ts',
  `${OURS}/{devices,disk,machine,snapshot}.ts`,
  ...OUR_FILES,
  `${RUBY}/package.json`,
  `${SQLITE}/package.json`,
];

/**
 * What of the library no program in a tab can use: what installs and builds, what talks with people at
 * a terminal or writes documentation, parsers of Ruby for other tools, and what needs other machines.
 */
const UNUSED: readonly RegExp[] = [
  /^(bundler|bundled_gems|mkmf|rake|rubygems|un)[/.]/,
  /^(irb|rdoc|readline|reline|repl_type_completor|syntax_suggest|typeprof)[/.]/,
  /^prism\/(dot_visitor|dsl|ffi|inspect_visitor|mutation_compiler|translation)[/.]/,
  /^(drb|net\/(ftp|imap|pop|smtp)|resolv-replace|rinda|rss)[/.]/,
  /^hoe\//,
];

/**
 * What takes too long in a tab, and what stands there instead. `CSV#each` changes to another fiber and
 * back for each row, and here each change unwinds the whole stack, which takes longer than the row.
 */
const SLOW = {
  file: 'csv.rb',
  text: `
    begin
      while true
        yield(parser_enumerator.next)
      end
    rescue StopIteration
    end
`,
  instead: `
    begin
      if @parser_enumerator.nil? && !return_headers?
        parser.parse(&block)
        @parser_enumerator = [].each
      end
      while true
        yield(parser_enumerator.next)
      end
    rescue StopIteration
    end
`,
} as const;

/** Tells the files of the library and of the gems beside it, by the names that programs require. */
const TELL_LIBRARY = `
  require "json"
  roots = Dir["/usr/local/lib/ruby/gems/4.0.0/gems/*/lib"]
  roots << "/usr/local/lib/ruby/4.0.0" << "/usr/local/lib/ruby/4.0.0/wasm32-wasi"
  files = roots.flat_map do |root|
    Dir["#{root}/**/*.rb"].map { |path| [path.delete_prefix("#{root}/"), File.read(path)] }
  end
  $stdout.write JSON.generate([RUBY_VERSION, files.to_h])
  exit! 0
`;

/**
 * Ruby without its library, the part of the library that programs use with our own files over it, the
 * memory of a Ruby that has begun, and SQLite for those that ask for it.
 */
export async function contents(): Promise<EngineContents> {
  const { version, library } = await packaged();
  const ruby = await readFile(`${RUBY}/dist/ruby.wasm`);
  const files = { ...quick(used(library)), ...(await ours()) };
  return {
    engine: `@ruby/4.0-wasm-wasi ${await packageVersion(RUBY)}`,
    version: `Ruby ${version}`,
    files: {
      'ruby.wasm': ruby,
      'library.json': new TextEncoder().encode(JSON.stringify(files)),
      snapshot: await begun(ruby, files),
      'sqlite.wasm': await readFile(`${SQLITE}/dist/sql-wasm.wasm`),
    },
  };
}

/** The memory of Ruby when it has read all that it needs before a program is known. */
async function begun(ruby: Uint8Array<ArrayBuffer>, library: Library): Promise<Uint8Array> {
  const module = await WebAssembly.compile(ruby);
  // Ruby remembers the numbers of files, which would go on from those of whatever ran before.
  Reflect.set(Inode, 'next_ino', 1n);
  const files = [new OpenFile(new File([])), new Output(), new Output(), diskWith(library)];
  return RubyMachine.snapshot(module, files, `require 'command/command'`);
}

/** The library as the package has it, inside a WebAssembly module that only Ruby can read. */
async function packaged(): Promise<{ version: string; library: Record<string, string> }> {
  const module = await WebAssembly.compile(await readFile(`${RUBY}/dist/ruby+stdlib.wasm`));
  const [told, errors] = [new Output(), new Output()];
  const pieces: Uint8Array[] = [];
  told.write = (bytes) => pieces.push(bytes.slice());
  const machine = await RubyMachine.start(module, [new OpenFile(new File([])), told, errors]);
  if (machine.evaluate(TELL_LIBRARY) !== 0) throw new Error('Ruby does not tell its library');
  const [version, library] = JSON.parse(Buffer.concat(pieces).toString()) as [
    string,
    Record<string, string>,
  ];
  return { version, library };
}

/** @throws Error where the library has changed, so that a pattern leaves nothing out */
function used(library: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(library).sort();
  for (const pattern of UNUSED) {
    if (!names.some((name) => pattern.test(name))) throw new Error(`no file is ${pattern.source}`);
  }
  const wanted = names.filter((name) => !UNUSED.some((pattern) => pattern.test(name)));
  return Object.fromEntries(wanted.map((name) => [name, library[name] ?? '']));
}

/** @throws Error where the library has changed, so that there is nothing to replace */
function quick(library: Readonly<Record<string, string>>): Record<string, string> {
  const { file, text, instead } = SLOW;
  const before = library[file] ?? '';
  if (!before.includes(text)) throw new Error(`${file} does not have${text}`);
  return { ...library, [file]: before.replace(text, () => instead) };
}

/** What Ruby lacks in a tab, by the names that programs require. */
async function ours(): Promise<Record<string, string>> {
  const entries = globSync([...OUR_FILES]).map(async (file) => {
    const name = relative(OURS, file).replaceAll('\\', '/').replace('stand-ins/', '');
    return [name, await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries((await Promise.all(entries)).sort());
}
