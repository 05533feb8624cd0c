import { describe, expect, it } from 'vitest';
import { NeedsMoreMemory, withMemoryLimit } from '../../../../src/labs/programs/memory-limit';

const MIB = 2 ** 20;
const PAGE = 65_536;

/** A module with a memory under the name `memory`, written by hand. */
const withMemory = (...memory: number[]) =>
  new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    // A section of a tool's own before it, which stays.
    ...[0, 5, 4, 0x6e, 0x61, 0x6d, 0x65],
    ...[5, memory.length + 1, 1, ...memory],
    ...[7, 10, 1, 6, ...Buffer.from('memory'), 2, 0],
  ]);

function memoryOf(module: Uint8Array<ArrayBuffer>): WebAssembly.Memory {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module));
  return exports['memory'] as WebAssembly.Memory;
}

const grown = (memory: WebAssembly.Memory, pages: number) => {
  memory.grow(pages);
  return memory.buffer.byteLength / PAGE;
};

describe('a memory without a maximum', () => {
  const memory = memoryOf(withMemoryLimit(withMemory(0, 2), 16 * MIB));

  it('begins as it did and grows up to the limit', () => {
    expect(memory.buffer.byteLength).toBe(2 * PAGE);
    expect(grown(memory, 254)).toBe(256);
  });

  it('is refused one page more', () => {
    expect(() => memory.grow(1)).toThrow(RangeError);
  });
});

it('leaves a smaller maximum as it is, and lowers a larger one', () => {
  const smaller = memoryOf(withMemoryLimit(withMemory(1, 1, 3), MIB));
  expect(grown(smaller, 2)).toBe(3);
  expect(() => smaller.grow(1)).toThrow(RangeError);
  // 256 pages in two bytes.
  const larger = memoryOf(withMemoryLimit(withMemory(1, 1, 0x80, 0x02), MIB));
  expect(grown(larger, 15)).toBe(16);
  expect(() => larger.grow(1)).toThrow(RangeError);
});

it('counts whole pages only', () => {
  const memory = memoryOf(withMemoryLimit(withMemory(0, 1), 3 * PAGE - 1));
  expect(grown(memory, 1)).toBe(2);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

it('says how much is needed where a program begins with more', () => {
  // 300 pages in two bytes.
  const module = withMemory(0, 0xac, 0x02);
  expect(() => withMemoryLimit(module, MIB)).toThrow(new NeedsMoreMemory(300 * PAGE));
});

it('keeps every other byte', () => {
  const module = withMemory(0, 1);
  const limited = withMemoryLimit(module, 16 * MIB);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  const memory = text(new Uint8Array([5, 3, 1, 0, 1]));
  const [before, after] = text(module).split(memory);
  expect(text(limited)).toBe(
    `${before}${text(new Uint8Array([5, 5, 1, 1, 1, 0x80, 0x02]))}${after}`,
  );
});

it('refuses a module without a memory of its own, and one that is cut off', () => {
  const none = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  expect(() => withMemoryLimit(none, MIB)).toThrow('no memory');
  expect(() => withMemoryLimit(withMemory(0, 1).subarray(0, 17), MIB)).toThrow('ends inside');
});
