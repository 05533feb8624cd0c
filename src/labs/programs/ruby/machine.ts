import { type Fd, WASI, WASIProcExit } from '@bjorn3/browser_wasi_shim';
import { restore, snapshotOf } from './snapshot.ts';

/** Ruby as it is asked by a host: of its exports, those that are used here, under their whole names. */
interface RubyExports {
  readonly memory: WebAssembly.Memory;
  readonly cabi_realloc: (old: number, oldSize: number, align: number, size: number) => number;
  readonly 'ruby-init: func(args: list<string>) -> ()': (list: number, length: number) => void;
  readonly 'rb-eval-string-protect: func(str: string) -> tuple<handle<rb-abi-value>, s32>': (
    text: number,
    length: number,
  ) => number;
}

/**
 * Without RubyGems, whose loading would take a second: the gems of the kit are plain files of the
 * library. Without a program Ruby would read one from its input.
 */
const ARGUMENTS = ['ruby', '--disable-gems', '-EUTF-8', '-e_=0'];
const ENVIRONMENT = ['HOME=/', 'LANG=C.UTF-8', 'RUBYLIB=/library', 'TMPDIR=/tmp'];
const UTF_8 = new TextEncoder();

/** Ruby, started and ready to evaluate one text. */
export class RubyMachine {
  readonly #exports: RubyExports;

  /**
   * Starts Ruby, which takes a second.
   * @param module one of the package `@ruby/4.0-wasm-wasi`
   * @param files by their descriptors: input, both outputs, then folders
   */
  static async start(module: WebAssembly.Module, files: Fd[]): Promise<RubyMachine> {
    const { wasi, instance } = await instantiated(module, files);
    wasi.initialize(instance);
    const machine = new RubyMachine(instance.exports);
    machine.#begin();
    return machine;
  }

  /**
   * Starts Ruby and evaluates a text, at no time and by no chance.
   * @returns its memory after that
   */
  static async snapshot(
    module: WebAssembly.Module,
    files: Fd[],
    text: string,
  ): Promise<Uint8Array> {
    const { wasi, instance } = await instantiated(module, files, steady);
    const { memory } = instance.exports;
    const fresh = memory.buffer.slice(0);
    wasi.initialize(instance);
    const machine = new RubyMachine(instance.exports);
    machine.#begin();
    machine.evaluate(text);
    return snapshotOf(memory.buffer, fresh);
  }

  /**
   * Ruby as it was when a snapshot was taken, with files of the same descriptors.
   * @throws RangeError where its memory may not grow so far
   */
  static async resume(
    module: WebAssembly.Module,
    files: Fd[],
    snapshot: Uint8Array<ArrayBuffer>,
  ): Promise<RubyMachine> {
    const { wasi, instance } = await instantiated(module, files);
    wasi.inst = instance;
    restore(instance.exports.memory, snapshot);
    return new RubyMachine(instance.exports);
  }

  private constructor(exports: RubyExports) {
    this.#exports = exports;
  }

  /**
   * Evaluates a text that ends the process.
   * @returns its status, or undefined where the text went on to its end
   * @throws WebAssembly.RuntimeError where Ruby itself breaks
   */
  evaluate(text: string): number | undefined {
    const { address, length } = this.#placed(text);
    const evaluate =
      this.#exports[
        'rb-eval-string-protect: func(str: string) -> tuple<handle<rb-abi-value>, s32>'
      ];
    try {
      evaluate(address, length);
      return undefined;
    } catch (error) {
      if (error instanceof WASIProcExit) return error.code;
      throw error;
    }
  }

  #begin() {
    const { cabi_realloc: allocate, memory } = this.#exports;
    const list = allocate(0, 0, 4, ARGUMENTS.length * 8);
    for (const [index, argument] of ARGUMENTS.entries()) {
      const { address, length } = this.#placed(`${argument}\0`);
      new Uint32Array(memory.buffer, list + index * 8, 2).set([address, length]);
    }
    this.#exports['ruby-init: func(args: list<string>) -> ()'](list, ARGUMENTS.length);
  }

  #placed(text: string): { address: number; length: number } {
    const bytes = UTF_8.encode(text);
    const address = this.#exports.cabi_realloc(0, 0, 1, bytes.length);
    new Uint8Array(this.#exports.memory.buffer, address).set(bytes);
    return { address, length: bytes.length };
  }
}

type Calls = WASI['wasiImport'];

async function instantiated(
  module: WebAssembly.Module,
  files: Fd[],
  others: (wasi: WASI) => Calls = () => ({}),
) {
  const wasi = new WASI([], ENVIRONMENT, files, { debug: false });
  const calls = { ...wasi.wasiImport, ...others(wasi) };
  const instance = await WebAssembly.instantiate(module, imports(module, calls));
  // What makes an instance cannot know its exports.
  return { wasi, instance: instance as WebAssembly.Instance & { readonly exports: RubyExports } };
}

/** Time and chance that are the same at each start, so that a snapshot has the same bytes everywhere. */
function steady(wasi: WASI): Calls {
  const memory = () => new Uint8Array(wasi.inst.exports.memory.buffer);
  return {
    clock_time_get(_clock: number, _precision: bigint, address: number) {
      memory().fill(0, address, address + 8);
      return 0;
    },
    random_get(address: number, length: number) {
      for (let at = 0; at < length; at += 1) memory()[address + at] = at * 167 + 13;
      return 0;
    },
  };
}

/**
 * What Ruby asks of its host: WASI, and handles for its own values. The package also asks for what its
 * library `js` takes from a page. None of that is there: who calls it, ends the program.
 */
function imports(module: WebAssembly.Module, calls: Calls): WebAssembly.Imports {
  const given: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (given[from] ??= {})[name] = () => {
      throw new Error(`not in this tab: ${name.split(':')[0] ?? name}`);
    };
  }
  const values: number[] = [];
  return {
    ...given,
    canonical_abi: {
      ...given['canonical_abi'],
      'resource_new_rb-abi-value': (value: number) => values.push(value) - 1,
      'resource_get_rb-abi-value': (handle: number) => values[handle] ?? 0,
    },
    wasi_snapshot_preview1: calls,
  };
}
