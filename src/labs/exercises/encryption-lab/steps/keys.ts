import { solved, unsolved } from '../../definition.ts';
import { WRAPPED } from '../webcrypto.ts';
import { checked, type EncryptionStep, factsOf, script } from './checks.ts';

const ENVELOPES = ['phones', 'addresses', 'notes'] as const;
const FIRST_KEK = 'kek-1';

export const rotate: EncryptionStep = {
  id: 'rotate',
  title: 'Rotate a key without touching the rows',
  command: WRAPPED,
  text: [
    '**Envelope encryption:** each column has a data key of its own. The data keys lie beside the table, wrapped under a key-encryption key (KEK) that lives in a vault: `phones-key`, `addresses-key` and `notes-key` under `kek-1`. Somebody who knew `kek-1` has left the company.',
    'Replace `kek-1` by a new key and destroy it. In the end every column must still open by way of the vault, and no row may have been encrypted anew.',
  ],
  start: script('unwrap phones-key with kek-1 as phones-plain', 'decrypt phones with phones-plain'),
  hints: [
    'A key that wraps keys: `key kek-2 aes-kw`.',
    '`rewrap phones-key from kek-1 to kek-2 as phones-key-2`, and so on for all three. Then `forget kek-1`.',
  ],
  solution: script(
    'key kek-2 aes-kw',
    ...ENVELOPES.map((name) => `rewrap ${name}-key from kek-1 to kek-2 as ${name}-key-2`),
    'forget kek-1',
    'unwrap phones-key-2 with kek-2 as phones-plain',
    'decrypt phones with phones-plain',
  ),
  predict: {
    question: 'The table has 18 sealed values. How many are encrypted anew for a new KEK?',
    options: ['18', '3', '0'],
    answer: 2,
    explanation:
      'Only the three data keys are wrapped again, 40 bytes each. With a million rows it would still be three.',
  },
  check: checked((run) => {
    const { stored = [], givenKeys = [] } = run.end ?? {};
    if (factsOf(run, 'wrote').some(({ what }) => what === 'values')) {
      return unsolved('Rows were encrypted anew. A new KEK needs none of that.');
    }
    const lost = ENVELOPES.find(
      (name) => !stored.some((each) => each.name === name && each.wrapped.length > 0),
    );
    if (lost !== undefined) {
      return unsolved(`Nothing in the vault opens \`${lost}\` any more: its data key is lost.`);
    }
    if (givenKeys.includes(FIRST_KEK)) {
      return unsolved('`kek-1` is still there, and opens what it always opened.');
    }
    const keys = factsOf(run, 'wrote');
    const bytes = keys.reduce((sum, each) => sum + each.bytes, 0);
    return solved(
      `${keys.length} keys were wrapped, ${bytes} bytes in all, and not one of the 18 sealed values was touched. If somebody may have copied the **data keys**, that is not enough: those would have to be replaced, and then every row is encrypted anew.`,
    );
  }),
};

const LEAVING = 8;
const STAYING = [7, 9] as const;
const COPIES = ['notes', 'backup'] as const;

export const shred: EncryptionStep = {
  id: 'shred',
  title: 'Delete by losing a key',
  command: WRAPPED,
  text: [
    'Here each customer has a data key of their own: `key-7`, `key-8` and `key-9`, wrapped under `kek`. Their notes are in the column `notes`, and in `backup`, which lies on tapes in a mine: nobody can change it. Customer 8 asks to be deleted, everywhere.',
    'In the end nothing may open row 8, not in `notes` and not in `backup`. Rows 7 and 9 must still open.',
  ],
  start: script('unwrap key-8 with kek as plain-8', 'decrypt backup[8] with plain-8'),
  hints: [
    'What cannot be deleted can be made unreadable: `forget` something.',
    'The table below the lines says what still opens each row. `plain-8` is a key in memory, and it opens row 8.',
  ],
  solution: script(
    'unwrap key-8 with kek as plain-8',
    'decrypt backup[8] with plain-8',
    'forget plain-8',
    'forget key-8',
  ),
  check: checked((run) => {
    const ways = (id: number) => (run.end?.stored ?? []).filter(({ rows }) => rows.includes(id));
    const open = ways(LEAVING).find(
      ({ inMemory, wrapped }) => inMemory.length + wrapped.length > 0,
    );
    if (open !== undefined) {
      const [name = open.wrapped[0]?.name ?? ''] = open.inMemory;
      return unsolved(`Row 8 of \`${open.name}\` still opens, by way of \`${name}\`.`);
    }
    const isLost = (id: number) =>
      COPIES.some((name) => !ways(id).some((way) => way.name === name && way.wrapped.length > 0));
    const lost = STAYING.find(isLost);
    if (lost !== undefined) {
      return unsolved(`Row ${lost} is lost as well: no key in the vault leads to it any more.`);
    }
    return solved(
      '**Crypto-shredding:** the bytes lie there for ever, and nobody can read them. It works as long as no other copy of the key exists, so wrapped keys do not belong on the tapes. It is also the accident to fear: whoever loses the KEK has shredded everybody.',
    );
  }),
};
