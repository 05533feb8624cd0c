import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect, place, runMain, startMachine } from '../../labs/programs/python/interpreter.ts';
import { Ended } from '../../labs/programs/python/doors.ts';
import type { EngineContents } from './kit.ts';

const PYODIDE = 'node_modules/pyodide';
const ARGON2 = 'node_modules/argon2id';
const STAND_INS = 'src/labs/programs/python/stand-ins';
const LIBRARY_SCRIPT = 'src/build/engines/python-library.py';

export const INPUTS: readonly string[] = [
  'src/build/engines/python.ts',
  LIBRARY_SCRIPT,
  'src/labs/programs/python/*.ts',
  `${STAND_INS}/**/*.py`,
  `${PYODIDE}/package.json`,
  `${ARGON2}/package.json`,
];

const versionIn = async (folder: string) =>
  (JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as { version: string }).version;

/**
 * Python from Pyodide, its library made ready for a quick start, and Argon2 for programs that ask for it.
 * @throws Error where the library cannot be made, or Python does not start from it
 */
export async function contents(): Promise<EngineContents> {
  const python = await readFile(`${PYODIDE}/pyodide.asm.wasm`);
  const module = await WebAssembly.compile(python);
  const library = await libraryFor(module);
  const version = await versionOf(module, library);
  const pyodide = `Pyodide ${await versionIn(PYODIDE)}`;
  return {
    engine: pyodide,
    version: `Python ${version} (${pyodide})`,
    files: {
      'python.wasm': python,
      'library.zip': library,
      'argon2-simd.wasm': await readFile(`${ARGON2}/dist/simd.wasm`),
      'argon2.wasm': await readFile(`${ARGON2}/dist/no-simd.wasm`),
    },
  };
}

async function libraryFor(module: WebAssembly.Module): Promise<Uint8Array> {
  const stock = await readFile(`${PYODIDE}/python_stdlib.zip`);
  const { interpreter } = await startMachine(module, stock);
  const { FS, ENV } = interpreter;
  // The order of what is in sets is part of compiled code.
  ENV['PYTHONHASHSEED'] = '0';
  FS.mkdirTree('/stand-ins/argon2');
  for (const file of globSync('**/*.py', { cwd: STAND_INS })) {
    FS.writeFile(`/stand-ins/${file}`, await readFile(`${STAND_INS}/${file}`));
  }
  run(interpreter, await readFile(LIBRARY_SCRIPT, 'utf8'));
  return FS.readFile('/library.zip');
}

async function versionOf(module: WebAssembly.Module, library: Uint8Array): Promise<string> {
  const { interpreter } = await startMachine(module, library);
  return run(interpreter, 'import platform\nprint(platform.python_version())').trim();
}

/**
 * What a script writes.
 * @throws Error with what it said where it fails
 */
function run(interpreter: Parameters<typeof runMain>[0], script: string): string {
  const written: Uint8Array[] = [];
  const output = { write: (bytes: Uint8Array) => void written.push(bytes) };
  connect(interpreter, [{}, output, output]);
  place(interpreter, { 'main.py': script });
  const text = () => Buffer.concat(written).toString();
  try {
    if (runMain(interpreter, 'main.py') === 0) return text();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
  throw new Error(`Python for the tab could not be made: ${text()}`);
}
