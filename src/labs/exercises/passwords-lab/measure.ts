import { hashed, type Hasher, quickPress, randomSalt } from './hashing.ts';
import type { Scheme } from './schemes.ts';

/** Quick hashes between two looks at the clock. */
const STRIDE = 512;

/**
 * Counts guesses for a while, each with a password and, of a slow function, a salt of its own, because
 * a browser may remember what it was asked before.
 * @param milliseconds so long, and at least one guess
 * @returns guesses in a second
 */
export async function measured(scheme: Scheme, milliseconds: number): Promise<number> {
  const { algorithm } = scheme;
  const isQuick = algorithm === 'md5' || algorithm === 'sha256';
  const press = isQuick
    ? await quickPress(algorithm, randomSalt())
    : (password: string) => hashed(scheme, password, randomSalt());
  // The first hash also makes the function ready.
  await press('warm');
  const began = performance.now();
  let guesses = 0;
  let took: number;
  do {
    for (let each = 0; each < (isQuick ? STRIDE : 1); each++) await press(`guess ${guesses++}`);
    took = performance.now() - began;
  } while (took < milliseconds);
  return (guesses / Math.max(took, 0.1)) * 1000;
}

/** Hashes once, and counts what the hash took; making a quick function ready takes longer than that. */
export async function timed(
  hasher: Hasher,
  scheme: Scheme,
  password: string,
  salt: Uint8Array,
): Promise<{ readonly hash: string; readonly milliseconds: number }> {
  const { algorithm } = scheme;
  const isQuick = algorithm === 'md5' || algorithm === 'sha256';
  const press = isQuick
    ? await quickPress(algorithm, salt)
    : (text: string) => hasher(scheme, text, salt);
  if (isQuick) await press(password);
  const began = performance.now();
  const hash = await press(password);
  return { hash, milliseconds: performance.now() - began };
}
