import initSqlJs from 'sql.js';
import { withMemoryLimit } from '../../memory-limit.ts';
import type { Kit, RunLimits } from '../../runtime.ts';

/** What `sqlite/sqlite.go` calls of SQLite's own functions. */
const LENT = [
  ...[
    'open',
    'close_v2',
    'errmsg',
    'extended_errcode',
    'changes',
    'prepare_v2',
    'finalize',
    'step',
  ],
  ...['bind_parameter_index', 'bind_int64', 'bind_double', 'bind_text', 'bind_blob'],
  ...['clear_bindings', 'column_count', 'column_name', 'column_type', 'column_double'],
  ...['column_text', 'column_blob', 'column_bytes'],
] as const;

/** What sql.js has beside its classes. */
interface SqlModule {
  readonly _malloc: (size: number) => number;
  readonly _free: (at: number) => void;
  readonly [name: `_sqlite3_${string}`]: (...values: (number | bigint)[]) => number | bigint;
}

/** How Emscripten lets others start its module, so that the memory is seen. */
interface Settings {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ) => object;
}

/** SQLite with the memory that it works in. */
interface Sqlite {
  readonly functions: SqlModule;
  readonly memory: WebAssembly.Memory;
}

async function opened(kit: Kit, limits: RunLimits): Promise<Sqlite> {
  const binary = await kit.file('sqlite.wasm');
  const compiled = await WebAssembly.compile(withMemoryLimit(binary, limits.memory));
  let memory: WebAssembly.Memory | undefined;
  // What the package types are its classes alone.
  const open = initSqlJs as unknown as (settings: Settings) => Promise<SqlModule>;
  const functions = await open({
    instantiateWasm(imports, done) {
      void WebAssembly.instantiate(compiled, imports).then((instance) => {
        memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
        done(instance);
      });
      return {};
    },
  });
  if (memory === undefined) throw new Error('sql.js has another form');
  return { functions, memory };
}

/** sql.js opens once in a thread, whatever it is asked. */
let once: Promise<Sqlite> | undefined;

/**
 * The functions that the driver asks for: SQLite's own from sql.js, and those that carry bytes between
 * the memory of the program and that of SQLite.
 */
export async function sqliteFunctions(
  kit: Kit,
  limits: RunLimits,
): Promise<(memory: () => WebAssembly.Memory) => WebAssembly.Imports> {
  const { functions, memory: own } = await (once ??= opened(kit, limits));
  const lent = LENT.map((name) => [`sqlite3_${name}`, functions[`_sqlite3_${name}`]] as const);
  const bytes = (memory: WebAssembly.Memory, at: number, size?: number) =>
    new Uint8Array(memory.buffer, at >>> 0, size);
  return (memory) => ({
    sqlite3: {
      ...Object.fromEntries(lent),
      malloc: functions._malloc,
      free: functions._free,
      strlen: (at: number) => bytes(own, at).indexOf(0),
      lend: (to: number, from: number, size: number) => {
        bytes(own, to, size).set(bytes(memory(), from, size));
      },
      give: (to: number, from: number, size: number) => {
        bytes(memory(), to, size).set(bytes(own, from, size));
      },
    },
  });
}
