import { withMemoryLimit } from '../memory-limit.ts';
import type { Exit, OpenRuntime, Program, RunIO } from '../runtime.ts';
import { limitDisk } from './disk.ts';
import { ABORTED, Ended } from './doors.ts';
import {
  addDevice,
  connect,
  type Device,
  type Machine,
  place,
  runMain,
  startMachine,
} from './interpreter.ts';
import { type Argon2, argon2Device, openArgon2 } from './stand-ins/argon2-device.ts';
import { uses } from './stand-ins.ts';

/** What the files that a program writes may have together, in bytes. */
const DISK = 64 * 2 ** 20;

/** The last line of a program that has ended for want of a module. */
const MISSING = /(?:^|\n)ModuleNotFoundError: No module named '([^'\n]*)'[^\n]*\n$/;
const TOO_DEEP = 'its calls are nested too deeply for this browser';

/** Python, from its kit. */
export const open: OpenRuntime = async (kit, limits) => {
  const wasm = async () =>
    WebAssembly.compile(withMemoryLimit(await kit.file('python.wasm'), limits.memory));
  const [module, library] = await Promise.all([wasm(), kit.file('library.zip')]);
  const machine = await startMachine(module, library);
  return {
    async run(program, io) {
      const argon2 = uses(program, 'argon2') ? await openArgon2(kit) : undefined;
      return run(machine, program, io, argon2);
    },
  };
};

function run(
  { interpreter, wasRefused }: Machine,
  program: Program,
  io: RunIO,
  argon2: Argon2 | undefined,
): Exit {
  const errors = new Tail();
  connect(interpreter, [
    textDevice(program.stdin),
    { write: io.stdout },
    {
      write(bytes) {
        errors.add(bytes);
        io.stderr(bytes);
      },
    },
  ]);
  if (argon2 !== undefined) addDevice(interpreter, '/dev/argon2', argon2Device(argon2));
  place(interpreter, program.files);
  limitDisk(interpreter, DISK);
  io.phase('run');
  const code = codeOf(() => runMain(interpreter, program.main));
  if (typeof code !== 'number') return wasRefused() ? { kind: 'memory' } : code;
  // Short of memory, Python may give itself up, or not get to the end of its traceback.
  const ofMemory = code === ABORTED || (code === 1 && /\bMemoryError\b/.test(errors.text));
  if (ofMemory && wasRefused()) return { kind: 'memory' };
  const missing = MISSING.exec(errors.text)?.[1];
  if (missing !== undefined) io.stderr(new TextEncoder().encode(`not in this tab: ${missing}\n`));
  return { kind: 'exit', code };
}

function codeOf(main: () => number): number | Extract<Exit, { kind: 'crash' }> {
  try {
    return main();
  } catch (error) {
    if (error instanceof Ended) return error.code;
    // Deep calls through C that Python could not count.
    if (error instanceof RangeError) return { kind: 'crash', message: TOO_DEEP };
    return { kind: 'crash', message: error instanceof Error ? error.message : String(error) };
  }
}

function textDevice(text: string): Device {
  let rest = new TextEncoder().encode(text);
  return {
    read(length) {
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      return bytes;
    },
  };
}

/** The end of what was written. */
class Tail {
  readonly #decoder = new TextDecoder();
  #text = '';

  get text(): string {
    return this.#text;
  }

  add(bytes: Uint8Array): void {
    this.#text = (this.#text + this.#decoder.decode(bytes, { stream: true })).slice(-4096);
  }
}
