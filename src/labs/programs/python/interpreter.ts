// cspell:ignore dynload mkdev -- as Emscripten calls them
import createInterpreter, { type FileStream, type Interpreter } from 'pyodide/pyodide.asm.mjs';
import { closeDoors } from './doors.ts';

/** Where the program lies, and where it is started. */
const FOLDER = '/program';
const LIBRARY = '/lib/python314.zip';
/** Modules that reach past Python: into its memory, and into functions by their address. */
const LEFT_OUT: readonly string[] = ['_ctypes'];

/**
 * Bytes of its own stack that the interpreter may use, of 5 MB: deeper calls through C would fill that
 * of the browser, which it does not know, and end it before it can raise a RecursionError. With 192 KiB
 * a worker of Chromium 156 was full first.
 */
const STACK = 128 * 1024;

const ENVIRONMENT = {
  HOME: '/home',
  LANG: 'C.UTF-8',
  PATH: '/bin',
  PYTHONHOME: '/',
  // What a program writes is to be seen when it writes it.
  PYTHONUNBUFFERED: '1',
};

/** A stream of bytes under `/dev`. */
export interface Device {
  /** At most `length` bytes; none at its end. */
  readonly read?: (length: number) => Uint8Array;
  readonly write?: (bytes: Uint8Array) => void;
}

const unused = () => undefined;

/** A machine with Python on it, which has run nothing yet. */
export interface Machine {
  readonly interpreter: Interpreter;
  /** Whether memory was refused to it. */
  readonly wasRefused: () => boolean;
}

/**
 * CPython from Pyodide’s build, without the layer by which Pyodide joins Python and JavaScript: that
 * layer is never started, and the functions that it is made of are closed.
 * @param module the interpreter, compiled
 * @param library the standard library
 * @throws RangeError where this device has not the memory for it
 */
export async function startMachine(
  module: WebAssembly.Module,
  library: Uint8Array,
): Promise<Machine> {
  let refused = false;
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const created = createInterpreter({
    noInitialRun: true,
    thisProgram: '/bin/python3',
    locateFile: (name) => name,
    print: () => undefined,
    printErr: () => undefined,
    API: { config: {}, runtimeEnv: {} },
    preRun: [
      ({ FS, ENV }) => {
        FS.mkdirTree('/lib/python3.14/lib-dynload');
        for (const folder of [FOLDER, '/home']) FS.mkdirTree(folder);
        FS.writeFile(LIBRARY, library);
        Object.assign(ENV, ENVIRONMENT);
      },
    ],
    instantiateWasm(imports, done) {
      const env = (imports['env'] ??= {});
      // Asked for by the module, and brought by the layer that is not started.
      Object.assign(env, { Jsv_GetError_import: unused, JsvError_Check: unused });
      closeDoors(module, env);
      const grow = env['emscripten_resize_heap'] as unknown as (bytes: number) => boolean;
      env['emscripten_resize_heap'] = (bytes: number) => {
        const grown = grow(bytes);
        refused ||= !grown;
        return grown;
      };
      WebAssembly.instantiate(module, imports)
        .then((instance) => done(instance, module))
        .catch(reject);
      return {};
    },
  });
  const interpreter = await Promise.race([created, failed]);
  leaveOut(interpreter, LEFT_OUT);
  return { interpreter, wasRefused: () => refused };
}

/** Takes modules out of the table of those that are built in: pairs of a name and a function. */
function leaveOut(
  { HEAPU32, UTF8ToString, _PyImport_Inittab }: Interpreter,
  names: readonly string[],
): void {
  const table = (HEAPU32[_PyImport_Inittab >>> 2] ?? 0) >>> 2;
  let to = table;
  for (let from = table; HEAPU32[from] !== 0; from += 2) {
    if (names.includes(UTF8ToString(HEAPU32[from] ?? 0))) continue;
    HEAPU32.copyWithin(to, from, from + 2);
    to += 2;
  }
  HEAPU32[to] = 0;
}

let devices = 64;

/** Puts a device under its path. */
export function addDevice({ FS }: Interpreter, path: string, { read, write }: Device): void {
  devices += 1;
  const device = FS.makedev(devices, 0);
  FS.registerDevice(device, {
    read(_: FileStream, buffer, offset, length) {
      const bytes = read?.(length) ?? new Uint8Array();
      buffer.set(bytes, offset);
      return bytes.length;
    },
    write(_: FileStream, buffer, offset, length) {
      const { buffer: memory, byteOffset } = buffer;
      write?.(new Uint8Array(memory, byteOffset + offset, length).slice());
      return length;
    },
  });
  FS.mkdev(path, device);
}

/** Joins the three standard streams to devices, in their order. */
export function connect(interpreter: Interpreter, devicesInOrder: readonly Device[]): void {
  const { FS } = interpreter;
  const paths = ['/dev/stdin', '/dev/stdout', '/dev/stderr'];
  paths.forEach((path, descriptor) => {
    FS.closeStream(descriptor);
    FS.unlink(path);
    addDevice(interpreter, path, devicesInOrder[descriptor] ?? {});
  });
  paths.forEach((path, descriptor) => FS.open(path, descriptor === 0 ? 0 : 1));
}

/** Writes a program into its folder, which becomes the one in which the interpreter works. */
export function place({ FS }: Interpreter, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    FS.mkdirTree(`${FOLDER}/${folder}`);
    FS.writeFile(`${FOLDER}/${path}`, text);
  }
  FS.chdir(FOLDER);
}

/** Room for the settings of an interpreter, and for what it says of its start; both are smaller. */
const CONFIG = 4096;
const STATUS = 64;

/**
 * What `python3 main` does, from its start to its end.
 * @returns the exit code
 * @throws Ended where the program ended itself
 * @throws Error where Python does not start
 */
export function runMain(interpreter: Interpreter, main: string): number {
  const values = ['python3', main].map((text) => interpreter.stringToNewUTF8(text));
  const list = interpreter._malloc(4 * (values.length + 1));
  interpreter.HEAPU32.set([...values, 0], list >>> 2);
  const config = interpreter._malloc(CONFIG);
  const status = interpreter._malloc(STATUS);
  const check = () => {
    if (interpreter._PyStatus_Exception(status) !== 0) throw new Error('Python does not start');
  };
  interpreter._PyConfig_InitPythonConfig(config);
  interpreter._PyConfig_SetBytesArgv(status, config, values.length, list);
  check();
  interpreter._Py_InitializeFromConfig(status, config);
  check();
  const end = interpreter._emscripten_stack_get_base() - STACK;
  interpreter._PyUnstable_ThreadState_SetStackProtection(
    interpreter._PyThreadState_Get(),
    end,
    STACK,
  );
  return interpreter._Py_RunMain();
}
