/** Stands for `node:buffer`, TextEncoder and TextDecoder (UTF-8), `atob` and `btoa`. */
import { decode, encode, exact } from './host.ts';

type Encoding = string | undefined;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let length = 0;
  for (const sign of text.replaceAll('-', '+').replaceAll('_', '/')) {
    const value = DIGITS.indexOf(sign);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    length += 6;
    if (length < 8) continue;
    length -= 8;
    bytes.push((bits >> length) & 255);
  }
  return bytes;
}

function toBase64(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const sign = (shift: number) => DIGITS[(bits >> shift) & 63] ?? '';
    signs.push(sign(18), sign(12));
    signs.push(two === undefined ? '=' : sign(6), three === undefined ? '=' : sign(0));
  }
  return signs.join('');
}

const fromHex = (text: string): number[] =>
  [...(/^(?:[0-9a-f]{2})*/i.exec(text)?.[0].matchAll(/../g) ?? [])].map(([pair]) =>
    parseInt(pair, 16),
  );

const latin1 = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0) & 255);

function bytesOf(text: string, encoding: Encoding): ArrayLike<number> {
  switch (encoding?.toLowerCase().replaceAll('-', '') ?? 'utf8') {
    case 'utf8':
      return encode(text);
    case 'hex':
      return fromHex(text);
    case 'base64':
    case 'base64url':
      return fromBase64(text);
    case 'latin1':
    case 'binary':
    case 'ascii':
      return latin1(text);
    default:
      throw Object.assign(new TypeError(`Unknown encoding: ${encoding}`), {
        code: 'ERR_UNKNOWN_ENCODING',
      });
  }
}

/** Views are copied as they are; what else gives bytes is gone through. */
const listed = (value: ArrayLike<number> | Iterable<number>) =>
  ArrayBuffer.isView(value) ? (value as Uint8Array) : Array.from(value);

export class Buffer extends Uint8Array<ArrayBuffer> {
  static override from(
    value: string | ArrayBuffer | ArrayLike<number> | Iterable<number>,
    encoding?: unknown,
    length?: unknown,
  ): Buffer {
    if (value instanceof ArrayBuffer) {
      return new Buffer(value, Number(encoding ?? 0), length as number | undefined);
    }
    const bytes = typeof value === 'string' ? bytesOf(value, encoding as Encoding) : listed(value);
    const made = Buffer.alloc(bytes.length);
    made.set(bytes);
    return made;
  }

  static alloc(length: number, fill: number | string = 0): Buffer {
    const made = new Buffer(new ArrayBuffer(length));
    const [byte = 0] = typeof fill === 'string' ? Buffer.from(fill) : [fill];
    made.fill(byte);
    return made;
  }

  static allocUnsafe(length: number): Buffer {
    return Buffer.alloc(length);
  }

  static concat(parts: readonly Uint8Array[], total?: number): Buffer {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const made = Buffer.alloc(length);
    let at = 0;
    for (const part of parts) {
      made.set(part, at);
      at += part.length;
    }
    return total === undefined ? made : made.subarray(0, total);
  }

  static isBuffer(value: unknown): value is Buffer {
    return value instanceof Buffer;
  }

  static byteLength(value: string | ArrayBufferView, encoding?: string): number {
    return typeof value === 'string' ? bytesOf(value, encoding).length : value.byteLength;
  }

  static compare(one: Uint8Array, other: Uint8Array): number {
    const at = one.findIndex((byte, index) => byte !== other[index]);
    if (at < 0) return Math.sign(one.length - other.length);
    return Math.sign((one[at] ?? -1) - (other[at] ?? -1));
  }

  override subarray(start?: number, end?: number): Buffer {
    const { buffer, byteOffset, length } = super.subarray(start, end);
    return new Buffer(buffer, byteOffset, length);
  }

  override slice(start?: number, end?: number): Buffer {
    return this.subarray(start, end);
  }

  override toString(encoding?: string, start?: number, end?: number): string {
    const bytes = start === undefined && end === undefined ? this : this.subarray(start, end);
    switch (encoding?.toLowerCase().replaceAll('-', '') ?? 'utf8') {
      case 'utf8':
        return decode(exact(bytes));
      case 'hex':
        return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      case 'base64':
        return toBase64(bytes);
      case 'base64url':
        return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
      case 'latin1':
      case 'binary':
        return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      case 'ascii':
        return Array.from(bytes, (byte) => String.fromCharCode(byte & 127)).join('');
      default:
        throw Object.assign(new TypeError(`Unknown encoding: ${encoding}`), {
          code: 'ERR_UNKNOWN_ENCODING',
        });
    }
  }

  write(text: string, at = 0): number {
    const bytes = Buffer.from(text).subarray(0, this.length - at);
    this.set(bytes, at);
    return bytes.length;
  }

  equals(other: Uint8Array): boolean {
    return Buffer.compare(this, other) === 0;
  }

  readUInt32BE(at = 0): number {
    return new DataView(this.buffer, this.byteOffset).getUint32(at);
  }

  writeUInt32BE(value: number, at = 0): number {
    new DataView(this.buffer, this.byteOffset).setUint32(at, value);
    return at + 4;
  }

  toJSON(): { type: 'Buffer'; data: number[] } {
    return { type: 'Buffer', data: Array.from(this) };
  }
}

export class TextEncoder {
  readonly encoding = 'utf-8';

  encode(text = ''): Uint8Array {
    return encode(text);
  }
}

export class TextDecoder {
  readonly encoding = 'utf-8';
  readonly #isFatal: boolean;

  constructor(label = 'utf-8', { fatal = false }: { readonly fatal?: boolean } = {}) {
    if (!/^utf-?8$/i.test(label)) throw new RangeError(`not in this tab: the encoding ${label}`);
    this.#isFatal = fatal;
  }

  decode(bytes?: ArrayBufferView | ArrayBuffer): string {
    if (bytes === undefined) return '';
    const given = exact(bytes);
    const text = decode(given);
    if (this.#isFatal && !new Buffer(given).equals(encode(text))) {
      const error = new TypeError('The encoded data was not valid for encoding utf-8');
      throw Object.assign(error, { code: 'ERR_ENCODING_INVALID_ENCODED_DATA' });
    }
    return text;
  }
}

export const atob = (text: string): string => Buffer.from(text, 'base64').toString('latin1');

export const btoa = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

export default { Buffer, atob, btoa };
