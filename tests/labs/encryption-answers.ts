import { ENCRYPTION_LAB } from '@/labs/exercises/encryption-lab/lab';
import type { Answers } from './judges';

const all = (...lines: readonly string[]) => lines.join('\n');
const solution = (id: string) =>
  ENCRYPTION_LAB.steps.find((step) => step.id === id)?.solution ?? '';
/** The solution without the lines that begin with some words. */
const without = (id: string, ...begins: readonly string[]) =>
  solution(id)
    .split('\n')
    .filter((line) => !begins.some((begin) => line.startsWith(begin)))
    .join('\n');
const with_ = (id: string, from: string | RegExp, to: string) => solution(id).replace(from, to);

const KEY = 'key k aes-gcm';
const SEAL = all(KEY, 'encrypt customers.phone with k as c');
const PHONE = all(KEY, 'encrypt customers[7].phone with k as c');
const MOVE = 'copy c row 9 to 7 as moved';
const MINE = '"Sparewheel orders 80 bells."';
const OTHER = '"Sparewheel orders 81 bells."';

/** Answers that are right, too. */
const RIGHT: Answers['right'] = {
  column: [
    all(
      '# with their place',
      'key k aes-gcm 128',
      'encrypt customers.phone with k aad row as c',
      'decrypt c with k aad row',
    ),
    all(SEAL, 'decrypt c[8] with k', 'decrypt c with k as again   # all of them'),
  ],
  flip: [
    all(
      PHONE,
      'flip c.tag byte 0 by 0x80 as a',
      'flip c.nonce byte 11 by 0xff as b',
      'flip c.ciphertext byte 14 by 0x20 as d',
      ...['a', 'b', 'c', 'd'].map((name) => `decrypt ${name} with k`),
    ),
    all(
      SEAL,
      'flip c[9].tag byte 0 as a',
      'flip c[10].nonce byte 0 as b',
      'flip c[11] byte 0 as d',
      ...['a', 'b', 'd', 'c[12]'].map((name) => `decrypt ${name} with k`),
    ),
  ],
  row: [
    all(
      KEY,
      'encrypt customers.phone with k as plainly',
      'copy plainly row 9 to 7 as taken',
      'decrypt taken with k',
      'encrypt customers.phone with k aad row as c',
      MOVE,
      'decrypt moved with k aad row',
    ),
    all(
      'key k aes-gcm 128',
      'encrypt customers.phone with k aad row as c',
      MOVE,
      'copy moved row 10 to 10 as same',
      'decrypt c with k aad row',
      'decrypt moved with k aad row',
    ),
  ],
  nonce: [
    all('xor newsletter-text newsletter.ciphertext as stream', 'xor letter.ciphertext stream'),
    all('xor newsletter letter as both', 'xor newsletter-text both as read'),
  ],
  ctr: [
    all(
      'flip refund-ctr byte 9 by 0x08 as a',
      'flip refund-gcm byte 9 by 0x08 as b',
      'send b',
      'send a',
    ),
    all(
      'xor refund-text "refund 9999.99 EUR to order 77" as change',
      'xor refund-ctr.ciphertext change as c',
      'assemble nonce refund-ctr.nonce ciphertext c as a',
      'send a',
      'xor refund-gcm.ciphertext change as d',
      'assemble nonce refund-gcm.nonce ciphertext d tag refund-gcm.tag as b',
      'send b',
    ),
  ],
  forge: [
    all(
      'flip order byte 18 by 0x0a as nine',
      'hash nine as h',
      'send nine proof order-mac',
      'send nine proof order-signature',
      'send nine proof h',
    ),
    all(
      `hash ${MINE} as h`,
      'key k hmac',
      `mac ${MINE} with k as m`,
      'key p ecdsa',
      `sign ${MINE} with p.private as s`,
      `send ${MINE} proof h`,
      `send ${MINE} proof m`,
      `send ${MINE} proof s`,
    ),
  ],
  deny: [
    all(
      `mac ${MINE} with shared as m`,
      `verify m of ${MINE} with shared`,
      `send ${MINE} proof order-signature`,
      `send ${MINE} proof m`,
    ),
    all(
      'flip order byte 18 by 0x0a as nine',
      'mac nine with shared as m',
      'send nine proof m',
      'send nine proof order-signature',
    ),
  ],
  sign: [
    all(
      'key a ecdsa',
      'key b rsa-pss 2048',
      'sign "x" with a.private as sa',
      'sign "x" with b.private as sb',
      'flip "x" byte 0 as y',
      ...['y', '"x"'].flatMap((text) => [
        `verify sa of ${text} with a.public`,
        `verify sb of ${text} with b.public`,
      ]),
    ),
    all(
      'key b rsa-pss',
      'sign "1" with b.private as s1',
      'sign "2" with b.private as s2',
      'verify s1 of "2" with b.public',
      'verify s2 of "2" with b.public',
      'key a ecdsa',
      'sign "1" with a.private as s3',
      'verify s3 of "1" with a.public',
      'verify s3 of "" with a.public',
    ),
  ],
  rotate: [
    all(
      'key new aes-kw 128',
      ...['phones', 'addresses', 'notes'].flatMap((name) => [
        `unwrap ${name}-key with kek-1 as ${name}-plain`,
        `wrap ${name}-plain with new as ${name}-new`,
        `forget ${name}-key`,
      ]),
      'forget kek-1',
    ),
    all(
      'key a aes-kw',
      'key b aes-kw',
      'rewrap notes-key from kek-1 to a as n',
      'rewrap phones-key from kek-1 to b as p',
      'rewrap addresses-key from kek-1 to b as d',
      'rewrap d from b to a as e',
      'forget kek-1',
    ),
  ],
  shred: [
    'forget key-8',
    all(
      'key new aes-kw',
      'rewrap key-7 from kek to new as k7',
      'rewrap key-9 from kek to new as k9',
      'forget kek',
    ),
  ],
};

