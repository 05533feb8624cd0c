import { argon2d, argon2i } from '@noble/hashes/argon2.js';
import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type setupArgon2id from 'argon2id/lib/setup.js';
import type { RunIO } from '../runtime.ts';
import type { Sqlite } from './sqlite.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** What `hmac` and `pbkdf2` take, whichever it is. */
type Hash = Parameters<typeof hmac>[0];
const HASHES: Readonly<Record<string, Hash>> = { md5, sha1, sha224, sha256, sha384, sha512 };
const PARTS = [
  ...['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port'],
  ...['pathname', 'search', 'hash'],
] as const;

/** What the functions of the host need. */
export interface HostParts {
  readonly io: RunIO;
  readonly stdin: string;
  /** Bytes that a program may have. */
  readonly memory: number;
  readonly exit: (code: number) => void;
  readonly outOfMemory: () => void;
  /** Bytes that QuickJS has allocated. */
  readonly heap: () => number;
  /** Undefined where the program does not import it. */
  readonly sqlite: Sqlite | undefined;
  readonly argon2id: Awaited<ReturnType<typeof setupArgon2id>> | undefined;
}

/** A value that crosses into QuickJS: bytes become an ArrayBuffer there. */
export type Crossing = string | number | Uint8Array | undefined;

/** A function that the stand-ins call; bytes come as a copy. */
export type HostFunction = (...given: never[]) => Crossing;

const hashOf = (name: string) => {
  const hash = HASHES[name];
  if (hash === undefined) throw new Error(`Digest method not supported`);
  return hash;
};

/** What `stand-ins/host.ts` describes. Nothing of it reaches the page, the network or storage. */
export function hostFunctions(parts: HostParts): Readonly<Record<string, HostFunction>> {
  const { io, memory, outOfMemory } = parts;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** @param bytes that a derivation of a key takes */
  const afford = (bytes: number) => {
    if (bytes <= memory) return;
    outOfMemory();
    throw new Error('out of memory');
  };
  return {
    write(stream: 'stdout' | 'stderr', bytes: Uint8Array) {
      io[stream](bytes);
      return undefined;
    },
    print(stream: 'stdout' | 'stderr', text: string) {
      io[stream](encoder.encode(text));
      return undefined;
    },
    stdin: () => encoder.encode(parts.stdin),
    exit(code: number) {
      parts.exit(code);
      return undefined;
    },
    heap: parts.heap,
    encode: (text: string) => encoder.encode(text),
    decode: (bytes: Uint8Array) => decoder.decode(bytes),
    random: (length: number) => randomBytes(length),
    address,
    digest: (name: string, message: Bytes) => hashOf(name)(message),
    hmac: (name: string, key: Bytes, message: Bytes) => hmac(hashOf(name), key, message),
    pbkdf2: (name: string, password: Uint8Array, salt: Uint8Array, c: number, dkLen: number) =>
      pbkdf2(hashOf(name), password, salt, { c, dkLen }),
    scrypt(password: Uint8Array, salt: Uint8Array, cost: string, dkLen: number) {
      const [N = 0, r = 0, p = 0] = cost.split(' ').map(Number);
      afford(128 * N * r);
      return scrypt(password, salt, { N, r, p, dkLen, maxmem: memory + 1024 });
    },
    argon2(name: string, message: Uint8Array, nonce: Uint8Array, cost: string, length: number) {
      const [memorySize = 0, passes = 0, parallelism = 0] = cost.split(' ').map(Number);
      afford(memorySize * 1024);
      const { argon2id } = parts;
      if (name === 'argon2id' && argon2id !== undefined) {
        const settings = { memorySize, passes, parallelism, tagLength: length };
        return argon2id({ password: message, salt: nonce, ...settings });
      }
      const settings = { t: passes, m: memorySize, p: parallelism, dkLen: length, maxmem: memory };
      return (name === 'argon2d' ? argon2d : argon2i)(message, nonce, settings);
    },
    sqlite: (question: string) => parts.sqlite?.ask(question) ?? '{"error":"SQLite is not loaded"}',
  };
}

/** As many as a browser gives at a time. */
const MOST_RANDOM = 65_536;

function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += MOST_RANDOM) {
    crypto.getRandomValues(bytes.subarray(at, at + MOST_RANDOM));
  }
  return bytes;
}

/** The parts of an address as JSON, after one of them is changed; empty where it is none. */
function address(href: string, base: string, part: string, value: string): string {
  try {
    const url = base === '' ? new URL(href) : new URL(href, base);
    if (part !== '') Reflect.set(url, part, value);
    return JSON.stringify(Object.fromEntries(PARTS.map((name) => [name, url[name]])));
  } catch {
    return '';
  }
}
