import setupWasm from 'argon2id/lib/setup.js';
import type { Kit } from '../../runtime.ts';
import type { Device } from '../interpreter.ts';

/** Argon2id of the package `argon2id`, ready to be called. */
export type Argon2 = Awaited<ReturnType<typeof setupWasm>>;

/** What the module `argon2` beside this file writes to the device. */
interface Asked {
  readonly password: string;
  readonly salt: string;
  /** Memory in KiB, passes, lanes. */
  readonly m: number;
  readonly t: number;
  readonly p: number;
  /** Bytes of the answer. */
  readonly length: number;
}

/** Loads it, for this thread’s processor. */
export async function openArgon2(kit: Kit): Promise<Argon2> {
  const from = (name: string) => async (imports: WebAssembly.Imports) =>
    WebAssembly.instantiate(await kit.file(name), imports);
  return setupWasm(from('argon2-simd.wasm'), from('argon2.wasm'));
}

const fromHex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * Stands for the C library under argon2-cffi: what is asked is written to it as JSON, and its answer is
 * read, which is empty where Argon2id refuses.
 */
export function argon2Device(argon2: Argon2): Device {
  let answer = new Uint8Array();
  return {
    write(bytes) {
      try {
        const asked = JSON.parse(new TextDecoder().decode(bytes)) as Asked;
        answer = argon2({
          password: fromHex(asked.password),
          salt: fromHex(asked.salt),
          memorySize: asked.m,
          passes: asked.t,
          parallelism: asked.p,
          tagLength: asked.length,
        }).slice();
      } catch {
        answer = new Uint8Array();
      }
    },
    read(length) {
      const bytes = answer.subarray(0, length);
      answer = answer.subarray(length);
      return bytes;
    },
  };
}
