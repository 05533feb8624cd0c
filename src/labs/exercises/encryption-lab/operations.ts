/** What WebCrypto does, on the things of the lab. */
import { type Algorithm, ALGORITHMS, sharedKey, signing } from './algorithms.ts';
import { type Bytes, joined } from './bytes.ts';
import type { Mode } from './result.ts';
import type { Key, Sealed } from './things.ts';

/** AES-GCM: bytes of a random nonce, and of the tag. */
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
/** AES-CTR: bytes of the first counter block, all of which count. */
export const COUNTER_BYTES = 16;
const COUNTER_BITS = 128;

const parameters = (mode: Mode, nonce: Bytes, aad: Bytes) =>
  mode === 'AES-GCM'
    ? { name: mode, iv: nonce, additionalData: aad, tagLength: TAG_BYTES * 8 }
    : { name: mode, counter: nonce, length: COUNTER_BITS };

/** The mode that a key is for; undefined where it encrypts nothing. */
export const modeOf = ({ algorithm }: Key): Mode | undefined =>
  (({ 'aes-gcm': 'AES-GCM', 'aes-ctr': 'AES-CTR' }) as const)[algorithm as string];

interface Plain {
  readonly mode: Mode;
  readonly plaintext: Bytes;
  readonly nonce: Bytes;
  readonly aad: Bytes;
}

/**
 * Encrypts.
 * @throws DOMException where WebCrypto does not take the nonce
 */
export async function encrypted(
  key: Key,
  { mode, plaintext, nonce, aad }: Plain,
): Promise<Pick<Sealed, 'ciphertext' | 'tag'>> {
  const all = new Uint8Array(
    await crypto.subtle.encrypt(parameters(mode, nonce, aad), key.crypto, plaintext),
  );
  const end = mode === 'AES-GCM' ? all.length - TAG_BYTES : all.length;
  return { ciphertext: all.slice(0, end), tag: all.slice(end) };
}

/** What came of an attempt, or the name of the error that refused it: “OperationError”. */
export type Tried = { readonly bytes: Bytes } | { readonly error: string };

async function tried(attempt: Promise<ArrayBuffer>): Promise<Tried> {
  try {
    return { bytes: new Uint8Array(await attempt) };
  } catch (error) {
    return { error: error instanceof DOMException ? error.name : String(error) };
  }
}

/** Decrypts, or is refused. */
export const decrypted = (
  key: Key,
  { mode, nonce, ciphertext, tag }: Sealed,
  aad: Bytes,
): Promise<Tried> =>
  tried(crypto.subtle.decrypt(parameters(mode, nonce, aad), key.crypto, joined(ciphertext, tag)));

/** A MAC or a signature. */
export const signed = async (key: Key, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign(signing(key.algorithm), key.crypto, bytes));

/** Whether a MAC or a signature fits. */
export const verified = (key: Key, signature: Bytes, bytes: Bytes): Promise<boolean> =>
  crypto.subtle.verify(signing(key.algorithm), key.crypto, signature, bytes);

const WRAPPING = 'AES-KW';

/** A key under another key: 8 bytes more than it has. */
export const wrapped = async (kek: Key, key: Key): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.wrapKey('raw', key.crypto, kek.crypto, WRAPPING));

/** Unwraps a key for AES-GCM, or is refused. */
export async function unwrapped(
  kek: Key,
  bytes: Bytes,
): Promise<{ readonly key: CryptoKey; readonly bits: number } | { readonly error: string }> {
  const content: Algorithm = 'aes-gcm';
  const { name, uses } = ALGORITHMS[content];
  try {
    const key = await crypto.subtle.unwrapKey('raw', bytes, kek.crypto, WRAPPING, name, true, uses);
    return {
      key,
      bits: (await crypto.subtle.exportKey('raw', key)).byteLength * 8,
    };
  } catch (error) {
    return { error: error instanceof DOMException ? error.name : String(error) };
  }
}

/** A shared key as a thing. */
export const keyOf = async (algorithm: Algorithm, bytes: Bytes, serial: number): Promise<Key> => ({
  kind: 'key',
  algorithm,
  bits: bytes.length * 8,
  side: 'shared',
  serial,
  crypto: await sharedKey(algorithm, bytes),
});
