import {
  argon2id,
  bcrypt,
  createHMAC,
  createMD5,
  createSHA256,
  pbkdf2 as pbkdf2InWasm,
  scrypt,
} from 'hash-wasm';
import { base64Of } from './encoding.ts';
import { type Scheme, setting } from './schemes.ts';

/**
 * Hashes a password. The result is written as the function’s own format writes it: MD5 and SHA-256 in
 * hexadecimal, bcrypt in its own alphabet, the others in Base64 without padding.
 * @param salt 16 random bytes, or none for a quick function
 */
export type Hasher = (scheme: Scheme, password: string, salt: Uint8Array) => Promise<string>;

/** Hashes one text after the other; at once where the function is quick. */
export type Press = (password: string) => string | Promise<string>;

/** Bytes of the hashes of the slow functions but bcrypt, which has 23. */
const LENGTH = 32;
/** Characters of the hash in what bcrypt writes. */
const BCRYPT_HASH = 31;

const encoder = new TextEncoder();

/** A salt as a shop makes it. */
export const randomSalt = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** PBKDF2 of the browser; without TLS a browser has none, so hash-wasm’s takes its place. */
async function pbkdf2(password: string, salt: Uint8Array, rounds: number): Promise<Uint8Array> {
  if (!('subtle' in crypto)) {
    const settings = { iterations: rounds, hashLength: LENGTH, hashFunction: createSHA256() };
    return pbkdf2InWasm({ password, salt, ...settings, outputType: 'binary' });
  }
  const bytes = encoder.encode(password);
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: salt.slice(), iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(settings, key, 8 * LENGTH));
}

/** Hashes with a quick function, which reads the salt first. */
export async function quickPress(
  algorithm: 'md5' | 'sha256',
  salt: Uint8Array,
): Promise<(password: string) => string> {
  const hash = await (algorithm === 'md5' ? createMD5() : createSHA256());
  return (password) => {
    hash.init();
    if (salt.length > 0) hash.update(salt);
    hash.update(password);
    return hash.digest('hex');
  };
}

/** HMAC-SHA-256 with a key over what another press gives. */
export async function pepperedPress(
  press: (password: string) => string,
  key: string,
): Promise<(password: string) => string> {
  const hmac = await createHMAC(createSHA256(), key);
  return (password) => {
    const inner = press(password);
    hmac.init();
    hmac.update(inner);
    return hmac.digest('hex');
  };
}

/** The functions themselves: hash-wasm, and for PBKDF2 the browser. */
export const hashed: Hasher = async (scheme, password, salt) => {
  const of = (name: string) => setting(scheme, name);
  switch (scheme.algorithm) {
    case 'md5':
    case 'sha256':
      return (await quickPress(scheme.algorithm, salt))(password);
    case 'pbkdf2':
      return base64Of(await pbkdf2(password, salt, of('rounds')));
    case 'bcrypt':
      return (
        await bcrypt({ password, salt, costFactor: of('cost'), outputType: 'encoded' })
      ).slice(-BCRYPT_HASH);
    case 'scrypt':
      return base64Of(
        await scrypt({
          password,
          salt,
          costFactor: of('N'),
          blockSize: of('r'),
          parallelism: of('p'),
          hashLength: LENGTH,
          outputType: 'binary',
        }),
      );
    case 'argon2id':
      return base64Of(
        await argon2id({
          password,
          salt,
          memorySize: of('m'),
          iterations: of('t'),
          parallelism: of('p'),
          hashLength: LENGTH,
          outputType: 'binary',
        }),
      );
  }
};
