import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { judged } from '@/labs/exercises/definition';
import { ENCRYPTION_LAB } from '@/labs/exercises/encryption-lab/lab';
import { COMMANDS, MOST_COMMANDS, VERBS } from '@/labs/exercises/encryption-lab/language';
import type { EncryptionRun, PartName } from '@/labs/exercises/encryption-lab/result';
import { RIG } from '@/labs/exercises/encryption-lab/rig';
import { inThisThread } from '@/labs/rig/lab';
import { ANSWERS } from './encryption-answers';
import { CTR, ECDSA, GCM, HMAC, KEY_WRAP, RSA_PSS, SHA_256 } from './encryption-vectors';
import { judges } from './judges';

const { steps, run } = ENCRYPTION_LAB;
const engine = inThisThread(RIG);

const stepOf = (id: string) => {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
};

async function verdictOn(id: string, text: string) {
  const outcome = await run(engine, text, id);
  return judged(engine, stepOf(id).goal, { text, outcome });
}

const ran = (text: string, step = 'column'): Promise<EncryptionRun> =>
  RIG.run(step, text, () => undefined);

/** What the last line made, by parts, in hexadecimal. */
const partsOf = ({ lines }: EncryptionRun) =>
  Object.fromEntries(lines.at(-1)?.shown?.parts?.map(({ is, hex }) => [is, hex]) ?? []) as Partial<
    Record<PartName, string>
  >;

const outcomesOf = ({ lines }: EncryptionRun) => lines.map(({ outcome }) => outcome);

test('there are ten steps, each with right and wrong answers', () => {
  const ids = steps.map(({ id }) => id);
  expect(ids.length).toBe(10);
  expect(Object.keys(ANSWERS.wrong)).toEqual(ids);
  expect(Object.keys(ANSWERS.right)).toEqual(ids);
  for (const answers of Object.values(ANSWERS.right)) {
    expect(answers.length).toBeGreaterThanOrEqual(2);
  }
});

judges(steps, ANSWERS, verdictOn);

describe('the test vectors of the standards pass, in the lab’s own language', () => {
  test.each(GCM)('AES-GCM: $name', async ({ key, nonce, plaintext, aad, ciphertext, tag }) => {
    const sealing = [
      `key k aes-gcm from 0x${key}`,
      `encrypt 0x${plaintext} with k nonce 0x${nonce} aad 0x${aad} as sealed`,
    ].join('\n');
    const made = partsOf(await ran(sealing));
    expect(made).toEqual({ nonce, ciphertext, tag });
    const opening = [
      `key k aes-gcm from 0x${key}`,
      `assemble nonce 0x${nonce} ciphertext 0x${ciphertext} tag 0x${tag} as sealed`,
      `decrypt sealed with k aad 0x${aad} as plain`,
    ].join('\n');
    expect(Object.values(partsOf(await ran(opening)))).toEqual([plaintext]);
  });

  test('AES-CTR: SP 800-38A, F.5.5', async () => {
    const text = `key k aes-ctr from 0x${CTR.key}\nencrypt 0x${CTR.plaintext} with k nonce 0x${CTR.counter}`;
    expect(partsOf(await ran(text))).toEqual({ nonce: CTR.counter, ciphertext: CTR.ciphertext });
  });

  test.each(SHA_256)('SHA-256 of “%s”', async (text, hash) => {
    expect(partsOf(await ran(`hash "${text}"`))).toEqual({ hash });
  });

  test.each(HMAC)('HMAC: RFC 4231, key %s', async (key, text, mac) => {
    const result = await ran(
      `key k hmac from 0x${key}\nmac "${text}" with k as m\nverify m of "${text}" with k\nlet n = m`,
    );
    expect(partsOf(result)).toEqual({ MAC: mac });
    expect(outcomesOf(result)[2]).toBe('accepted');
  });

  test.each(ECDSA.signatures)('ECDSA: RFC 6979, “%s”', async (text, signature) => {
    const result = await ran(
      [
        `key k ecdsa from 0x${ECDSA.publicKey}`,
        `verify 0x${signature} of "${text}" with k.public`,
        `verify 0x${signature} of "${text}!" with k.public`,
      ].join('\n'),
    );
    expect(outcomesOf(result)).toEqual(['made', 'accepted', 'refused']);
  });

  test('RSA-PSS: Wycheproof', async () => {
    const { publicKey, text, signature } = RSA_PSS;
    const result = await ran(
      [
        `key k rsa-pss from 0x${publicKey}`,
        `verify 0x${signature} of "${text}" with k.public`,
        `verify 0x${signature} of "${text}!" with k.public`,
      ].join('\n'),
    );
    expect(outcomesOf(result)).toEqual(['made', 'accepted', 'refused']);
  });

  test.each(KEY_WRAP)('AES Key Wrap: RFC 3394, %s', async (kek, key, wrapped) => {
    const keys = `key kek aes-kw from 0x${kek}\nkey inner aes-gcm from 0x${key}`;
    expect(partsOf(await ran(`${keys}\nwrap inner with kek`))).toEqual({ 'wrapped key': wrapped });
    const opened = await ran(
      `${keys}\nencrypt "Order 77" with inner as c\nunwrap 0x${wrapped} with kek as again\ndecrypt c with again`,
    );
    expect(outcomesOf(opened).slice(3)).toEqual(['accepted', 'accepted']);
  });
});

