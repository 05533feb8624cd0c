/** What is done to bytes without a key. */
import { type Bytes, hexOf, combined } from '../bytes.ts';
import { Fault } from '../fault.ts';
import type { Command } from '../language.ts';
import type { Machine } from '../machine.ts';
import { bytesOf, type Done, filled, made, needed, several } from '../places.ts';
import { partOf, type Sealed, valueOf } from '../things.ts';

const NO_BYTES: Bytes = new Uint8Array();

export const asLet = (machine: Machine, command: Command): Done =>
  made(needed(machine, command, '=').thing, 'Has a name now.');

function flippedBytes(bytes: Bytes, byte: number, mask: number, at: number): Bytes {
  if (byte >= bytes.length) {
    throw new Fault(
      at,
      bytes.length === 0
        ? 'There is no byte to change.'
        : `The bytes have the numbers 0 to ${bytes.length - 1}.`,
    );
  }
  return bytes.map((each, index) => (index === byte ? each ^ mask : each));
}

export function flip(machine: Machine, command: Command): Done {
  const subject = needed(machine, command, '1');
  const { at, value: byte } = command.numbers.get('byte') ?? { at: command.at, value: 0 };
  const by = filled(machine, command, 'by');
  const [mask = 1, ...more] = by === undefined ? [1] : bytesOf(by);
  if (more.length > 0 || mask === 0) {
    throw new Fault(by?.at ?? at, '`by` is one byte that is not 0x00.');
  }
  const meant = machine.partOf(subject.operand);
  const now = (before: Bytes) => flippedBytes(before, byte, mask, at);
  const words = (before: Bytes, after: Bytes) =>
    `Byte ${byte} was ${hexOf(before.slice(byte, byte + 1))} and is ${hexOf(after.slice(byte, byte + 1))}.`;
  if (meant !== undefined) {
    const { sealed, part } = meant;
    const after = now(sealed[part]);
    const changes = [...sealed.past.changes, { part, byte }];
    const thing: Sealed = { ...sealed, [part]: after, past: { ...sealed.past, changes } };
    return made(thing, `${words(sealed[part], after)} It is in the ${part}.`);
  }
  const bytes = bytesOf(subject);
  const { is, changed = [] } = subject.thing.kind === 'value' ? subject.thing : valueOf(bytes);
  const after = now(bytes);
  const value = valueOf(after, { changed: [...changed, byte] });
  return made(is === 'text' || is === 'bytes' ? value : { ...value, is }, words(bytes, after));
}

export function xor(machine: Machine, command: Command): Done {
  const bytesAt = (place: string) => {
    const found = needed(machine, command, place);
    return found.thing.kind === 'sealed' ? found.thing.ciphertext : bytesOf(found);
  };
  const value = valueOf(combined(bytesAt('1'), bytesAt('2')));
  const reveals = machine.revealedBy(value.bytes);
  const says =
    reveals === undefined
      ? `${several(value.bytes.length, 'byte')} combined.`
      : `This is what “${reveals}” says. No key was used.`;
  return made(value, says, { kind: 'combined', ...(reveals !== undefined && { reveals }) });
}

export function compare(machine: Machine, command: Command): Done {
  const both = ['1', '2'].map((place) => needed(machine, command, place));
  const [one = NO_BYTES, other = NO_BYTES] = both.map(bytesOf);
  const longest = one.length < other.length ? other : one;
  const differing = [...longest.keys()].filter((index) => one[index] !== other[index]);
  const says =
    differing.length === 0
      ? `Equal, all ${several(one.length, 'byte')}.`
      : `Different in ${differing.length} of ${several(longest.length, 'byte')}.`;
  const parts = [one, other].map((bytes, index) => {
    const thing = both[index]?.thing;
    const changed = differing.filter((byte) => byte < bytes.length);
    return partOf(thing?.kind === 'value' ? thing.is : 'bytes', bytes, changed);
  });
  return { outcome: 'compared', says, parts };
}
