import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { makeKit } from '@/build/engines/kit';
import type { Exit, Kit, OpenRuntime, Program } from '@/labs/programs/runtime';

/** Bytes that a program may use. */
export const MEMORY = 512 * 2 ** 20;
const inflated = promisify(gunzip);

/** The kit of a language, as it is built. */
export async function kitOnDisk(name: string, maker: Parameters<typeof makeKit>[1]): Promise<Kit> {
  const kit = await makeKit(name, maker, () => undefined);
  if (kit === null) throw new Error(`this machine makes no kit of ${name}`);
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

/** What came of a program. */
export interface Ran {
  readonly exit: Exit;
  readonly stdout: string;
  readonly stderr: string;
  /** How many writes there were to its outputs before it ended. */
  readonly writes: number;
}

/** Runs a program in a runtime of its own, in this thread: nothing stops it. */
export async function runHere(
  open: OpenRuntime,
  kit: Kit,
  program: Program,
  memory = MEMORY,
): Promise<Ran> {
  const runtime = await open(kit, { memory });
  const written = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const exit = await runtime.run(program, {
    stdout: (bytes) => void written.stdout.push(bytes),
    stderr: (bytes) => void written.stderr.push(bytes),
    phase: () => undefined,
  });
  const text = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces).toString();
  return {
    exit,
    stdout: text(written.stdout),
    stderr: text(written.stderr),
    writes: written.stdout.length,
  };
}
