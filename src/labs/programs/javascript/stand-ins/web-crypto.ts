/** Stands for `crypto` of the Web: chance, digests, and HMAC keys. */
import { exact, host } from './host.ts';

interface HashName {
  readonly name: string;
}
type Algorithm =
  string | { readonly name: string; readonly hash?: string | HashName; readonly length?: number };

const nameOf = (algorithm: string | HashName) =>
  (typeof algorithm === 'string' ? algorithm : algorithm.name).toUpperCase();

/** `SHA-256` as the worker calls it. */
const hashOf = (algorithm: string | HashName) => nameOf(algorithm).toLowerCase().replace('-', '');

const unsupported = (what: string) =>
  new DOMException(`not in this tab: ${what}`, 'NotSupportedError');

export class CryptoKey {
  readonly type = 'secret';
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string; readonly hash: HashName; readonly length: number };
  readonly usages: readonly string[];
  readonly #bytes: ArrayBuffer;

  constructor(bytes: ArrayBuffer, hash: HashName, extractable: boolean, usages: readonly string[]) {
    this.#bytes = bytes;
    this.algorithm = { name: 'HMAC', hash, length: bytes.byteLength * 8 };
    this.extractable = extractable;
    this.usages = usages;
  }

  static bytesOf(key: CryptoKey): ArrayBuffer {
    return key.#bytes;
  }
}

type Data = ArrayBufferView | ArrayBuffer;

const subtle = {
  async digest(algorithm: Algorithm, data: Data): Promise<ArrayBuffer> {
    return Promise.resolve(host.digest(hashOf(algorithm), exact(data)));
  },

  async importKey(
    format: string,
    data: Data,
    algorithm: Algorithm,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey> {
    await Promise.resolve();
    if (format !== 'raw') throw unsupported(`keys of the format ${format}`);
    if (typeof algorithm === 'string' || nameOf(algorithm) !== 'HMAC') {
      throw unsupported(`keys for ${nameOf(algorithm)}`);
    }
    const hash = { name: nameOf(algorithm.hash ?? 'SHA-256') };
    return new CryptoKey(exact(data).slice(0), hash, extractable, [...usages]);
  },

  async exportKey(format: string, key: CryptoKey): Promise<ArrayBuffer> {
    await Promise.resolve();
    if (format !== 'raw') throw unsupported(`keys of the format ${format}`);
    if (!key.extractable) throw new DOMException('key is not extractable', 'InvalidAccessError');
    return CryptoKey.bytesOf(key).slice(0);
  },

  async sign(_algorithm: Algorithm, key: CryptoKey, data: Data): Promise<ArrayBuffer> {
    await Promise.resolve();
    checkUsage(key, 'sign');
    return host.hmac(hashOf(key.algorithm.hash), CryptoKey.bytesOf(key), exact(data));
  },

  async verify(
    _algorithm: Algorithm,
    key: CryptoKey,
    signature: Data,
    data: Data,
  ): Promise<boolean> {
    await Promise.resolve();
    checkUsage(key, 'verify');
    const right = new Uint8Array(
      host.hmac(hashOf(key.algorithm.hash), CryptoKey.bytesOf(key), exact(data)),
    );
    const given = new Uint8Array(exact(signature));
    if (given.length !== right.length) return false;
    return right.reduce((difference, byte, at) => difference | (byte ^ (given[at] ?? 0)), 0) === 0;
  },
};

function checkUsage({ usages }: CryptoKey, usage: string): void {
  if (usages.includes(usage)) return;
  throw new DOMException(`key.usages does not permit this operation`, 'InvalidAccessError');
}

export const webcrypto = {
  subtle,
  getRandomValues<View extends ArrayBufferView>(view: View): View {
    const { buffer, byteOffset, byteLength } = view;
    new Uint8Array(buffer, byteOffset, byteLength).set(new Uint8Array(host.random(byteLength)));
    return view;
  },
  randomUUID(): string {
    const bytes = new Uint8Array(host.random(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  },
};
