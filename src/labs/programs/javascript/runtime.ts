import variant from '@jitl/quickjs-ng-wasmfile-release-sync';
import setupArgon2id from 'argon2id/lib/setup.js';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import initSqlJs, { type SqlJsStatic } from 'sql.js';
import type { Exit, Kit, OpenRuntime, Program, RunIO, RunLimits } from '../runtime.ts';
import { fatal, isOutOfMemory, type Uncaught } from './fatal.ts';
import { type Crossing, hostFunctions } from './host.ts';
import { imported, PACKAGES, STAND_INS_FILE, START } from './modules.ts';
import { ModuleSource } from './module-source.ts';
import { Sqlite } from './sqlite.ts';

/** Bytes of the stack of QuickJS, of which each takes more of the browser’s own. */
const STACK = 256 * 1024;
/** What Node ends with where the program waits for what never comes. */
const UNSETTLED = 13;

/** JavaScript: QuickJS-NG, with stand-ins for the modules of Node. */
export const open: OpenRuntime = async (kit, limits) => {
  const [wasmBinary, standIns] = await Promise.all([
    kit.file('quickjs.wasm'),
    kit.file(STAND_INS_FILE),
  ]);
  const engine = await newQuickJSWASMModuleFromVariant(
    newVariant(variant, { wasmBinary: wasmBinary.buffer }),
  );
  const modules = JSON.parse(new TextDecoder().decode(standIns)) as Record<string, string>;
  let sql: Promise<SqlJsStatic> | undefined;
  const sqlite = async () => new Sqlite(await (sql ??= openSqlite(kit)), limits.memory / 2);
  return {
    async run(program, io) {
      io.phase('compile');
      const more = await needed(kit, program, sqlite);
      const source = new ModuleSource(program, modules, more.packages);
      const machine = new Machine(engine, source, { program, io, limits, ...more });
      return machine.run();
    },
  };
};

/** What a program uses beside the engine. */
interface Needed {
  readonly packages: ReadonlyMap<string, string>;
  readonly sqlite: Sqlite | undefined;
  readonly argon2id: Awaited<ReturnType<typeof setupArgon2id>> | undefined;
}

async function needed(
  kit: Kit,
  { files }: Program,
  sqliteOf: () => Promise<Sqlite>,
): Promise<Needed> {
  const names = imported(files);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const packages = PACKAGES.filter((name) => names.has(name)).map(
    async (name) => [name, text(await kit.file(`${name}.js`))] as const,
  );
  const isSqlite = names.has('node:sqlite');
  const isArgon2 = Object.values(files).some((file) => file.includes('argon2'));
  const [sqlite, argon2id, ...loaded] = await Promise.all([
    isSqlite ? sqliteOf() : undefined,
    isArgon2 ? openArgon2id(kit) : undefined,
    ...packages,
  ]);
  return { packages: new Map(loaded), sqlite, argon2id };
}

async function openSqlite(kit: Kit): Promise<SqlJsStatic> {
  const wasmBinary = await kit.file('sqlite.wasm');
  return initSqlJs({ wasmBinary: wasmBinary.buffer });
}

async function openArgon2id(kit: Kit) {
  const from = (name: string) => async (imports: WebAssembly.Imports) =>
    WebAssembly.instantiate(await kit.file(name), imports);
  return setupArgon2id(from('argon2-simd.wasm'), from('argon2.wasm'));
}

interface MachineParts extends Omit<Needed, 'packages'> {
  readonly program: Program;
  readonly io: RunIO;
  readonly limits: RunLimits;
}

/** What ends a program before it has come to its end. */
type Halt = { readonly kind: 'exit'; readonly code: number } | { readonly kind: 'memory' };

/** QuickJS with one program in it; it ends with its worker, and gives nothing back before. */
class Machine {
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #source: ModuleSource;
  readonly #parts: MachineParts;
  #halt: Halt | undefined;

