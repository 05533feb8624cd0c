/** Encrypts and decrypts, values and columns. */
import { type Bytes, bytesOfText, hexOf } from '../bytes.ts';
import { Fault } from '../fault.ts';
import type { Command } from '../language.ts';
import type { Machine } from '../machine.ts';
import {
  COUNTER_BYTES,
  decrypted,
  encrypted,
  modeOf,
  NONCE_BYTES,
  TAG_BYTES,
} from '../operations.ts';
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
import type { Attempted, Facts } from '../result.ts';
import {
  type Key,
  kindWords,
  type Row,
  type Sealed,
  type Thing,
  type Value,
  valueOf,
} from '../things.ts';

/** Additional authenticated data for a row; the word `row` stands for the row itself. */
function aadOf(machine: Machine, command: Command): (id: number | undefined) => Bytes {
  const operand = command.values.get('aad');
  if (operand === undefined) return () => bytesOfText('');
  if (operand.kind === 'reference' && operand.source === 'row') {
    return (id) => {
      if (id === undefined) {
        throw new Fault(
          operand.at,
          '`aad row` needs a whole column. For one value: `aad "row 7"`.',
        );
      }
      return bytesOfText(`row ${id}`);
    };
  }
  const bytes = bytesOf({ operand, thing: machine.thing(operand), at: operand.at });
  return () => bytes;
}

export async function encrypt(machine: Machine, command: Command): Promise<Done> {
  const subject = needed(machine, command, '1');
  const keyPlace = needed(machine, command, 'with');
  const withKey = keyIn(keyPlace, ['aes-gcm', 'aes-ctr'], 'encrypt');
  const mode = modeOf(withKey) ?? 'AES-GCM';
  const chosen = filled(machine, command, 'nonce');
  const nonceBytes = chosen && bytesOf(chosen);
  if (mode === 'AES-CTR' && nonceBytes !== undefined && nonceBytes.length !== COUNTER_BYTES) {
    throw new Fault(
      chosen?.at ?? 0,
      `AES-CTR begins at a counter block of ${COUNTER_BYTES} bytes.`,
    );
  }
  const aad = aadOf(machine, command);
  if (mode === 'AES-CTR' && command.values.has('aad')) {
    throw new Fault(command.at, 'AES-CTR authenticates nothing, so there is no place for `aad`.');
  }
  const from =
    subject.thing.kind === 'column'
      ? subject.thing.from
      : subject.operand.kind === 'reference'
        ? subject.operand.source
        : '';
  const seal = async (plaintext: Bytes, id?: number): Promise<Sealed> => {
    const nonce =
      nonceBytes ?? machine.making.random(mode === 'AES-GCM' ? NONCE_BYTES : COUNTER_BYTES);
    const data = { mode, plaintext, nonce, aad: aad(id) };
    const parts = await taken(chosen?.at ?? command.at, 'this nonce', encrypted(withKey, data));
    const past = { from, key: withKey.serial, aad: hexOf(data.aad), changes: [] };
    return { kind: 'sealed', mode, nonce, ...parts, past };
  };
  const nonceWords =
    chosen === undefined ? 'A new random nonce for each.' : 'The nonce is the one you gave.';
  const wrote = (sealed: readonly Sealed[]): Facts => ({
    kind: 'wrote',
    what: 'values',
    count: sealed.length,
    bytes: sealed.reduce((sum, { ciphertext }) => sum + ciphertext.length, 0),
  });
  if (subject.thing.kind !== 'column') {
    const sealed = await seal(bytesOf(subject));
    return made(sealed, nonceWords, wrote([sealed]));
  }
  const rows: (Row & { readonly cell: Sealed })[] = [];
  for (const { id, cell } of subject.thing.rows) {
    if (cell === undefined) throw new Fault(subject.at, `There is nothing in row ${id}.`);
    rows.push({ id, cell: await seal(bytesOf({ ...subject, thing: cell }), id) });
  }
  return made(
    { kind: 'column', from, rows },
    `${several(rows.length, 'value')} encrypted. ${nonceWords}`,
    wrote(rows.map(({ cell }) => cell)),
  );
}

/** What the lab knows of a refusal, which WebCrypto does not tell. */
function refusalWords(attempt: Attempted, error: string): string {
  const reasons = [
    ...(attempt.isOwnKey ? [] : ['the key is another one']),
    ...(attempt.isOwnAad ? [] : ['the additional data are others']),
    ...new Set(attempt.changes.map(({ part }) => `the ${part} was changed`)),
  ];
  const known = reasons.length === 0 ? 'the parts do not belong together' : reasons.join(', and ');
  return `${error}. The engine says no more; the lab knows that ${known}.`;
}

interface Opening {
  readonly subject: Filled;
  readonly withKey: Key;
  readonly aad: (id: number | undefined) => Bytes;
}

/** What came of one sealed value: its plaintext, or why it was refused. */
interface Opened {
  readonly attempt: Attempted;
  readonly came: Value | string;
}

