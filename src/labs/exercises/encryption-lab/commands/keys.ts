/** Keys: made, put under other keys, and destroyed. */
import { ALGORITHMS, type Algorithm, keyPair, publicKey, randomKey } from '../algorithms.ts';
import type { Bytes } from '../bytes.ts';
import { Fault } from '../fault.ts';
import type { Command } from '../language.ts';
import type { Machine } from '../machine.ts';
import { keyOf, unwrapped, wrapped } from '../operations.ts';
import {
  bytesOf,
  type Done,
  type Filled,
  filled,
  keyIn,
  made,
  needed,
  several,
  taken,
} from '../places.ts';
import type { Facts } from '../result.ts';
import { type Key, kindWords } from '../things.ts';

export async function key(machine: Machine, command: Command): Promise<Done> {
  const algorithm = command.words.get('2')?.text as Algorithm;
  const { bits: allowed, isShared } = ALGORITHMS[algorithm];
  const size = command.numbers.get('3');
  const bits = size?.value ?? allowed[0] ?? 0;
  if (size !== undefined && !allowed.includes(bits)) {
    throw new Fault(size.at, `A key for ${algorithm} has ${allowed.join(' or ')} bits here.`);
  }
  const serial = machine.making.nextSerial();
  const from = filled(machine, command, 'from');
  const facts = { kind: 'key', algorithm, serial } as const;
  if (from !== undefined) {
    const bytes = bytesOf(from);
    if (isShared) {
      return made(
        await taken(from.at, 'these bytes as a key', keyOf(algorithm, bytes, serial)),
        'A key of your own bytes.',
      );
    }
    const given = await taken(from.at, 'these bytes as a public key', publicKey(algorithm, bytes));
    return made(
      { kind: 'pair', public: { ...facts, bits, side: 'public', crypto: given } },
      'A public key of your own bytes: it can check, and not sign.',
    );
  }
  if (isShared) {
    const crypto = await randomKey(algorithm, bits, machine.making.random);
    return made(
      { ...facts, bits, side: 'shared', crypto },
      `${bits} random bits. Whoever has them can do all that this key can.`,
    );
  }
  const pair = await keyPair(algorithm, bits);
  return made(
    {
      kind: 'pair',
      private: { ...facts, bits, side: 'private', crypto: pair.privateKey },
      public: { ...facts, bits, side: 'public', crypto: pair.publicKey },
    },
    'The private key signs and stays here. The public key checks, and anybody may have it.',
  );
}

const wroteKey = (bytes: Bytes): Facts => ({
  kind: 'wrote',
  what: 'keys',
  count: 1,
  bytes: bytes.length,
});

async function wrapKey(kek: Key, inner: Key, at: number): Promise<Done> {
  const bytes = await taken(at, 'this key to be wrapped', wrapped(kek, inner));
  return made(
    {
      kind: 'value',
      is: 'wrapped key',
      bytes,
      wrapped: { key: inner.serial, under: kek.serial },
    },
    `${several(bytes.length, 'byte')}. Without the other key nobody gets it out.`,
    wroteKey(bytes),
  );
}

export async function wrap(machine: Machine, command: Command): Promise<Done> {
  const kek = keyIn(needed(machine, command, 'with'), ['aes-kw'], 'wrap');
  const inner = needed(machine, command, '1');
  return wrapKey(kek, keyIn(inner, ['aes-gcm', 'aes-ctr', 'aes-kw', 'hmac'], 'wrap'), inner.at);
}

/** The key in a wrapped one, or the name of the error that refused it. */
async function keyInside(machine: Machine, subject: Filled, kek: Key) {
  const bytes = bytesOf(subject);
  const came = await unwrapped(kek, bytes);
  if ('error' in came) return came;
  const past = subject.thing.kind === 'value' ? subject.thing.wrapped : undefined;
  const inner: Key = {
    kind: 'key',
    algorithm: 'aes-gcm',
    bits: came.bits,
    side: 'shared',
    serial: past?.key ?? machine.making.nextSerial(),
    crypto: came.key,
  };
  return { inner };
}

const unwrapRefused = (error: string): Done => ({
  outcome: 'refused',
  says: `Refused: ${error}. It was wrapped under another key, or changed since.`,
});

export async function unwrap(machine: Machine, command: Command): Promise<Done> {
  const kek = keyIn(needed(machine, command, 'with'), ['aes-kw'], 'unwrap');
  const came = await keyInside(machine, needed(machine, command, '1'), kek);
  if ('error' in came) return unwrapRefused(came.error);
  return {
    outcome: 'accepted',
    says: 'The key is in memory now, and can decrypt.',
    thing: came.inner,
  };
}

export async function rewrap(machine: Machine, command: Command): Promise<Done> {
  const subject = needed(machine, command, '1');
  const before = keyIn(needed(machine, command, 'from'), ['aes-kw'], 'rewrap');
  const after = keyIn(needed(machine, command, 'to'), ['aes-kw'], 'rewrap');
  const came = await keyInside(machine, subject, before);
  return 'error' in came ? unwrapRefused(came.error) : wrapKey(after, came.inner, subject.at);
}

export function forget(machine: Machine, { words, at, line }: Command): Done {
  const name = words.get('1') ?? { at, text: '' };
  const thing = machine.forget(name, line);
  return {
    outcome: 'forgotten',
    says: `“${name.text}”, ${kindWords(thing)}, is destroyed.`,
  };
}
