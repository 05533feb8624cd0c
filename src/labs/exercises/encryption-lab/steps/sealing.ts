import { solved, unsolved } from '../../definition.ts';
import { bytesOfText, hexOf } from '../bytes.ts';
import { CUSTOMERS } from '../given.ts';
import type { Attempted, EncryptionRun } from '../result.ts';
import { BOUND, REFUSED, SEAL } from '../webcrypto.ts';
import { attemptsIn, checked, type EncryptionStep, factsOf, script } from './checks.ts';

const FIELD = 'customers.phone';

/** The phone of a customer, in hexadecimal. */
const phoneOf = (row: number | undefined) =>
  hexOf(bytesOfText(CUSTOMERS.rows.find(({ id }) => id === row)?.cells['phone'] ?? ''));

/** Every row of the column of phones, opened or refused at once. */
const wholeColumns = (run: EncryptionRun) =>
  factsOf(run, 'decrypted').filter(
    ({ isColumn, attempts }) =>
      isColumn &&
      attempts.length === CUSTOMERS.rows.length &&
      attempts.every(({ from }) => from === FIELD),
  );

export const column: EncryptionStep = {
  id: 'column',
  title: 'Encrypt a column',
  command: SEAL,
  text: [
    'Sparewheel wants its customers’ telephone numbers to be unreadable to whoever copies the database. AES-GCM, the Advanced Encryption Standard in Galois/Counter Mode, encrypts and adds a **tag** by which every change is noticed. It takes a key, and a **nonce**: a number used once. The engine is your browser’s own WebCrypto.',
    'One row works already. Encrypt the whole column `customers.phone`, and decrypt it again. Rows 8 and 11 share a telephone: their sealed values must not give that away.',
  ],
  start: script(
    'key column aes-gcm',
    'encrypt customers[7].phone with column as sealed',
    'decrypt sealed with column as opened',
  ),
  hints: [
    '`customers[7].phone` is one row. Without the brackets it is the whole column.',
    'Leave the nonce away, and a new one is drawn for each row.',
  ],
  solution: script(
    'key column aes-gcm',
    'encrypt customers.phone with column as phones',
    'decrypt phones with column as opened',
  ),
  predict: {
    question: 'Rows 8 and 11 hold the same number. What will their ciphertexts look like?',
    options: ['Alike, since text and key are alike', 'Different', 'Alike but for the tag'],
    answer: 1,
    explanation:
      'The nonce is an input like the key, and each row has its own. Equal values become different bytes, so a stolen table does not even show who lives together. It is also why such a column can no longer be searched or sorted.',
  },
  check: checked((run) => {
    const columns = wholeColumns(run);
    if (columns.length === 0) {
      return unsolved('No run of `decrypt` took the whole column of telephone numbers.');
    }
    const opened = columns.filter(({ attempts }) =>
      attempts.every(({ row, plaintext }) => plaintext === phoneOf(row)),
    );
    if (opened.length === 0) return unsolved('Not every row opened with its own number in it.');
    const isFresh = opened.some(
      ({ attempts }) => new Set(attempts.map(({ nonce }) => nonce)).size === attempts.length,
    );
    if (!isFresh) {
      return unsolved('Rows share a nonce, and so rows 8 and 11 look alike: no two may share one.');
    }
    if (opened.every(({ attempts }) => attempts.some(({ mode }) => mode !== 'AES-GCM'))) {
      return unsolved('This column has no tags: nothing would notice a change.');
    }
    return solved(
      'Six values, six nonces, and nothing that repeats. Each sealed value is 28 bytes longer than its text: 12 of the nonce, which is no secret and is stored beside it, and 16 of the tag.',
    );
  }),
};

const PARTS = ['nonce', 'ciphertext', 'tag'] as const;

