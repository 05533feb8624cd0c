/** What commands have in common: what fills their places, and what they say they did. */
import type { Algorithm } from './algorithms.ts';
import { type Bytes, joined } from './bytes.ts';
import { Fault } from './fault.ts';
import type { Command, Operand, Verb } from './language.ts';
import type { Machine } from './machine.ts';
import type { Facts, Outcome, Part } from './result.ts';
import { type Key, kindWords, type Thing } from './things.ts';

/** What a command did. */
export interface Done {
  readonly outcome: Outcome;
  readonly says: string;
  /** What `as` names. */
  readonly thing?: Thing;
  /** What is shown where nothing was made. */
  readonly parts?: readonly Part[];
  readonly facts?: Facts;
}

export const made = (thing: Thing, says: string, facts?: Facts): Done => ({
  outcome: 'made',
  says,
  thing,
  ...(facts !== undefined && { facts }),
});

export const several = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What fills a place. */
export interface Filled {
  readonly operand: Operand;
  readonly thing: Thing;
  readonly at: number;
}

export function filled(machine: Machine, { values }: Command, place: string): Filled | undefined {
  const operand = values.get(place);
  return operand && { operand, thing: machine.thing(operand), at: operand.at };
}

/** @throws Fault; the reader of the text has seen that the place is filled */
export function needed(machine: Machine, command: Command, place: string): Filled {
  const found = filled(machine, command, place);
  if (found === undefined) throw new Fault(command.at, `“${place}” is missing.`);
  return found;
}

/** Plain bytes; a sealed value is nonce, ciphertext and tag, one after the other. */
export function bytesOf({ thing, at }: Filled): Bytes {
  if (thing.kind === 'value') return thing.bytes;
  if (thing.kind === 'sealed') return joined(thing.nonce, thing.ciphertext, thing.tag);
  throw new Fault(at, `This is ${kindWords(thing)}; a value is needed here.`);
}

export function keyIn({ thing, at }: Filled, algorithms: readonly Algorithm[], verb: Verb): Key {
  const kinds = algorithms.join(' or ');
  if (thing.kind === 'pair') {
    throw new Fault(at, 'This is a pair of keys: write `.private` or `.public` behind its name.');
  }
  if (thing.kind !== 'key') throw new Fault(at, `This is ${kindWords(thing)}, and no key.`);
  if (!algorithms.includes(thing.algorithm)) {
    throw new Fault(
      at,
      `\`${verb}\` takes a key for ${kinds}; this one is for ${thing.algorithm}.`,
    );
  }
  return thing;
}

/** @throws Fault of what WebCrypto does not take */
export async function taken<T>(at: number, what: string, attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof Fault) throw error;
    const name = error instanceof DOMException ? error.name : String(error);
    throw new Fault(at, `WebCrypto does not take ${what}: ${name}.`);
  }
}