describe('each defence stops the very same attack', () => {
  test('a random nonce: what reads the letter under one nonce reads nothing under two', async () => {
    const attack = (nonce: string) =>
      [
        'key k aes-gcm',
        `encrypt "a known newsletter of the shop" with k ${nonce} as known`,
        `encrypt "the door opens with 4821" with k ${nonce} as letter`,
        'xor known letter as both',
        'xor both "a known newsletter of the shop"',
      ].join('\n');
    const twice = await ran(attack('nonce 0x000102030405060708090a0b'));
    expect(twice.lines.at(-1)?.shown?.parts?.[0]?.text).toBe('the door opens with 4821');
    const fresh = await ran(attack(''));
    expect(fresh.lines.at(-1)?.shown?.parts?.[0]?.text).not.toBe('the door opens with 4821');
  });

  test('a tag: every byte of nonce, ciphertext and tag counts', async () => {
    const flips = (['nonce', 'ciphertext', 'tag'] as const).flatMap((part) =>
      Array.from({ length: part === 'tag' ? 16 : 12 }, (_, byte) => `${part} byte ${byte}`),
    );
    const result = await ran(
      [
        'key k aes-gcm',
        'encrypt "twelve bytes" with k as c',
        ...flips.flatMap((flip, index) => [
          `flip c.${flip} as f${index}`,
          `decrypt f${index} with k`,
        ]),
      ].join('\n'),
    );
    expect(
      new Set(
        outcomesOf(result)
          .slice(2)
          .filter((_, index) => index % 2 === 1),
      ),
    ).toEqual(new Set(['refused']));
  });

  test('without the key-encryption key nothing is unwrapped', async () => {
    const result = await ran('key other aes-kw\nunwrap key-8 with other as k8', 'shred');
    expect(outcomesOf(result)).toEqual(['made', 'refused']);
  });
});

