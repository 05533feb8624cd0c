import * as maker from '@/build/engines/python';
import { open } from '@/labs/programs/python/runtime';
import { kitOnDisk, MEMORY, type Ran, runHere } from './in-process';

const kit = kitOnDisk('python', maker);
/** While one lives, Node.js compiles the same interpreter no second time. */
const first = kit.then((files) => open(files, { memory: MEMORY }));

/** Runs a program in a Python of its own. */
export async function runPython(
  source: string | Readonly<Record<string, string>>,
  { stdin = '', memory = MEMORY, main = 'main.py' } = {},
): Promise<Ran> {
  const files = typeof source === 'string' ? { 'main.py': source } : source;
  await first;
  return runHere(open, await kit, { files, main, stdin }, memory);
}
