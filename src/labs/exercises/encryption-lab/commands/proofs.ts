/** Hashes, MACs and signatures, and who believes them. */
import { ALGORITHMS, digest } from '../algorithms.ts';
import { hexOf } from '../bytes.ts';
import { Fault } from '../fault.ts';
import type { Command } from '../language.ts';
import type { Machine } from '../machine.ts';
import { signed, verified } from '../operations.ts';
import { bytesOf, type Done, filled, keyIn, made, needed, several } from '../places.ts';

export async function hash(machine: Machine, command: Command): Promise<Done> {
  const bytes = await digest(bytesOf(needed(machine, command, '1')));
  return made(
    { kind: 'value', is: 'hash', bytes },
    'SHA-256. Anybody who has the bytes gets the same.',
  );
}

export async function mac(machine: Machine, command: Command): Promise<Done> {
  const withKey = keyIn(needed(machine, command, 'with'), ['hmac'], 'mac');
  const bytes = await signed(withKey, bytesOf(needed(machine, command, '1')));
  return made(
    { kind: 'value', is: 'MAC', bytes },
    'HMAC with SHA-256. Whoever can check it can make it.',
  );
}

export async function sign(machine: Machine, command: Command): Promise<Done> {
  const place = needed(machine, command, 'with');
  const withKey = keyIn(place, ['ecdsa', 'rsa-pss'], 'sign');
  if (withKey.side === 'public') {
    throw new Fault(place.at, 'A public key only checks. Signing takes the private one.');
  }
  const text = bytesOf(needed(machine, command, '1'));
  const bytes = await signed(withKey, text);
  return made(
    {
      kind: 'value',
      is: 'signature',
      bytes,
      signed: { text: hexOf(text), key: withKey.serial },
    },
    `${several(bytes.length, 'byte')}. The text itself stays readable.`,
  );
}

export async function verify(machine: Machine, command: Command): Promise<Done> {
  const proof = needed(machine, command, '1');
  const place = needed(machine, command, 'with');
  const withKey = keyIn(place, ['hmac', 'ecdsa', 'rsa-pss'], 'verify');
  if (withKey.side === 'private') {
    throw new Fault(place.at, 'The private key signs. Checking takes the public one.');
  }
  const text = bytesOf(needed(machine, command, 'of'));
  const isAccepted = await verified(withKey, bytesOf(proof), text);
  const past = proof.thing.kind === 'value' ? proof.thing.signed : undefined;
  return {
    outcome: isAccepted ? 'accepted' : 'refused',
    says: isAccepted
      ? 'It fits: made with this key, for these very bytes.'
      : 'It does not fit. Another text, another key, or a changed proof: it does not say which.',
    facts: {
      kind: 'verified',
      algorithm: ALGORITHMS[withKey.algorithm].name,
      isAccepted,
      isGenuine: past?.key === withKey.serial,
      isSameText: past?.text === hexOf(text),
    },
  };
}

export async function send(machine: Machine, command: Command): Promise<Done> {
  const { receive } = machine;
  if (receive === undefined) throw new Fault(command.at, 'In this step nobody waits for anything.');
  const subject = needed(machine, command, '1');
  const { answer, says } = await receive(subject, filled(machine, command, 'proof'));
  return {
    outcome: answer.isAccepted ? 'accepted' : 'refused',
    says,
    facts: { kind: 'answered', answer },
  };
}
