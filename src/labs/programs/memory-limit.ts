/** WebAssembly counts memory in pages of this many bytes. */
const PAGE = 65_536;
const MEMORY_SECTION = 5;
/** Magic number and version of a binary module. */
const HEADER = 8;
const HAS_MAXIMUM = 1;

/** A program needs more memory to begin with than it may have. */
export class NeedsMoreMemory extends RangeError {
  constructor(bytes: number) {
    super(`The program begins with ${bytes} bytes of memory`);
  }
}

/** Reads unsigned numbers as the binary format writes them (LEB128). */
function numberAt(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, scale = 1; at < bytes.length; at += 1, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new Error('The module ends inside a number');
}

function encoded(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...encoded(Math.floor(value / 128))];
}

/** Where the content of the memory section begins and ends, its header included. */
function memorySection(module: Uint8Array): { start: number; content: number; end: number } {
  for (let start = HEADER; start < module.length;) {
    const { value: length, end: content } = numberAt(module, start + 1);
    const end = content + length;
    if (module[start] === MEMORY_SECTION) return { start, content, end };
    start = end;
  }
  throw new Error('The module has no memory of its own');
}

/**
 * A binary module whose memory grows to a size and no further: more is refused to the program, which
 * then says in its own words that it is out of memory.
 * @param module defines one memory, which has at most 4 GiB
 * @param bytes rounded down to whole pages of 64 KiB; a smaller maximum of the module stays
 * @throws NeedsMoreMemory where it begins with more
 * @throws Error for what defines no memory, or several
 */
export function withMemoryLimit(module: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> {
  const { start, content, end } = memorySection(module);
  const { value: count, end: flagsAt } = numberAt(module, content);
  if (count !== 1) throw new Error(`The module has ${count} memories`);
  const { value: flags, end: minimumAt } = numberAt(module, flagsAt);
  const { value: minimum, end: maximumAt } = numberAt(module, minimumAt);
  let maximum = Math.floor(bytes / PAGE);
  if (minimum > maximum) throw new NeedsMoreMemory(minimum * PAGE);
  if ((flags & HAS_MAXIMUM) !== 0) maximum = Math.min(maximum, numberAt(module, maximumAt).value);
  const memory = [count, flags | HAS_MAXIMUM, ...encoded(minimum), ...encoded(maximum)];
  const section = [MEMORY_SECTION, ...encoded(memory.length), ...memory];
  const limited = new Uint8Array(module.length - (end - start) + section.length);
  limited.set(module.subarray(0, start));
  limited.set(section, start);
  limited.set(module.subarray(end), start + section.length);
  return limited;
}
