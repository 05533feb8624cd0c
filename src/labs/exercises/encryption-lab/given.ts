/** What the steps begin with: a table of the shop, and what others have sealed, signed and wrapped. */
import { type Algorithm, digest, keyPair } from './algorithms.ts';
import { type Bytes, bytesOfText, hexOf, type RandomBytes, textOf } from './bytes.ts';
import { Fault } from './fault.ts';
import {
  COUNTER_BYTES,
  decrypted,
  encrypted,
  keyOf,
  NONCE_BYTES,
  signed,
  verified,
  wrapped,
} from './operations.ts';
import type { Answer, Mode } from './result.ts';
import { type Key, type Sealed, type Table, type Thing, type Value, valueOf } from './things.ts';

/** Numbers that are kept free for stories. Customers 8 and 11 share a telephone. */
export const CUSTOMERS: Table = {
  kind: 'table',
  name: 'customers',
  rows: [
    { id: 7, cells: { phone: '+44 1632 960077', address: '4 Chain Lane', note: 'ring twice' } },
    { id: 8, cells: { phone: '+44 1632 960118', address: '19 Hub Road', note: 'dog in the yard' } },
    { id: 9, cells: { phone: '+44 1632 960009', address: '2 Spoke Row', note: 'pays in cash' } },
    { id: 10, cells: { phone: '+44 1632 960410', address: '31 Rim Street', note: 'no post' } },
    { id: 11, cells: { phone: '+44 1632 960118', address: '19 Hub Road', note: 'second floor' } },
    { id: 12, cells: { phone: '+44 1632 960512', address: '8 Valve Way', note: 'after six' } },
  ],
};

/** What one receives, and what it says to that. */
export type Receive = (
  sent: { readonly thing: Thing; readonly at: number },
  proof: { readonly thing: Thing; readonly at: number } | undefined,
) => Promise<{ readonly answer: Answer; readonly says: string }>;

export interface Given {
  readonly things: Readonly<Record<string, Thing>>;
  /** Plaintexts that the step is about reading, by the name of what they are sealed in. */
  readonly secrets?: Readonly<Record<string, Bytes>>;
  /** Names that nobody here can destroy. */
  readonly kept?: readonly string[];
  readonly receive?: Receive;
  /** The step is about what can still be opened in the end. */
  readonly isAboutStorage?: true;
}

/** What a step is set up with. */
export interface Making {
  readonly random: RandomBytes;
  /** A number that no key has yet. */
  readonly nextSerial: () => number;
}

async function newKey({ random, nextSerial }: Making, algorithm: Algorithm): Promise<Key> {
  return keyOf(algorithm, random(32), nextSerial());
}

async function sealedText(key: Key, mode: Mode, from: string, text: string, nonce: Bytes) {
  const plaintext = bytesOfText(text);
  const sealed: Sealed = {
    kind: 'sealed',
    mode,
    nonce,
    ...(await encrypted(key, { mode, plaintext, nonce, aad: bytesOfText('') })),
    past: { from, key: key.serial, aad: '', changes: [] },
  };
  return sealed;
}

const NEWSLETTER = 'Sparewheel newsletter: brake pads are back, from 12 EUR.';

async function sameNonce(making: Making): Promise<Given> {
  const key = await newKey(making, 'aes-gcm');
  const nonce = making.random(NONCE_BYTES);
  const [high = 0, low = 0] = making.random(2);
  const pin = String((high * 256 + low) % 10_000).padStart(4, '0');
  const secret = `The stockroom door opens with ${pin}.`;
  const seal = (name: string, text: string) => sealedText(key, 'AES-GCM', name, text, nonce);
  return {
    things: {
      'newsletter-text': valueOf(bytesOfText(NEWSLETTER)),
      newsletter: await seal('newsletter', NEWSLETTER),
      letter: await seal('letter', secret),
    },
    secrets: { letter: bytesOfText(secret) },
  };
}

const REFUND = 'refund 0010.00 EUR to order 77';
const REFUND_FORM = /^refund (\d{4})\.(\d\d) EUR to order 77$/;
/** What the shop means to pay. */
export const REFUND_CENTS = 1000;

async function refunds(making: Making): Promise<Given> {
  const keys = {
    'AES-CTR': await newKey(making, 'aes-ctr'),
    'AES-GCM': await newKey(making, 'aes-gcm'),
  } as const;
  const { random } = making;
  return {
    things: {
      'refund-text': valueOf(bytesOfText(REFUND)),
      'refund-ctr': await sealedText(
        keys['AES-CTR'],
        'AES-CTR',
        'refund-ctr',
        REFUND,
        random(COUNTER_BYTES),
      ),
      'refund-gcm': await sealedText(
        keys['AES-GCM'],
        'AES-GCM',
        'refund-gcm',
        REFUND,
        random(NONCE_BYTES),
      ),
    },
    receive: async ({ thing, at }) => {
      if (thing.kind !== 'sealed') throw new Fault(at, 'The till takes a sealed refund only.');
      const { mode, past } = thing;
      const came = await decrypted(keys[mode], thing, bytesOfText(''));
      const about = { of: mode, changes: past.changes };
      if ('error' in came) {
        return {
          answer: { ...about, isAccepted: false, read: '' },
          says: `The till refuses it: ${came.error}. Nothing is paid.`,
        };
      }
      const [, euros, cents] = REFUND_FORM.exec(textOf(came.bytes) ?? '') ?? [];
      const read = hexOf(came.bytes);
      if (euros === undefined || cents === undefined) {
        return {
          answer: { ...about, isAccepted: false, read },
          says: 'The till decrypts it, and what comes out is no refund of order 77. Nothing is paid.',
        };
      }
      return {
        answer: { ...about, isAccepted: true, read, cents: Number(euros + cents) },
        says: `The till pays ${Number(euros)}.${cents} EUR.`,
      };
    },
  };
}

