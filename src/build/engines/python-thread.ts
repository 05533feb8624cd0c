import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { Ended } from '../../labs/programs/python/doors.ts';
import { connect, place, runMain, startMachine } from '../../labs/programs/python/interpreter.ts';
import { LIBRARY_SCRIPT, PYODIDE, type ReadyPython, STAND_INS } from './python.ts';

/**
 * Makes Python’s library in a thread of its own: the interpreter keeps the thread in which it started
 * from ever ending.
 */
const module = await WebAssembly.compile(await readFile(`${PYODIDE}/pyodide.asm.wasm`));
const library = await madeLibrary();
const ready: ReadyPython = { library, version: await versionWith(library) };
parentPort?.postMessage(ready);

async function madeLibrary(): Promise<Uint8Array> {
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

async function versionWith(library: Uint8Array): Promise<string> {
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
