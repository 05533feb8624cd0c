/** What names stand for while a text runs. */
import type { Algorithm } from './algorithms.ts';
import { type Bytes, hexOf, textOf } from './bytes.ts';
import type { Change, Mode, Part, PartName, Shown, ShownRow } from './result.ts';

/** Plain bytes, and what they are. */
export interface Value {
  readonly kind: 'value';
  readonly is: PartName;
  readonly bytes: Bytes;
  /** Bytes that were flipped, or that differ from those they were made of. */
  readonly changed?: readonly number[];
  /** What was signed, and by which key, where this is a signature as it was made. */
  readonly signed?: { readonly text: string; readonly key: number };
  /** The key that is in it, and the one around it, where this is a wrapped key as it was made. */
  readonly wrapped?: { readonly key: number; readonly under: number };
}

/** A ciphertext with all that goes with it. */
export interface Sealed {
  readonly kind: 'sealed';
  readonly mode: Mode;
  /** In AES-CTR the whole first counter block. */
  readonly nonce: Bytes;
  readonly ciphertext: Bytes;
  /** Empty in AES-CTR. */
  readonly tag: Bytes;
  /** How it came to be, for goals and words alone: no decryption looks at it. */
  readonly past: {
    readonly from: string;
    readonly key?: number;
    readonly aad: string;
    readonly changes: readonly Change[];
    readonly copiedFrom?: number;
  };
}

export interface Row {
  readonly id: number;
  /** Missing where decryption was refused. */
  readonly cell?: Value | Sealed;
  readonly refused?: string;
}

/** A value for each row of a table. */
export interface Column {
  readonly kind: 'column';
  readonly from: string;
  readonly rows: readonly Row[];
}

export interface Table {
  readonly kind: 'table';
  readonly name: string;
  readonly rows: readonly {
    readonly id: number;
    readonly cells: Readonly<Record<string, string>>;
  }[];
}

export interface Key {
  readonly kind: 'key';
  readonly algorithm: Algorithm;
  readonly bits: number;
  readonly side: 'shared' | 'private' | 'public';
  /** The same for a key and its copies, and for both keys of a pair. */
  readonly serial: number;
  readonly crypto: CryptoKey;
}

export interface Pair {
  readonly kind: 'pair';
  readonly private?: Key;
  readonly public: Key;
}

export type Thing = Value | Sealed | Column | Table | Key | Pair;

/** What a thing is, with its article. */
export function kindWords(thing: Thing): string {
  switch (thing.kind) {
    case 'value':
      return (
        { text: 'a text', hash: 'a hash', MAC: 'a MAC', bytes: 'bytes' }[thing.is as string] ??
        `a ${thing.is}`
      );
    case 'sealed':
      return `a value sealed with ${thing.mode}`;
    case 'column':
      return 'a column';
    case 'table':
      return 'a table';
    case 'key':
      return thing.side === 'shared' ? 'a key' : `a ${thing.side} key`;
    case 'pair':
      return 'a pair of keys';
  }
}

/** A value of bytes; they are called a text where they are one. */
export const valueOf = (bytes: Bytes, more: Omit<Value, 'kind' | 'is' | 'bytes'> = {}): Value => ({
  kind: 'value',
  is: textOf(bytes) === undefined || bytes.length === 0 ? 'bytes' : 'text',
  bytes,
  ...more,
});

/** Bytes as they are shown; `changed` has the numbers of those to be marked. */
export function partOf(is: PartName, bytes: Bytes, changed: readonly number[] = []): Part {
  const text = is === 'text' || is === 'bytes' ? textOf(bytes) : undefined;
  return {
    is,
    length: bytes.length,
    hex: hexOf(bytes),
    ...(text !== undefined && text !== '' && { text }),
    ...(changed.length > 0 && { changed }),
  };
}

function partsOf(thing: Value | Sealed): readonly Part[] {
  if (thing.kind === 'value') return [partOf(thing.is, thing.bytes, thing.changed)];
  const changedIn = (name: Change['part']) =>
    thing.past.changes.flatMap(({ part, byte }) => (part === name ? [byte] : []));
  const parts = (['nonce', 'ciphertext', 'tag'] as const).map((name) =>
    partOf(name, thing[name], changedIn(name)),
  );
  return parts.filter(({ is, length }) => is !== 'tag' || length > 0);
}

const rowOf = ({ id, cell, refused }: Row): ShownRow => ({
  id,
  parts: cell === undefined ? [] : partsOf(cell),
  ...(refused !== undefined && { refused }),
  ...(cell?.kind === 'sealed' &&
    cell.past.copiedFrom !== undefined && { copiedFrom: cell.past.copiedFrom }),
});

const NAMES: Readonly<Record<Algorithm, string>> = {
  'aes-gcm': 'AES-GCM',
  'aes-ctr': 'AES-CTR',
  'aes-kw': 'AES-KW, to wrap keys',
  hmac: 'HMAC with SHA-256',
  ecdsa: 'ECDSA on P-256',
  'rsa-pss': 'RSA-PSS',
};

/** A thing as it is shown; of keys only what they are for. */
export function shown(thing: Thing, name?: string): Shown {
  const named = name === undefined ? {} : { name };
  switch (thing.kind) {
    case 'value':
    case 'sealed':
      return { ...named, is: kindWords(thing), parts: partsOf(thing) };
    case 'column':
      return {
        ...named,
        is: thing.from === '' ? 'a column' : `a column of ${thing.from}`,
        rows: thing.rows.map(rowOf),
      };
    case 'table': {
      const fields = Object.keys(thing.rows[0]?.cells ?? {});
      return { ...named, is: `a table with the columns ${fields.join(', ')}` };
    }
    case 'key':
      return {
        ...named,
        is: `${kindWords(thing)} for ${NAMES[thing.algorithm]}, ${thing.bits} bits`,
      };
    case 'pair': {
      const { algorithm, bits } = thing.public;
      const what = thing.private === undefined ? 'a public key' : 'a private and a public key';
      return { ...named, is: `${what} for ${NAMES[algorithm]}, ${bits} bits` };
    }
  }
}