/** @throws Fault where there is nothing to decrypt */
async function opened(
  { subject, withKey, aad }: Opening,
  sealed: Thing | undefined,
  id?: number,
): Promise<Opened> {
  if (sealed?.kind !== 'sealed') {
    const what = sealed === undefined ? 'nothing' : kindWords(sealed);
    throw new Fault(subject.at, `This is ${what}, and no sealed value.`);
  }
  const { mode, nonce, past } = sealed;
  if (mode !== modeOf(withKey)) {
    throw new Fault(subject.at, `This is sealed with ${mode}, and the key is for another.`);
  }
  const data = aad(id);
  const tried = await decrypted(withKey, sealed, data);
  const isAccepted = 'bytes' in tried;
  const attempt: Attempted = {
    from: past.from,
    ...(id !== undefined && { row: id }),
    ...(past.copiedFrom !== undefined && { copiedFrom: past.copiedFrom }),
    mode,
    isOwnKey: past.key === withKey.serial,
    isOwnAad: past.aad === hexOf(data),
    changes: past.changes,
    nonce: hexOf(nonce),
    isAccepted,
    ...(isAccepted && { plaintext: hexOf(tried.bytes) }),
  };
  if (!isAccepted) return { attempt, came: refusalWords(attempt, tried.error) };
  const changed = past.changes.flatMap(({ part, byte }) => (part === 'ciphertext' ? [byte] : []));
  return { attempt, came: valueOf(tried.bytes, changed.length > 0 ? { changed } : {}) };
}

const UNCHECKED = ' AES-CTR has no tag, so nothing was checked.';

export async function decrypt(machine: Machine, command: Command): Promise<Done> {
  const subject = needed(machine, command, '1');
  const withKey = keyIn(needed(machine, command, 'with'), ['aes-gcm', 'aes-ctr'], 'decrypt');
  const opening = { subject, withKey, aad: aadOf(machine, command) };
  const unchecked = withKey.algorithm === 'aes-ctr' ? UNCHECKED : '';
  if (subject.thing.kind !== 'column') {
    const { attempt, came } = await opened(opening, subject.thing);
    const facts = { kind: 'decrypted', isColumn: false, attempts: [attempt] } as const;
    return typeof came === 'string'
      ? { outcome: 'refused', says: `Refused: ${came}`, facts }
      : { outcome: 'accepted', says: `Opened.${unchecked}`, thing: came, facts };
  }
  const rows: Row[] = [];
  const attempts: Attempted[] = [];
  for (const { id, cell } of subject.thing.rows) {
    const { attempt, came } = await opened(opening, cell, id);
    attempts.push(attempt);
    rows.push(typeof came === 'string' ? { id, refused: came } : { id, cell: came });
  }
  const accepted = attempts.filter(({ isAccepted }) => isAccepted).length;
  return {
    outcome: accepted === rows.length ? 'accepted' : 'refused',
    says: `${accepted} of ${several(rows.length, 'row')} opened.${unchecked}`,
    thing: { kind: 'column', from: subject.thing.from, rows },
    facts: { kind: 'decrypted', isColumn: true, attempts },
  };
}

export function copy(machine: Machine, command: Command): Done {
  const { thing, at } = needed(machine, command, '1');
  if (thing.kind !== 'column') throw new Fault(at, `This is ${kindWords(thing)}, and no column.`);
  const cellOf = (place: string) => {
    const number = command.numbers.get(place);
    const row = thing.rows.find(({ id }) => id === number?.value);
    if (row?.cell === undefined) {
      const ids = thing.rows.map(({ id }) => id).join(', ');
      throw new Fault(number?.at ?? at, `There is no such row. There are: ${ids}.`);
    }
    return { id: row.id, cell: row.cell };
  };
  const source = cellOf('row');
  const target = cellOf('to');
  const { cell } = source;
  const copied: Row['cell'] =
    cell.kind === 'sealed' ? { ...cell, past: { ...cell.past, copiedFrom: source.id } } : cell;
  const rows = thing.rows.map((row) => (row.id === target.id ? { ...row, cell: copied } : row));
  return made({ ...thing, rows }, `Row ${target.id} has the value of row ${source.id} now.`);
}

export function assemble(machine: Machine, command: Command): Done {
  const nonce = needed(machine, command, 'nonce');
  const tag = filled(machine, command, 'tag');
  const tagBytes = tag === undefined ? bytesOfText('') : bytesOf(tag);
  if (tag !== undefined && tagBytes.length !== TAG_BYTES) {
    throw new Fault(tag.at, `A tag has ${TAG_BYTES} bytes here.`);
  }
  const nonceBytes = bytesOf(nonce);
  if (tag === undefined && nonceBytes.length !== COUNTER_BYTES) {
    throw new Fault(nonce.at, `AES-CTR begins at a counter block of ${COUNTER_BYTES} bytes.`);
  }
  const mode = tag === undefined ? 'AES-CTR' : 'AES-GCM';
  return made(
    {
      kind: 'sealed',
      mode,
      nonce: nonceBytes,
      ciphertext: bytesOf(needed(machine, command, 'ciphertext')),
      tag: tagBytes,
      past: { from: '', aad: '', changes: [] },
    },
    'Put together of parts. Whether they belong together, only the key can say.',
  );
}