export const ORDER = 'Sparewheel orders 3 wheels of model 26-A.';

interface Proofs {
  readonly shared: Key;
  readonly checking: Key;
}

/** Takes a text if what comes with it proves it. */
const receiver =
  (who: string, { shared, checking }: Proofs): Receive =>
  async ({ thing, at }, proof) => {
    if (thing.kind !== 'value') throw new Fault(at, 'Send a text here.');
    if (proof?.thing.kind !== 'value') {
      throw new Fault(at, 'A text is sent with a proof: `send "…" proof …`.');
    }
    const { is, bytes } = proof.thing;
    const fits = async () => {
      switch (is) {
        case 'hash':
          return hexOf(await digest(thing.bytes)) === hexOf(bytes);
        case 'MAC':
          return verified(shared, bytes, thing.bytes);
        case 'signature':
          return verified(checking, bytes, thing.bytes);
        default:
          throw new Fault(proof.at, 'A proof is a hash, a MAC or a signature.');
      }
    };
    const isAccepted = await fits();
    return {
      answer: { of: is, isAccepted, read: hexOf(thing.bytes), changes: [] },
      says: isAccepted ? `${who} accepts it: ${FITS[is]}` : `${who} refuses it: ${FAILS[is]}`,
    };
  };

const FITS: Readonly<Record<string, string>> = {
  hash: 'the hash is that of the text. Anybody can compute it.',
  MAC: 'the MAC fits the text and the shared key.',
  signature: 'the signature fits the text and the shop’s public key.',
};
const FAILS: Readonly<Record<string, string>> = {
  hash: 'the hash is that of another text.',
  MAC: 'the MAC does not fit the text and the shared key.',
  signature: 'the signature does not fit the text and the shop’s public key.',
};

async function proofs(making: Making, who: string, isPartner: boolean): Promise<Given> {
  const shared = await newKey(making, 'hmac');
  const pair = await keyPair('ecdsa', 256);
  const half = { kind: 'key', algorithm: 'ecdsa', bits: 256, serial: making.nextSerial() } as const;
  const signer: Key = { ...half, side: 'private', crypto: pair.privateKey };
  const checking: Key = { ...half, side: 'public', crypto: pair.publicKey };
  const order = bytesOfText(ORDER);
  const proof = (is: Value['is'], bytes: Bytes): Value => ({ kind: 'value', is, bytes });
  const mac = proof('MAC', await signed(shared, order));
  const signature = proof('signature', await signed(signer, order));
  return {
    things: {
      order: valueOf(order),
      'order-hash': proof('hash', await digest(order)),
      'order-mac': mac,
      'order-signature': signature,
      shop: { kind: 'pair', public: checking },
      ...(isPartner && { shared }),
    },
    receive: receiver(who, { shared, checking }),
  };
}

/** A column of the table under a key, and the key wrapped. */
async function sealedColumn(making: Making, key: Key, field: string): Promise<Thing> {
  return {
    kind: 'column',
    from: `customers.${field}`,
    rows: await Promise.all(
      CUSTOMERS.rows.map(async ({ id, cells }) => ({
        id,
        cell: await sealedText(
          key,
          'AES-GCM',
          `customers.${field}`,
          cells[field] ?? '',
          making.random(NONCE_BYTES),
        ),
      })),
    ),
  };
}

const wrappedKey = async (kek: Key, key: Key): Promise<Value> => ({
  kind: 'value',
  is: 'wrapped key',
  bytes: await wrapped(kek, key),
  wrapped: { key: key.serial, under: kek.serial },
});

/** The names of the three columns, by field. */
const ENVELOPES = { phone: 'phones', address: 'addresses', note: 'notes' } as const;

async function envelopes(making: Making): Promise<Given> {
  const kek = await newKey(making, 'aes-kw');
  const things: Record<string, Thing> = { 'kek-1': kek };
  for (const [field, name] of Object.entries(ENVELOPES)) {
    const key = await newKey(making, 'aes-gcm');
    things[name] = await sealedColumn(making, key, field);
    things[`${name}-key`] = await wrappedKey(kek, key);
  }
  return { things, isAboutStorage: true };
}

const KEPT_CUSTOMERS = 3;

async function ownKeys(making: Making): Promise<Given> {
  const kek = await newKey(making, 'aes-kw');
  const things: Record<string, Thing> = { kek };
  const rows = [];
  for (const { id, cells } of CUSTOMERS.rows.slice(0, KEPT_CUSTOMERS)) {
    const key = await newKey(making, 'aes-gcm');
    things[`key-${id}`] = await wrappedKey(kek, key);
    const nonce = making.random(NONCE_BYTES);
    const cell = await sealedText(key, 'AES-GCM', 'customers.note', cells['note'] ?? '', nonce);
    rows.push({ id, cell });
  }
  const column: Thing = { kind: 'column', from: 'customers.note', rows };
  return {
    things: { ...things, notes: column, backup: column },
    kept: ['backup'],
    isAboutStorage: true,
  };
}

/** What each step begins with; in all others the table stands. */
const STEPS: Readonly<Record<string, (making: Making) => Promise<Given>>> = {
  nonce: sameNonce,
  ctr: refunds,
  forge: (making) => proofs(making, 'The workshop', false),
  deny: (making) => proofs(making, 'The court', true),
  rotate: envelopes,
  shred: ownKeys,
};

/** What a step begins with. */
export async function givenIn(step: string, making: Making): Promise<Given> {
  const make = Object.hasOwn(STEPS, step) ? STEPS[step] : undefined;
  return make === undefined ? { things: { customers: CUSTOMERS } } : make(making);
}