describe('the language', () => {
  test('has an example of every command in the answers', () => {
    const said = [
      ...steps.flatMap(({ start, solution }) => [start, solution]),
      ...Object.values(ANSWERS.right).flat(),
    ].join('\n');
    for (const verb of VERBS) expect(said).toMatch(new RegExp(`^${verb} `, 'm'));
  });

  test.each([
    ['seal "x" with k', 0, 'There is no command “seal”'],
    ['key k', 0, 'ALGORITHM is missing'],
    ['key k aes-gcm\n  key k aes-gcm', 20, 'There is a “k” already'],
    ['key k des', 6, 'There is no algorithm “des”'],
    ['key k aes-gcm 192', 14, '256 or 128 bits'],
    ['key k aes-gcm from 0x00', 19, 'WebCrypto does not take these bytes'],
    ['key 7up aes-gcm', 4, '“7up” is no name'],
    ['key with aes-gcm', 4, 'has a meaning of its own'],
    ['key row aes-gcm', 4, 'has a meaning of its own'],
    ['hash', 0, 'VALUE is missing'],
    ['hash "x', 5, 'does not end'],
    ['hash 0xfg', 5, 'Bytes are written 0x…'],
    ['hash 0xabc', 5, 'Bytes are written 0x…'],
    ['hash nobody', 5, 'There is no “nobody”. There are: customers'],
    ['hash customers', 5, 'This is a table'],
    ['hash "x" "y"', 9, 'has no place here'],
    ['hash "x" as', 9, 'Something is missing after “as”'],
    ['hash customers.pin', 5, 'there is no pin'],
    ['hash customers[1].phone', 5, 'there is no 1'],
    ['hash customers.__proto__', 5, 'neither a name nor a value'],
    ['hash customers.constructor', 5, 'there is no constructor'],
    ['flip "abc" byte 3', 16, 'numbers 0 to 2'],
    ['flip "abc" byte x', 16, 'no whole number'],
    ['flip "abc" byte 0 by 0x00', 21, 'not 0x00'],
    ['flip "" byte 0', 13, 'no byte to change'],
    ['let x "y"', 6, 'has no place here'],
    ['key k hmac\nencrypt "x" with k', 28, 'takes a key for aes-gcm or aes-ctr'],
    ['key k ecdsa\nsign "x" with k', 26, 'This is a pair of keys'],
    ['key k ecdsa\nsign "x" with k.public', 26, 'A public key only checks'],
    ['key k ecdsa\nverify "s" of "x" with k.private', 35, 'Checking takes the public one'],
    ['key k aes-ctr\nencrypt "x" with k nonce 0x00', 39, 'a counter block of 16 bytes'],
    ['key k aes-gcm\nencrypt "x" with k aad row', 37, '`aad row` needs a whole column'],
    ['key k aes-gcm\nencrypt "x" with k nonce 0x', 39, 'WebCrypto does not take this nonce'],
    ['key k aes-gcm\ndecrypt "x" with k', 22, 'no sealed value'],
    ['send "x"', 0, 'nobody waits'],
    ['forget customers\nhash customers[7].phone', 22, 'it was forgotten in line 1'],
  ])('%s', async (text, at, message) => {
    const { faults } = await ran(text);
    expect(faults).toEqual([{ at, message: expect.stringContaining(message) as string }]);
  });

  test('what was refused has no name, and the line is told', async () => {
    const { faults, lines } = await ran(
      'key k aes-gcm\nkey l aes-gcm\nencrypt "x" with k as c\ndecrypt c with l as p\nhash p',
    );
    expect(lines.length).toBe(4);
    expect(faults[0]?.message).toContain('line 4, which would have made it, was refused');
  });

  test('takes so many commands and no more, and runs none of a text with a fault', async () => {
    const many = Array.from({ length: MOST_COMMANDS }, () => 'hash "x"').join('\n');
    expect((await ran(many)).lines.length).toBe(MOST_COMMANDS);
    const over = await ran(`${many}\nhash "x"`);
    expect(over.lines).toEqual([]);
    expect(over.faults[0]?.message).toContain(`up to ${MOST_COMMANDS} commands`);
    expect((await ran('hash "x"\nhush')).lines).toEqual([]);
  });

  test.each([
    ['quotes inside', 'hash "say \\"ring\\" twice \\\\"'],
    ['a comment sign in a text', 'hash "# no comment" # one'],
    ['letters of many bytes', 'hash "𝒳 é ß"'],
    ['carriage returns', 'hash "x" as a\r\nhash a\r\n'],
    ['a name of Object', 'let constructor = "x"\nhash constructor'],
  ])('takes %s', async (_, text) => {
    const { faults, lines } = await ran(text);
    expect(faults).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });

  test('explains every command', () => {
    for (const { usage, does } of Object.values(COMMANDS)) {
      expect(usage).toMatch(/^[a-z]/);
      expect(does).toMatch(/\.$/);
    }
  });
});

test('nothing of one run is left for the next', async () => {
  await ran('key k aes-gcm');
  const { faults } = await ran('encrypt "x" with k');
  expect(faults[0]?.message).toContain('There is no “k”');
});

test('keys and nonces are drawn anew in each run', async () => {
  const sealed = async () => partsOf(await ran('key k aes-gcm\nencrypt "x" with k'));
  expect(await sealed()).not.toEqual(await sealed());
});

test.each(steps)(
  '$id: the program under the button runs as it stands',
  async ({ command = '' }) => {
    expect(command).toContain('const ');
    const program = new Script(`(async (console) => {\n${command}\n})({ log() {} })`);
    await expect(program.runInThisContext()).resolves.toBeUndefined();
  },
);
