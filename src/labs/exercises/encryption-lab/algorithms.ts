/** What keys are made for: the names of the language, and what WebCrypto has to know of each. */
import type { Bytes, RandomBytes } from './bytes.ts';

export type Algorithm = 'aes-gcm' | 'aes-ctr' | 'aes-kw' | 'hmac' | 'ecdsa' | 'rsa-pss';

interface AlgorithmFacts {
  /** As WebCrypto calls it. */
  readonly name: string;
  /** Bits that a key may have, the usual number first. */
  readonly bits: readonly number[];
  readonly uses: readonly KeyUsage[];
  /** Both sides have the same key; else there is a pair. */
  readonly isShared: boolean;
}

export const ALGORITHMS: Readonly<Record<Algorithm, AlgorithmFacts>> = {
  'aes-gcm': { name: 'AES-GCM', bits: [256, 128], uses: ['encrypt', 'decrypt'], isShared: true },
  'aes-ctr': { name: 'AES-CTR', bits: [256, 128], uses: ['encrypt', 'decrypt'], isShared: true },
  'aes-kw': { name: 'AES-KW', bits: [256, 128], uses: ['wrapKey', 'unwrapKey'], isShared: true },
  hmac: { name: 'HMAC', bits: [256, 128], uses: ['sign', 'verify'], isShared: true },
  ecdsa: { name: 'ECDSA', bits: [256], uses: ['sign', 'verify'], isShared: false },
  'rsa-pss': { name: 'RSA-PSS', bits: [2048, 3072], uses: ['sign', 'verify'], isShared: false },
};

/** SHA-256 everywhere, and a salt as long as it for RSA-PSS. */
const HASH = 'SHA-256';
const SALT_BYTES = 32;

/** What WebCrypto is told when it signs or verifies. */
export const signing = (algorithm: Algorithm) => ({
  name: ALGORITHMS[algorithm].name,
  hash: HASH,
  saltLength: SALT_BYTES,
});

export const digest = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(HASH, bytes));

/** What WebCrypto is told when it imports a key. */
const imported = (algorithm: Algorithm) => ({
  name: ALGORITHMS[algorithm].name,
  hash: HASH,
  namedCurve: 'P-256',
});

/**
 * A shared key of given bytes. It can be taken out again, so that it can be wrapped.
 * @throws DOMException where the bytes are no such key
 */
export const sharedKey = (algorithm: Algorithm, bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, imported(algorithm), true, ALGORITHMS[algorithm].uses);

/**
 * A public key: the uncompressed point of ECDSA, or the SubjectPublicKeyInfo (DER) of RSA-PSS.
 * @throws DOMException where the bytes are no such key
 */
export const publicKey = (algorithm: Algorithm, bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    algorithm === 'ecdsa' ? 'raw' : 'spki',
    bytes,
    imported(algorithm),
    true,
    ['verify'],
  );

/** A new pair of keys; WebCrypto draws its own randomness for it. */
export async function keyPair(algorithm: Algorithm, bits: number): Promise<CryptoKeyPair> {
  const pair = await crypto.subtle.generateKey(
    {
      ...imported(algorithm),
      modulusLength: bits,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    false,
    ['sign', 'verify'],
  );
  return pair;
}

/** A new shared key. */
export const randomKey = (
  algorithm: Algorithm,
  bits: number,
  random: RandomBytes,
): Promise<CryptoKey> => sharedKey(algorithm, random(bits / 8));
