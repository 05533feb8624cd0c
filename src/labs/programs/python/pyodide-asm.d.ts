// cspell:ignore dynload mkdev -- as Emscripten calls them
/** The interpreter's own script, which Pyodide ships without types: what is used of it. */
declare module 'pyodide/pyodide.asm.mjs' {
  interface FileNode {
    contents: Uint8Array | Record<string, FileNode>;
    readonly mode: number;
  }
  interface FileStream {
    readonly node: FileNode;
  }
  interface FileOperations {
    readonly read?: (
      stream: FileStream,
      buffer: Int8Array,
      offset: number,
      length: number,
      position: number,
    ) => number;
    readonly write?: (
      stream: FileStream,
      buffer: Int8Array,
      offset: number,
      length: number,
      position: number,
    ) => number;
  }
  interface FileSystem {
    readonly streams: readonly (FileStream | null | undefined)[];
    readonly ErrnoError: new (errno: number) => Error;
    readonly mkdirTree: (path: string) => void;
    readonly writeFile: (path: string, data: Uint8Array | string) => void;
    readonly readFile: (path: string) => Uint8Array<ArrayBuffer>;
    readonly chdir: (path: string) => void;
    readonly unlink: (path: string) => void;
    readonly makedev: (major: number, minor: number) => number;
    readonly registerDevice: (device: number, operations: FileOperations) => void;
    readonly mkdev: (path: string, device: number) => void;
    readonly closeStream: (descriptor: number) => void;
    readonly open: (path: string, flags: number) => FileStream;
  }
  /** Files in memory: the operations that all of them share. */
  interface MemoryFiles {
    readonly ops_table: {
      readonly file: {
        readonly node: { setattr: (node: FileNode, to: { readonly size?: number }) => void };
        readonly stream: {
          write: (
            stream: FileStream,
            buffer: Int8Array,
            offset: number,
            length: number,
            position: number,
            canOwn?: boolean,
          ) => number;
        };
      };
      readonly dir: { readonly node: { unlink: (parent: FileNode, name: string) => void } };
    };
  }
  export interface Interpreter {
    readonly FS: FileSystem;
    readonly MEMFS: MemoryFiles;
    readonly ENV: Record<string, string>;
    readonly HEAPU8: Uint8Array;
    readonly HEAPU32: Uint32Array;
    /** Where the table of the modules that are built in is told. */
    readonly _PyImport_Inittab: number;
    readonly _malloc: (bytes: number) => number;
    readonly stringToNewUTF8: (text: string) => number;
    readonly UTF8ToString: (pointer: number) => string;
    // CPython's functions; a PyStatus that one returns is written to its first argument.
    readonly _PyConfig_InitPythonConfig: (config: number) => void;
    readonly _PyConfig_SetBytesArgv: (
      status: number,
      config: number,
      count: number,
      values: number,
    ) => void;
    readonly _Py_InitializeFromConfig: (status: number, config: number) => void;
    readonly _PyStatus_Exception: (status: number) => number;
    readonly _PyThreadState_Get: () => number;
    readonly _PyUnstable_ThreadState_SetStackProtection: (
      state: number,
      start: number,
      bytes: number,
    ) => number;
    readonly _Py_RunMain: () => number;
    readonly _emscripten_stack_get_base: () => number;
  }
  export interface Settings {
    readonly noInitialRun: boolean;
    readonly thisProgram: string;
    readonly preRun: readonly ((interpreter: Interpreter) => void)[];
    readonly locateFile: (name: string) => string;
    readonly print: (text: string) => void;
    readonly printErr: (text: string) => void;
    readonly instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
    /** What Pyodide’s own layer asks for when its script begins. */
    readonly API: object;
  }
  export default function createInterpreter(settings: Settings): Promise<Interpreter>;
}
