import { engineKits } from '../../src/build/engines/engines';
import { kitFiles } from '../../src/build/engines/kit';
import { withMemoryLimit } from '../../src/labs/programs/memory-limit';
import { PROGRAM_LIMITS } from '../../src/labs/programs/protocol';

const MAGIC = Buffer.from('\0asm');

/** Keeps the code of all engines in this process, where threads that compile the same bytes find it. */
const held: WebAssembly.Module[] = [];

/** A program as it is, and as runtimes compile it that limit its memory, where it defines one. */
function forms(program: Buffer<ArrayBuffer>): readonly BufferSource[] {
  try {
    return [program, withMemoryLimit(program, PROGRAM_LIMITS.memory)];
  } catch {
    return [program];
  }
}

/** Compiles each engine once for all test files: else a start takes seconds, and what is new runs slowly. */
export default async function setup() {
  for (const kit of await engineKits(() => undefined)) {
    const programs = Object.values(await kitFiles(kit)).filter((bytes) =>
      MAGIC.equals(bytes.subarray(0, MAGIC.length)),
    );
    for (const bytes of programs.flatMap(forms)) held.push(await WebAssembly.compile(bytes));
  }
}