  constructor(engine: QuickJSWASMModule, source: ModuleSource, parts: MachineParts) {
    this.#source = source;
    this.#parts = parts;
    this.#runtime = engine.newRuntime();
    this.#runtime.setMemoryLimit(parts.limits.memory);
    this.#runtime.setMaxStackSize(STACK);
    this.#runtime.setInterruptHandler(() => this.#halt !== undefined);
    this.#runtime.setModuleLoader(
      (name) => source.load(name),
      (from, name) => source.resolve(from, name),
    );
    this.#context = this.#runtime.newContext();
  }

  async run(): Promise<Exit> {
    const { program, io } = this.#parts;
    this.#provide();
    const start = this.#context.evalCode(this.#source.standIn(START), `node:internal/${START}`, {
      type: 'module',
    });
    this.#context.unwrapResult(start).dispose();
    const hooks = this.#takeHooks();
    io.phase('run');
    const main = program.files[program.main] ?? '';
    const result = this.#context.evalCode(main, program.main, { type: 'module' });
    if (result.error) return this.#fail(result.error, hooks);
    return this.#loop(result.value, hooks);
  }

  /** Puts the functions of the host where the first stand-in takes them from. */
  #provide() {
    const context = this.#context;
    const object = context.newObject();
    const functions = hostFunctions({
      ...this.#parts,
      stdin: this.#parts.program.stdin,
      memory: this.#parts.limits.memory,
      exit: (code) => (this.#halt ??= { kind: 'exit', code }),
      outOfMemory: () => (this.#halt ??= { kind: 'memory' }),
      heap: () => this.#allocated(),
    });
    for (const [name, work] of Object.entries(functions)) {
      const made = context.newFunction(name, (...given) =>
        this.#toProgram((work as (...values: unknown[]) => Crossing)(...given.map(this.#toHost))),
      );
      made.consume((handle) => context.setProp(object, name, handle));
    }
    object.consume((handle) => context.setProp(context.global, '__host', handle));
  }

  /** Bytes. */
  #allocated(): number {
    const usage = this.#runtime.computeMemoryUsage();
    const size = usage.consume((handle) => this.#context.getProp(handle, 'memory_used_size'));
    return size.consume((handle) => this.#context.getNumber(handle));
  }

  readonly #toHost = (handle: QuickJSHandle): unknown => {
    switch (this.#context.typeof(handle)) {
      case 'string':
        return this.#context.getString(handle);
      case 'number':
        return this.#context.getNumber(handle);
      default:
        return this.#context.getArrayBuffer(handle).consume(({ value }) => value.slice());
    }
  };

  #toProgram(value: Crossing): QuickJSHandle {
    switch (typeof value) {
      case 'string':
        return this.#context.newString(value);
      case 'number':
        return this.#context.newNumber(value);
      case 'undefined':
        return this.#context.undefined;
      case 'object': {
        const { buffer, byteOffset, byteLength } = value;
        return this.#context.newArrayBuffer(buffer.slice(byteOffset, byteOffset + byteLength));
      }
    }
  }

  #takeHooks(): Hooks {
    const context = this.#context;
    const object = context.getProp(context.global, '__hooks');
    context.unwrapResult(context.evalCode('delete globalThis.__hooks')).dispose();
    const call = (name: string, ...given: QuickJSHandle[]) => {
      const work = context.getProp(object, name);
      return work.consume((handle) => context.callFunction(handle, object, ...given));
    };
    return { call };
  }

  /** Does what is due until nothing is left, as Node’s event loop does. */
  async #loop(promise: QuickJSHandle, hooks: Hooks): Promise<Exit> {
    const context = this.#context;
    for (;;) {
      const failed = this.#runtime.executePendingJobs();
      if (failed.error) return this.#fail(failed.error, hooks);
      const state = context.getPromiseState(promise);
      if (state.type === 'rejected') return this.#fail(state.error, hooks);
      if (this.#halt !== undefined) return this.#halt;
      const wait = this.#numberOf(hooks.call('untilNext'));
      if (wait < 0) return this.#end(state.type === 'pending', hooks);
      if (wait > 0) await passed(wait);
      const fired = hooks.call('fire');
      if (fired.error) return this.#fail(fired.error, hooks);
      fired.value.dispose();
    }
  }

  #end(isUnsettled: boolean, hooks: Hooks): Exit {
    if (!isUnsettled) return this.#exit(hooks);
    this.#say(`Warning: Detected unsettled top-level await at ${this.#parts.program.main}\n`);
    return this.#exit(hooks, UNSETTLED);
  }

  #exit(hooks: Hooks, code?: number): Exit {
    const given = code === undefined ? [] : [this.#context.newNumber(code)];
    const ended = hooks.call('exitCode', ...given);
    if (this.#halt !== undefined) return this.#halt;
    if (ended.error) return { kind: 'exit', code: code ?? 1 };
    return { kind: 'exit', code: this.#numberOf(ended) };
  }

  /** Says an error that nothing caught, as Node does, and ends with its exit code. */
  #fail(error: QuickJSHandle, hooks: Hooks): Exit {
    if (this.#halt !== undefined) return this.#halt;
    const described = hooks.call('describe', error);
    // Only memory keeps it from saying what it is.
    if (described.error) return { kind: 'memory' };
    const uncaught = JSON.parse(this.#textOf(described.value)) as Uncaught;
    if (isOutOfMemory(uncaught)) return { kind: 'memory' };
    this.#say(fatal(uncaught, this.#parts.program.files));
    return this.#exit(hooks, 1);
  }

  #textOf(handle: QuickJSHandle): string {
    return handle.consume((value) => this.#context.getString(value));
  }

  #numberOf(result: ReturnType<Hooks['call']>): number {
    if (result.error) return -1;
    return result.value.consume((value) => this.#context.getNumber(value));
  }

  #say(text: string) {
    this.#parts.io.stderr(new TextEncoder().encode(text));
  }
}

/** Calls what `stand-ins/start.ts` has left for the host. */
interface Hooks {
  readonly call: (
    name: string,
    ...given: QuickJSHandle[]
  ) => ReturnType<QuickJSContext['callFunction']>;
}

const passed = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    // For ever is longer than a timer can be.
    if (Number.isFinite(milliseconds)) setTimeout(resolve, milliseconds);
  });