export const flip: EncryptionStep = {
  id: 'flip',
  title: 'Flip one bit',
  command: REFUSED,
  text: [
    'Disks fail, and people meddle. `flip sealed byte 3 as bent` makes a copy of a sealed value with one bit of its ciphertext changed; `flip sealed.nonce …` and `flip sealed.tag …` change the other parts.',
    'Find out where a change goes unnoticed. Flip one bit in the nonce, one in the ciphertext and one in the tag, each in a copy of its own, and try to decrypt all three, and the unchanged one.',
  ],
  start: script(
    'key column aes-gcm',
    'encrypt customers[7].phone with column as sealed',
    'flip sealed byte 3 as bent',
    'decrypt sealed with column',
  ),
  hints: [
    'Decrypt `bent` as well. Then make two more copies.',
    '`flip sealed.tag byte 0 as bent-tag`, then `decrypt bent-tag with column`.',
  ],
  solution: script(
    'key column aes-gcm',
    'encrypt customers[7].phone with column as sealed',
    'flip sealed byte 3 as bent',
    'flip sealed.nonce byte 0 as bent-nonce',
    'flip sealed.tag byte 15 as bent-tag',
    'decrypt sealed with column',
    'decrypt bent with column',
    'decrypt bent-nonce with column',
    'decrypt bent-tag with column',
  ),
  predict: {
    question: 'One bit of the ciphertext is wrong. What does `decrypt` give?',
    options: ['The number, with one wrong digit', 'Sixteen bytes of rubbish', 'Nothing at all'],
    answer: 2,
    explanation:
      'The tag is computed over everything, and it is checked before anything is handed out. There is no half-trusted plaintext that a hurried program could use.',
  },
  check: checked((run) => {
    const attempts = attemptsIn(run).filter(
      ({ mode, isOwnKey, isOwnAad }) => mode === 'AES-GCM' && isOwnKey && isOwnAad,
    );
    const isWhole = attempts.some(({ isAccepted, changes }) => isAccepted && changes.length === 0);
    if (!isWhole) return unsolved('The unchanged value was not opened with its key.');
    const untried = PARTS.filter(
      (part) =>
        !attempts.some(
          ({ isAccepted, changes }) =>
            !isAccepted && changes.length === 1 && changes[0]?.part === part,
        ),
    );
    if (untried.length > 0) {
      return unsolved(
        `No copy was tried with its key that has one change, and that in the ${untried[0]}.`,
      );
    }
    return solved(
      '**How an attacker thinks:** I cannot read it, but can I bend it? **What really stops it:** authenticated encryption. One bit anywhere, and all of it is refused. Your program must take that refusal for what it is, and never fall back to something weaker.',
    );
  }),
};

const MOVED = { from: 9, to: 7 } as const;

export const row: EncryptionStep = {
  id: 'row',
  title: 'Move a value to another row',
  command: BOUND,
  text: [
    'Somebody can write to the table, but has no key. They copy the sealed number of row 9 into row 7, and the shop will send customer 7’s messages to the telephone of customer 9. No byte of the value is changed.',
    'Run it: all six rows open. Then make decryption refuse row 7 after the same copy, and still open the other five. **Additional authenticated data** (AAD) are not hidden, but the tag covers them.',
  ],
  start: script(
    'key column aes-gcm',
    'encrypt customers.phone with column as phones',
    'copy phones row 9 to 7 as attacked',
    'decrypt attacked with column as opened',
  ),
  hints: [
    'Each value should know where it belongs. What do rows have that differs?',
    '`aad row` is the words `row 7` in row 7. Both sides have to say it: `encrypt` and `decrypt`.',
  ],
  solution: script(
    'key column aes-gcm',
    'encrypt customers.phone with column aad row as phones',
    'copy phones row 9 to 7 as attacked',
    'decrypt attacked with column aad row as opened',
  ),
  predict: {
    question: 'The sealed value of row 9 lies in row 7, unchanged. Does AES-GCM alone refuse it?',
    options: ['Yes: the tag no longer fits', 'No: key, nonce, bytes and tag all fit'],
    answer: 1,
    explanation:
      'The tag vouches for the value, and knows nothing of rows. Where it belongs has to be told, when it is sealed and when it is opened.',
  },
  check: checked((run) => {
    const copied = ({ row: id, copiedFrom }: Attempted) =>
      id === MOVED.to && copiedFrom === MOVED.from;
    const columns = wholeColumns(run).filter(({ attempts }) => attempts.some(copied));
    if (columns.length === 0) {
      return unsolved('No column was decrypted in which row 7 has the value of row 9.');
    }
    const held = columns.some(({ attempts }) =>
      attempts.every((attempt) =>
        copied(attempt)
          ? !attempt.isAccepted && attempt.isOwnKey && attempt.changes.length === 0
          : attempt.plaintext === phoneOf(attempt.row),
      ),
    );
    if (held) {
      return solved(
        '**How an attacker thinks:** I need not read a value to use it somewhere else. **What really stops it:** binding it to its place by AAD: table, column and id. The data cost no space, since both sides know them already.',
      );
    }
    return columns.some(({ attempts }) => attempts.every(({ isAccepted }) => isAccepted))
      ? unsolved('All six rows opened, row 7 with the number of customer 9.')
      : unsolved('Row 7 is to be refused, and the other five are to open with their own numbers.');
  }),
};
