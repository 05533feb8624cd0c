import { File, OpenFile } from '@bjorn3/browser_wasi_shim';
import { withMemoryLimit } from '../memory-limit.ts';
import type { Exit, OpenRuntime, Program, RunIO } from '../runtime.ts';
import { Device, Output } from './devices.ts';
import { diskWith, folderOf, type Library } from './disk.ts';
import { RubyMachine } from './machine.ts';
import { openSqlite } from './sqlite.ts';
import { needsSqlite, needsThreads } from './stand-ins.ts';

/** With which `command/command.rb` ends a program that found no memory. */
const OUT_OF_MEMORY = 1000;
/** What Ruby says when it finds none while it clears up. */
const NO_MEMORY_LEFT = '[FATAL] failed to allocate memory';

/**
 * Ruby 4.0 as a command, in memory of its own. Nothing of the page is given to it: it has its own files,
 * its input, its outputs, a clock and random bytes.
 */
export const open: OpenRuntime = async (kit, limits) => {
  const [ruby, library, snapshot] = await Promise.all([
    kit.file('ruby.wasm'),
    kit.file('library.json'),
    kit.file('snapshot'),
  ]);
  const module = await WebAssembly.compile(withMemoryLimit(ruby, limits.memory));
  const disk = diskWith(JSON.parse(new TextDecoder().decode(library)) as Library);
  const input = new OpenFile(new File([]));
  const [stdout, stderr] = [new Output(), new Output()];
  const machine = await RubyMachine.resume(module, [input, stdout, stderr, disk], snapshot);

  async function run(program: Program, io: RunIO): Promise<Exit> {
    io.phase('compile');
    if (needsSqlite(program)) {
      disk.put(
        'sqlite',
        new Device(await openSqlite(await kit.file('sqlite.wasm'), limits.memory)),
      );
    }
    disk.put('program', folderOf(program.files));
    input.file = new File(new TextEncoder().encode(program.stdin));
    const seen = { noMemory: false };
    stdout.write = io.stdout;
    stderr.write = (bytes) => {
      seen.noMemory ||= startsWith(bytes, NO_MEMORY_LEFT);
      io.stderr(bytes);
    };
    io.phase('run');
    try {
      const code = machine.evaluate(commandOf(program));
      if (code === undefined) return { kind: 'crash', message: 'Ruby did not start the program' };
      return seen.noMemory || code === OUT_OF_MEMORY ? { kind: 'memory' } : { kind: 'exit', code };
    } catch (error) {
      return { kind: 'crash', message: reasonOf(error) };
    }
  }

  return { run };
};

const startsWith = (bytes: Uint8Array, text: string) =>
  new TextDecoder().decode(bytes.slice(0, text.length)) === text;

function commandOf(program: Program): string {
  const main = program.main.replace(/['\\]/g, String.raw`\$&`);
  const run = `TabCommand.run('${main}')`;
  return needsThreads(program) ? `require 'command/threads'; TabTurns.take { ${run} }` : run;
}

/** Why Ruby itself broke. Its frames lie on the stack of the engine, and are saved where it jumps. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError
    ? `${message} (this build of Ruby breaks where an exception leaves some fifty nested blocks)`
    : message;
}
