/** Stands for `node:crypto`: hashes and keys from passwords, which the worker computes, and chance. */
import { Buffer } from './buffer.ts';
import { coded } from './errors.ts';
import { encode, exact, host } from './host.ts';
import { setTimeout } from './timers.ts';
import { webcrypto } from './web-crypto.ts';

type Data = string | ArrayBufferView | ArrayBuffer;
type Answered = (error: unknown, value?: Buffer) => void;

const bytes = (data: Data): ArrayBuffer =>
  typeof data === 'string' ? encode(data).buffer : exact(data);

const HASHES = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];

function hashName(name: string): string {
  const known = HASHES.find((each) => each === name.toLowerCase().replace('-', ''));
  if (known !== undefined) return known;
  throw coded(new Error('Digest method not supported'), 'ERR_CRYPTO_INVALID_DIGEST');
}

/** Gathers what is hashed. */
class Digest {
  readonly #parts: Uint8Array[] = [];
  readonly #compute: (message: ArrayBuffer) => ArrayBuffer;

  constructor(compute: (message: ArrayBuffer) => ArrayBuffer) {
    this.#compute = compute;
  }

  update(data: Data, encoding?: string): this {
    const part =
      typeof data === 'string' ? Buffer.from(data, encoding) : new Uint8Array(bytes(data));
    this.#parts.push(part);
    return this;
  }

  digest(): Buffer;
  digest(encoding: string): string;
  digest(encoding?: string): Buffer | string {
    const made = Buffer.from(this.#compute(exact(Buffer.concat(this.#parts))));
    return encoding === undefined ? made : made.toString(encoding);
  }
}

export function createHash(algorithm: string): Digest {
  const name = hashName(algorithm);
  return new Digest((message) => host.digest(name, message));
}

export const hash = (algorithm: string, data: Data, encoding = 'hex'): string =>
  createHash(algorithm).update(data).digest(encoding);

export function createHmac(algorithm: string, key: Data): Digest {
  const name = hashName(algorithm);
  return new Digest((message) => host.hmac(name, bytes(key), message));
}

export const getHashes = (): string[] => [...HASHES];

export function randomBytes(length: number): Buffer;
export function randomBytes(length: number, answered: Answered): void;
export function randomBytes(length: number, answered?: Answered): Buffer | void {
  const made = Buffer.from(host.random(length));
  if (answered === undefined) return made;
  setTimeout(() => answered(null, made), 0);
}

export const randomUUID = (): string => webcrypto.randomUUID();

export function randomInt(from: number, to?: number): number {
  const [least, most] = to === undefined ? [0, from] : [from, to];
  const range = most - least;
  const limit = 2 ** 48 - (2 ** 48 % range);
  for (;;) {
    const drawn = parseInt(randomBytes(6).toString('hex'), 16);
    if (drawn < limit) return least + (drawn % range);
  }
}

export function timingSafeEqual(one: ArrayBufferView, other: ArrayBufferView): boolean {
  if (one.byteLength !== other.byteLength) {
    const error = new RangeError('Input buffers must have the same byte length');
    throw coded(error, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH');
  }
  const [a, b] = [new Uint8Array(exact(one)), new Uint8Array(exact(other))];
  return a.reduce((difference, byte, at) => difference | (byte ^ (b[at] ?? 0)), 0) === 0;
}

/** A function that answers later, from one that answers at once. */
const later =
  <Values extends unknown[]>(compute: (...values: Values) => Buffer) =>
  (...given: [...Values, Answered]): void => {
    const answered = given.pop() as Answered;
    setTimeout(() => {
      let made: Buffer;
      try {
        made = compute(...(given as unknown as Values));
      } catch (error) {
        answered(error);
        return;
      }
      answered(null, made);
    }, 0);
  };

interface Argon2Settings {
  readonly message: Data;
  readonly nonce: Data;
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly tagLength: number;
}

export function argon2Sync(algorithm: string, settings: Argon2Settings): Buffer {
  const { message, nonce, memory, passes, parallelism, tagLength } = settings;
  const cost = [memory, passes, parallelism].join(' ');
  return Buffer.from(host.argon2(algorithm, bytes(message), bytes(nonce), cost, tagLength));
}

export const argon2 = later(argon2Sync);

interface ScryptSettings {
  readonly N?: number;
  readonly cost?: number;
  readonly r?: number;
  readonly blockSize?: number;
  readonly p?: number;
  readonly parallelization?: number;
}

export function scryptSync(
  password: Data,
  salt: Data,
  length: number,
  settings: ScryptSettings = {},
): Buffer {
  const { N = settings.cost ?? 16_384, r = settings.blockSize ?? 8 } = settings;
  const { p = settings.parallelization ?? 1 } = settings;
  return Buffer.from(host.scrypt(bytes(password), bytes(salt), [N, r, p].join(' '), length));
}

export const scrypt = later(scryptSync);

export function pbkdf2Sync(
  password: Data,
  salt: Data,
  rounds: number,
  length: number,
  algorithm: string,
): Buffer {
  const name = hashName(algorithm);
  return Buffer.from(host.pbkdf2(name, bytes(password), bytes(salt), rounds, length));
}

export const pbkdf2 = later(pbkdf2Sync);

export { webcrypto };
export const { subtle } = webcrypto;
export default {
  createHash,
  hash,
  createHmac,
  getHashes,
  randomBytes,
  randomUUID,
  randomInt,
  timingSafeEqual,
  argon2,
  argon2Sync,
  scrypt,
  scryptSync,
  pbkdf2,
  pbkdf2Sync,
  webcrypto,
  subtle,
};
