import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { packageVersion } from '../package-version.ts';
import type { EngineContents } from './kit.ts';

export const PYODIDE = 'node_modules/pyodide';
const ARGON2 = 'node_modules/argon2id';
export const STAND_INS = 'src/labs/programs/python/stand-ins';
export const LIBRARY_SCRIPT = 'src/build/engines/python-library.py';

export const INPUTS: readonly string[] = [
  'src/build/engines/python*.ts',
  LIBRARY_SCRIPT,
  'src/labs/programs/python/*.ts',
  `${STAND_INS}/**/*.py`,
  `${PYODIDE}/package.json`,
  `${ARGON2}/package.json`,
];

/** What the thread of `python-thread.ts` gives. */
export interface ReadyPython {
  /** The standard library as a zip file. */
  readonly library: Uint8Array;
  /** As Python says it, such as `3.14.2`. */
  readonly version: string;
}

/**
 * Python from Pyodide, its library made ready for a quick start, and Argon2 for programs that ask for it.
 * @throws Error where the library cannot be made, or Python does not start from it
 */
export async function contents(): Promise<EngineContents> {
  const { library, version } = await readyPython();
  const pyodide = `Pyodide ${await packageVersion(PYODIDE)}`;
  return {
    engine: pyodide,
    version: `Python ${version} (${pyodide})`,
    files: {
      'python.wasm': await readFile(`${PYODIDE}/pyodide.asm.wasm`),
      'library.zip': library,
      'argon2-simd.wasm': await readFile(`${ARGON2}/dist/simd.wasm`),
      'argon2.wasm': await readFile(`${ARGON2}/dist/no-simd.wasm`),
    },
  };
}

async function readyPython(): Promise<ReadyPython> {
  const thread = new Worker(new URL('python-thread.ts', import.meta.url));
  try {
    const [ready] = (await once(thread, 'message')) as [ReadyPython];
    return ready;
  } finally {
    await thread.terminate();
  }
}
