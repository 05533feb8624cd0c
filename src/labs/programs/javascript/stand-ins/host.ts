/** What the worker around QuickJS does for the stand-ins: all of it reaches nothing outside. */
export interface Host {
  readonly write: (stream: 'stdout' | 'stderr', bytes: ArrayBuffer) => void;
  /** A text without NUL and without half characters. */
  readonly print: (stream: 'stdout' | 'stderr', text: string) => void;
  readonly stdin: () => ArrayBuffer;
  /** Ends the program as soon as it returns. */
  readonly exit: (code: number) => void;
  /** Bytes that QuickJS has allocated. */
  readonly heap: () => number;
  readonly encode: (text: string) => ArrayBuffer;
  readonly decode: (bytes: ArrayBuffer) => string;
  readonly random: (length: number) => ArrayBuffer;
  /** The parts of an address as JSON; an empty text where it is none. */
  readonly address: (href: string, base: string, part: string, value: string) => string;
  readonly digest: (algorithm: string, message: ArrayBuffer) => ArrayBuffer;
  readonly hmac: (algorithm: string, key: ArrayBuffer, message: ArrayBuffer) => ArrayBuffer;
  readonly pbkdf2: (
    algorithm: string,
    password: ArrayBuffer,
    salt: ArrayBuffer,
    rounds: number,
    length: number,
  ) => ArrayBuffer;
  /** `cost` is N, r and p. */
  readonly scrypt: (
    password: ArrayBuffer,
    salt: ArrayBuffer,
    cost: string,
    length: number,
  ) => ArrayBuffer;
  /** `cost` is memory in KiB, passes and lanes. */
  readonly argon2: (
    algorithm: string,
    message: ArrayBuffer,
    nonce: ArrayBuffer,
    cost: string,
    length: number,
  ) => ArrayBuffer;
  /** A question to SQLite and its answer, as JSON. */
  readonly sqlite: (question: string) => string;
}

export const host: Host = (globalThis as unknown as { __host: Host }).__host;

/** UTF-8; the worker takes no text with a NUL or with half a character. */
export function encode(text: string): Uint8Array<ArrayBuffer> {
  if (!text.includes('\0')) return new Uint8Array(host.encode(text.toWellFormed()));
  const parts = text.split('\0').map((part) => (part === '' ? new Uint8Array() : encode(part)));
  const made = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, -1));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length + 1;
  }
  return made;
}

/** The text of bytes in UTF-8; U+FFFD stands for what is none. */
export function decode(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  const texts: string[] = [];
  for (let from = 0; ;) {
    const end = view.indexOf(0, from);
    if (end < 0) return [...texts, host.decode(bytes.slice(from))].join('\0');
    texts.push(host.decode(bytes.slice(from, end)));
    from = end + 1;
  }
}

/** The bytes of a view or buffer, alone. */
export function exact(bytes: ArrayBufferView | ArrayBuffer): ArrayBuffer {
  if (bytes instanceof ArrayBuffer) return bytes;
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
