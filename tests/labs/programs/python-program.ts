import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { makeKit } from '@/build/engines/kit';
import * as maker from '@/build/engines/python';
import { open } from '@/labs/programs/python/runtime';
import type { Exit, Kit } from '@/labs/programs/runtime';

const MEMORY = 512 * 2 ** 20;
const inflated = promisify(gunzip);

async function kitOnDisk(): Promise<Kit> {
  const kit = await makeKit('python', maker, () => undefined);
  if (kit === null) throw new Error('this machine makes no kit of Python');
  const { manifest, folder } = kit;
  const files = new Map(
    await Promise.all(
      Object.entries(manifest.files).map(async ([name, file]) => {
        const bytes = await inflated(await readFile(join(folder, file.name)));
        return [name, new Uint8Array(bytes)] as const;
      }),
    ),
  );
  return {
    file(name) {
      const file = files.get(name);
      if (file === undefined) throw new Error(`the kit has no ${name}`);
      return Promise.resolve(file);
    },
  };
}

const kit = kitOnDisk();
/** While one lives, Node.js compiles the same interpreter no second time. */
const first = kit.then((files) => open(files, { memory: MEMORY }));

/** What came of a program. */
export interface Ran {
  readonly exit: Exit;
  readonly stdout: string;
  readonly stderr: string;
  /** How many writes there were to its outputs before it ended. */
  readonly writes: number;
}

/** Runs a program in a Python of its own. */
export async function runPython(
  source: string | Readonly<Record<string, string>>,
  { stdin = '', memory = MEMORY, main = 'main.py' } = {},
): Promise<Ran> {
  const files = typeof source === 'string' ? { 'main.py': source } : source;
  await first;
  const runtime = await open(await kit, { memory });
  const written = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const exit = await runtime.run(
    { files, main, stdin },
    {
      stdout: (bytes) => void written.stdout.push(bytes),
      stderr: (bytes) => void written.stderr.push(bytes),
      phase: () => undefined,
    },
  );
  const text = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces).toString();
  return {
    exit,
    stdout: text(written.stdout),
    stderr: text(written.stderr),
    writes: written.stdout.length,
  };
}