/** Wrong answers, and a part of what is said of each. */
const WRONG: Answers['wrong'] = {
  column: [
    ['No run of `decrypt`', SEAL],
    ['No run of `decrypt`', all(SEAL, 'decrypt c[7] with k', 'decrypt c[8] with k')],
    ['No run of `decrypt`', all(KEY, 'encrypt customers.note with k as c', 'decrypt c with k')],
    [
      'share a nonce',
      all(
        KEY,
        'encrypt customers.phone with k nonce 0x000102030405060708090a0b as c',
        'decrypt c with k',
      ),
    ],
    ['Not every row', all(SEAL, 'key other aes-gcm', 'decrypt c with other')],
    ['Not every row', all(SEAL, 'decrypt c with k aad row')],
    ['Not every row', all(SEAL, 'copy c row 7 to 8 as d', 'decrypt d with k')],
    ['no tags', all('key k aes-ctr', 'encrypt customers.phone with k as c', 'decrypt c with k')],
  ],
  flip: [
    ['in the nonce', without('flip', 'decrypt bent-nonce')],
    ['in the tag', without('flip', 'decrypt bent-tag')],
    ['in the ciphertext', without('flip', 'decrypt bent with')],
    ['unchanged value', without('flip', 'decrypt sealed')],
    ['unchanged value', with_('flip', 'aes-gcm', 'aes-ctr').replaceAll(/.*bent-tag.*/g, '')],
    [
      'in the nonce',
      all(
        PHONE,
        'flip c.nonce byte 0 as a',
        'flip a.tag byte 0 as b',
        'flip b byte 0 as d',
        'decrypt c with k',
        'decrypt d with k',
      ),
    ],
    [
      'in the ciphertext',
      all(
        without('flip', 'decrypt bent with'),
        'key other aes-gcm',
        'decrypt bent with other',
        'decrypt bent with column aad "x"',
      ),
    ],
  ],
  row: [
    ['All six rows', all(SEAL, MOVE, 'decrypt moved with k')],
    [
      'All six rows',
      all(
        KEY,
        'encrypt customers.phone with k aad "customers" as c',
        MOVE,
        'decrypt moved with k aad "customers"',
      ),
    ],
    [
      'Row 7 is to be refused',
      with_('row', 'attacked with column aad row', 'attacked with column'),
    ],
    ['Row 7 is to be refused', all(SEAL, MOVE, 'key other aes-gcm', 'decrypt moved with other')],
    [
      'Row 7 is to be refused',
      all(SEAL, MOVE, 'copy moved row 10 to 8 as n', 'decrypt n with k aad row'),
    ],
    ['No column was decrypted', with_('row', 'decrypt attacked', 'decrypt phones')],
    ['No column was decrypted', with_('row', '9 to 7', '8 to 7')],
    ['No column was decrypted', all(SEAL, MOVE, 'decrypt moved[7] with k')],
    [
      'No column was decrypted',
      all(SEAL, 'flip c[7] byte 0 as bent', 'decrypt bent with k', 'decrypt c with k'),
    ],
  ],
  nonce: [
    ['Nothing was combined', 'compare newsletter.nonce letter.nonce'],
    ['Nothing was combined', 'let read = "The stockroom door opens with 4821."'],
    ['None of what', 'xor newsletter.ciphertext letter.ciphertext'],
    ['None of what', 'xor newsletter.ciphertext newsletter-text'],
    ['None of what', 'xor letter.ciphertext newsletter-text'],
    ['None of what', 'xor "The stockroom door opens with who?." 0x000000000000000000'],
    ['None of what', all('xor newsletter.tag letter.tag as t', 'xor t newsletter-text')],
  ],
  ctr: [
    ['not paid more', 'send refund-ctr'],
    ['not paid more', all('flip refund-ctr byte 9 by 0x01 as a', 'send a', 'send refund-gcm')],
    ['not paid more', all('flip refund-ctr byte 0 as a', 'send a')],
    ['not paid more', all('flip refund-ctr.nonce byte 0 as a', 'send a')],
    ['not paid more', all('flip refund-gcm byte 7 by 0x09 as a', 'send a')],
    [
      'not paid more',
      all('key k aes-ctr', 'encrypt "refund 9999.00 EUR to order 77" with k as a', 'send a'),
    ],
    ['Now send', without('ctr', 'send more-gcm')],
    ['Now send', all(without('ctr', 'send more-gcm'), 'send refund-gcm')],
    ['Now send', with_('ctr', 'flip refund-gcm byte 7', 'flip refund-gcm byte 8')],
  ],
  forge: [
    ['no order but', 'send order proof order-hash'],
    ['no order but', `send ${MINE} proof order-hash`],
    ['no order but', all('key k hmac', `mac ${MINE} with k as m`, `send ${MINE} proof m`)],
    [
      'no order but',
      all('key k ecdsa', `sign ${MINE} with k.private as s`, `send ${MINE} proof s`),
    ],
    ['tried with a MAC', all(`hash ${MINE} as h`, `send ${MINE} proof h`)],
    ['tried with a signature', without('forge', 'send more proof order-signature')],
    [
      'tried with a MAC',
      all(
        `hash ${MINE} as h`,
        `send ${MINE} proof h`,
        `send ${OTHER} proof order-mac`,
        `send ${OTHER} proof order-signature`,
      ),
    ],
  ],
  deny: [
    ['no order by MAC', 'send order proof order-mac'],
    ['no order by MAC', `send ${MINE} proof order-mac`],
    ['no order by MAC', all('key k hmac', `mac ${MINE} with k as m`, `send ${MINE} proof m`)],
    ['no order by MAC', all(`hash ${MINE} as h`, `send ${MINE} proof h`)],
    ['no order by MAC', all('mac order with shared as m', 'send order proof m')],
    ['by a signature, too', all(`mac ${MINE} with shared as m`, `send ${MINE} proof m`)],
    [
      'by a signature, too',
      all(
        `mac ${MINE} with shared as m`,
        `send ${MINE} proof m`,
        `send ${OTHER} proof order-signature`,
      ),
    ],
  ],
  sign: [
    ['ECDSA was verified against the text', all('key a ecdsa', 'sign "x" with a.private')],
    [
      'ECDSA was verified against a text that was changed',
      all('key a ecdsa', 'sign "x" with a.private as s', 'verify s of "x" with a.public'),
    ],
    [
      'ECDSA was verified against a text that was changed',
      all(
        'key a ecdsa',
        'key b ecdsa',
        'sign "x" with a.private as s',
        'verify s of "x" with a.public',
        'verify s of "y" with b.public',
      ),
    ],
    [
      'ECDSA was verified against a text that was changed',
      all(
        'key a ecdsa',
        'sign "x" with a.private as s',
        'flip s byte 0 as t',
        'verify s of "x" with a.public',
        'verify t of "x" with a.public',
      ),
    ],
    ['RSA-PSS was verified against the text', solution('sign').split('\n').slice(0, 6).join('\n')],
    [
      'RSA-PSS was verified against the text',
      all(
        solution('sign').split('\n').slice(0, 6).join('\n'),
        'key m hmac',
        'mac invoice with m as proof-of-m',
        'verify proof-of-m of invoice with m',
        'verify proof-of-m of cheaper with m',
      ),
    ],
  ],
  rotate: [
    ['`kek-1` is still there', 'unwrap phones-key with kek-1 as p'],
    ['`kek-1` is still there', without('rotate', 'forget')],
    ['`kek-1` is still there', all('let old = kek-1', solution('rotate'))],
    ['opens `phones`', 'forget kek-1'],
    ['opens `notes`', without('rotate', 'rewrap notes')],
    ['opens `phones`', all(without('rotate', 'unwrap', 'decrypt'), 'forget kek-2')],
    ['opens `addresses`', with_('rotate', /rewrap addresses.*/, 'forget addresses-key')],
    [
      'encrypted anew',
      all(solution('rotate'), 'key fresh aes-gcm', 'encrypt "ring twice" with fresh as note'),
    ],
  ],
  shred: [
    ['`notes` still opens, by way of `key-8`', 'hash "x"'],
    ['by way of `plain-8`', without('shred', 'forget plain-8')],
    ['by way of `key-8`', without('shred', 'forget key-8')],
    ['by way of `spare`', all('let spare = key-8', 'forget key-8')],
    ['`backup` still opens', 'forget notes'],
    ['Row 7 is lost', 'forget kek'],
    ['Row 9 is lost', all('forget key-8', 'forget key-9')],
    ['Row 7 is lost', all('forget key-8', 'forget notes')],
    [
      'by way of `under-new`',
      all('key new aes-kw', 'rewrap key-8 from kek to new as under-new', 'forget key-8'),
    ],
  ],
};

export const ANSWERS: Answers = { right: RIGHT, wrong: WRONG };
