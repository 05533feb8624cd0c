import { decrypt, encrypt, assemble, copy } from './commands/sealing.ts';
import { forget, key, rewrap, unwrap, wrap } from './commands/keys.ts';
import { hash, mac, send, sign, verify } from './commands/proofs.ts';
import { asLet, compare, flip, xor } from './commands/values.ts';
import type { Command, Verb } from './language.ts';
import type { Machine } from './machine.ts';
import type { Done } from './places.ts';
import type { Line } from './result.ts';
import { shown } from './things.ts';

const RUN: Readonly<Record<Verb, (machine: Machine, command: Command) => Done | Promise<Done>>> = {
  key,
  let: asLet,
  encrypt,
  decrypt,
  flip,
  copy,
  assemble,
  xor,
  hash,
  mac,
  sign,
  verify,
  compare,
  wrap,
  unwrap,
  rewrap,
  forget,
  send,
};

/**
 * Runs a command on a machine.
 * @throws Fault where it cannot be run
 */
export async function run(machine: Machine, command: Command): Promise<Line> {
  const { verb, line, source, words } = command;
  const name = words.get(verb === 'key' || verb === 'let' ? '1' : 'as');
  if (name !== undefined) machine.free(name);
  const { outcome, says, thing, parts, facts } = await RUN[verb](machine, command);
  if (name !== undefined) {
    if (thing !== undefined) machine.name(name.text, thing);
    else machine.lose(name.text, `line ${line}, which would have made it, was refused`);
  }
  return {
    number: line,
    verb,
    source,
    outcome,
    says,
    ...(thing !== undefined && { shown: shown(thing, name?.text) }),
    ...(parts !== undefined && { shown: { is: 'compared', parts } }),
    ...(facts !== undefined && { facts }),
  };
}
