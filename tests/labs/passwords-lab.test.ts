import { argon2Sync, createHash, createHmac, pbkdf2Sync, scryptSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { RECORDED_PASSWORDS_RIG } from '../../scripts/labs/passwords-rig';
import { judged } from '@/labs/exercises/definition';
import { constant, naive, TOKENS } from '@/labs/exercises/passwords-lab/doors';
import { hexOf, ofBase64, ofBcryptBase64 } from '@/labs/exercises/passwords-lab/encoding';
import { guessCount, guesses } from '@/labs/exercises/passwords-lab/guesses';
import { hashed, pepperedPress } from '@/labs/exercises/passwords-lab/hashing';
import { PASSWORDS_LAB } from '@/labs/exercises/passwords-lab/lab';
import { measured } from '@/labs/exercises/passwords-lab/measure';
import type { AttackDone, PasswordsRun } from '@/labs/exercises/passwords-lab/run';
import { faultOf, isEnough, schemeOf } from '@/labs/exercises/passwords-lab/schemes';
import { readScript } from '@/labs/exercises/passwords-lab/script';
import { isSame, readStored, storedText, verified } from '@/labs/exercises/passwords-lab/stored';
import { TABLES, VAULT_KEY } from '@/labs/exercises/passwords-lab/tables';
import { WORDS } from '@/labs/exercises/passwords-lab/words';
import { inThisThread } from '@/labs/rig/lab';
import { judges } from './judges';
import { ANSWERS } from './passwords-answers';

const engine = inThisThread(RECORDED_PASSWORDS_RIG);
const { steps } = PASSWORDS_LAB;

async function resultOf(text: string): Promise<PasswordsRun> {
  const run = await engine.run('', text);
  if (run.kind !== 'done') throw new Error(run.kind);
  return run.result;
}

async function verdictOn(id: string, text: string) {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return judged(engine, step.goal, { text, outcome: await engine.run(id, text) });
}

const attackOf = async (text: string): Promise<AttackDone> => {
  const { lines } = await resultOf(text);
  const done = lines.at(-1)?.done;
  if (done?.kind !== 'attack') throw new Error(text);
  return done;
};
const found = ({ rows }: AttackDone) => rows.filter((row) => row.found !== undefined).length;

const bytes = (text: string) => new TextEncoder().encode(text);
const hexOfBase64 = (text: string) => hexOf(ofBase64(text));
const NONE = new Uint8Array();

/** The message of FIPS 180-4 that needs a second block: four letters from each place of the row. */
const TWO_BLOCKS = Array.from({ length: 14 }, (_, at) =>
  'abcdefghijklmnopq'.slice(at, at + 4),
).join('');

/** What the six accounts of the leaked tables have chosen. */
const PASSWORDS = {
  sam: 'vK4-tq9Zr2mXw8',
  nadia: 'password',
  omar: 'sunflower',
  petra: 'Carburettor2024',
  quentin: 'gearbox!',
  rosa: 'password',
} as const;

judges(steps, ANSWERS, verdictOn);

describe('the functions', () => {
  test.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  ])('MD5 of “%s” is that of RFC 1321', async (text, hash) => {
    expect(await hashed(schemeOf('md5'), text, NONE)).toBe(hash);
  });

  test.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [TWO_BLOCKS, '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('SHA-256 of “%s” is that of FIPS 180-4', async (text, hash) => {
    expect(await hashed(schemeOf('sha256'), text, NONE)).toBe(hash);
  });

  test('PBKDF2 is that of RFC 7914, section 11', async () => {
    const once = await hashed(schemeOf('pbkdf2', { rounds: 1 }), 'passwd', bytes('salt'));
    expect(hexOfBase64(once)).toBe(
      '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc',
    );
    const often = await hashed(schemeOf('pbkdf2', { rounds: 80_000 }), 'Password', bytes('NaCl'));
    expect(hexOfBase64(often)).toBe(
      '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56',
    );
  });

  test('scrypt is that of RFC 7914, section 12, in its first 32 bytes', async () => {
    const scheme = schemeOf('scrypt', { N: 16_384, r: 8, p: 1 });
    const hash = await hashed(scheme, 'pleaseletmein', bytes('SodiumChloride'));
    expect(hexOfBase64(hash)).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
    );
  });

  test('Argon2id is that of Node.js, which gives what RFC 9106, section 5.3, says', async () => {
    const rfc = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    expect(rfc.toString('hex')).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    );
    for (const [m, t, p] of [
      [1024, 2, 1],
      [64, 3, 4],
    ] as const) {
      const nonce = Buffer.from('0123456789abcdef');
      const settings = { memory: m, passes: t, parallelism: p, tagLength: 32 };
      const own = await hashed(schemeOf('argon2id', { m, t, p }), 'correct horse', nonce);
      const nodes = argon2Sync('argon2id', { message: 'correct horse', nonce, ...settings });
      expect(hexOfBase64(own)).toBe(nodes.toString('hex'));
    }
  });

  test.each([
    ['a', '$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe'],
    ['abc', '$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i'],
  ])('bcrypt of “%s” is that of the vectors of jBCrypt', async (password, text) => {
    const { scheme, hash } = readStored(text);
    expect(await hashed(scheme, password, ofBcryptBase64(text.slice(7, 29)))).toBe(hash);
    expect(storedText(readStored(text))).toBe(text);
  });

  test('the pepper is HMAC-SHA-256 of RFC 4231, over what was hashed', async () => {
    const press = await pepperedPress((text) => text, 'Jefe');
    expect(press('what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  test('at the least of OWASP they are what Node.js computes', async () => {
    const salt = Buffer.from('fedcba9876543210');
    expect(hexOfBase64(await hashed(schemeOf('scrypt', { N: 1024 }), 'wheel', salt))).toBe(
      scryptSync('wheel', salt, 32, { N: 1024, r: 8, p: 1 }).toString('hex'),
    );
    expect(hexOfBase64(await hashed(schemeOf('pbkdf2', { rounds: 1000 }), 'wheel', salt))).toBe(
      pbkdf2Sync('wheel', salt, 1000, 32, 'sha256').toString('hex'),
    );
    expect(faultOf(schemeOf('scrypt'))).toBeUndefined();
    expect(
      (['argon2id', 'scrypt', 'bcrypt', 'pbkdf2'] as const).map((name) => schemeOf(name)),
    ).toSatisfy((schemes: ReturnType<typeof schemeOf>[]) => schemes.every(isEnough));
  });
});

test('guesses are counted: more of a quick function than of a slow one', async () => {
  const [quick, slow] = [
    await measured(schemeOf('md5'), 10),
    await measured(schemeOf('bcrypt', { cost: 6 }), 1),
  ];
  expect(slow).toBeGreaterThan(0);
  expect(quick / slow).toBeGreaterThan(10);
});

describe('the tables', () => {
  test('hold what the six accounts have chosen, each in its way', async () => {
    for (const [name, password] of Object.entries(PASSWORDS)) {
      const rowOf = (table: keyof typeof TABLES) =>
        TABLES[table].find(({ email }) => email === `${name}@mail.example`)?.stored ?? '';
      for (const table of ['unsalted', 'salted'] as const) {
        const { salt, hash } = readStored(rowOf(table));
        expect(createHash('md5').update(salt).update(password).digest('hex')).toBe(hash);
      }
      const { salt, hash } = readStored(rowOf('peppered'));
      const inner = createHash('sha256').update(salt).update(password).digest('hex');
      expect(createHmac('sha256', VAULT_KEY).update(inner).digest('hex')).toBe(hash);
      expect(readStored(rowOf('slow')).scheme).toEqual(schemeOf('argon2id'));
    }
    const [sam] = TABLES.slow;
    expect(await verified(hashed, readStored(sam?.stored ?? ''), PASSWORDS.sam)).toBe(true);
  });

  test('every stored text is read as it was written', () => {
    for (const { stored } of Object.values(TABLES).flat()) {
      expect(storedText(readStored(stored))).toBe(stored);
    }
  });

  test('the list has each word once, the likeliest first, and not the random password', () => {
    expect(WORDS[0]).toBe('password');
    expect(WORDS.length).toBeGreaterThan(900);
    expect(new Set(WORDS).size).toBe(WORDS.length);
    const all = new Set(guesses(['capital', 'year', 'sign']));
    expect(all.has(PASSWORDS.petra) && all.has(PASSWORDS.quentin)).toBe(true);
    expect(all.has(PASSWORDS.sam)).toBe(false);
    expect(guessCount([])).toBe(WORDS.length);
  });
});

describe('each defence stops what it should, and no more', () => {
  const LIST = 'with words';

  test('salts make the same list cost a hash for every row', async () => {
    const [bare, salted] = [
      await attackOf(`attack unsalted ${LIST}`),
      await attackOf(`attack salted ${LIST}`),
    ];
    expect([found(bare), found(salted)]).toEqual([3, 3]);
    expect(bare.hashes).toBe(WORDS.length);
    expect(salted.hashes).toBeGreaterThan(3 * WORDS.length);
    expect(salted.hashes).toBeLessThanOrEqual(6 * WORDS.length);
  });

  test('a pepper stops the attack without its key, and none with it', async () => {
    expect(found(await attackOf(`attack peppered ${LIST}`))).toBe(0);
    expect(found(await attackOf(`attack peppered ${LIST} key="${VAULT_KEY}x"`))).toBe(0);
    expect(found(await attackOf(`attack peppered ${LIST} key=vault`))).toBe(3);
  });

  test('an attack says what is left: hashes for each row that is still unknown', async () => {
    const first = await attackOf('attack slow with words limit=6');
    expect([found(first), first.hashes, first.left]).toEqual([2, 6, 4 * (WORDS.length - 1)]);
    const two = await attackOf('attack slow with words limit=2');
    expect(two.left).toBe(5 * WORDS.length - 1);
  });

  test('only a right password replaces a hash, and a current one stays', async () => {
    const { accounts } = await resultOf(
      'login nadia@mail.example with "wrong"\nlogin quentin@mail.example with "a ladder in March"',
    );
    expect(accounts).toEqual(TABLES.accounts);
    const wrapped = await resultOf(
      'wrap accounts\nlogin omar@mail.example with "lantern under water"',
    );
    expect(wrapped.accounts.map(({ stored }) => stored.split('$')[0])).toEqual([
      'md5|',
      '',
      '',
      '',
    ]);
    expect(wrapped.lines[1]?.done).toMatchObject({ isIn: true });
    expect((await resultOf('show accounts')).accounts).toEqual(TABLES.accounts);
  });

  test('the naive door tells how far a guess is right, the constant one nothing', () => {
    const token = TOKENS.naive;
    for (let right = 0; right < token.length; right++) {
      const guess = `${token.slice(0, right)}${'x'.repeat(token.length - right)}`;
      expect(naive(token, guess)).toEqual({ bytes: right + 1, isOpen: false });
      expect(constant(token, guess)).toEqual({ bytes: token.length, isOpen: false });
    }
    expect([naive(token, token).isOpen, constant(token, token).isOpen]).toEqual([true, true]);
    expect([isSame('abc', 'abc'), isSame('abc', 'abd'), isSame('abc', 'ab')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what is written wrong', () => {
  test.each([
    ['hash md6 "x"', 5, 'no function here'],
    ['hash md5', 8, 'is missing'],
    ['hash md5 m=1 "x"', 9, 'no settings'],
    ['hash argon2id q=1 "x"', 14, 'no setting “q”'],
    ['hash argon2id m=1e9 "x"', 14, 'whole number'],
    ['hash argon2id m=99999999 "x"', 5, 'from 8 to 262144'],
    ['hash argon2id p=4 m=8 "x"', 5, '8 KiB'],
    ['hash scrypt N=1000 "x"', 5, 'power of two'],
    ['hash scrypt N=262144 r=16 "x"', 5, '256 MiB'],
    ['hash bcrypt cost=31 "x"', 5, 'from 4 to 14'],
    [`hash bcrypt "${'é'.repeat(37)}"`, 12, 'this password has 74'],
    ['hash bcrypt salted "x"', 12, 'always takes a salt'],
    ['hash md5 "x', 9, 'quotation mark is missing'],
    ['hash md5 x', 9, 'in quotation marks'],
    ['hash md5 ""', 9, 'empty'],
    ['hash md5 "x" "y"', 13, 'no place'],
    ['attack accounts with words', 7, 'not leaked'],
    ['attack __proto__ with words', 7, 'no table'],
    ['attack salted with words + constructor', 27, 'no rule'],
    ['attack salted with words key=vault', 25, 'made with a key'],
    ['estimate md5 for many guesses', 17, 'whole number'],
    ['estimate md5 for 9 guesses faster=0', 27, 'at least 1'],
    ['try open 000000', 4, 'no door'],
    ['try naive 0000', 10, '6 characters'],
    ['rm -rf /', 0, 'no command here'],
  ])('%s', async (text, at, says) => {
    const { faults, lines } = await resultOf(text);
    expect(lines).toEqual([]);
    expect(faults).toEqual([{ at, message: expect.stringContaining(says) as string }]);
  });

  test('one fault is enough for nothing to be done, and its place is in the whole text', async () => {
    const { faults, lines, accounts } = await resultOf('# first\nwrap accounts\r\n  hash  md6 "x"');
    expect(lines).toEqual([]);
    expect(faults).toMatchObject([{ at: 31 }]);
    expect(accounts).toEqual(TABLES.accounts);
  });

  test('a run takes so many commands, and powers beyond all numbers stay numbers', async () => {
    expect(readScript('show salted\n'.repeat(41)).faults).toMatchObject([
      { message: expect.stringContaining('40 commands') as string },
    ]);
    const { lines } = await resultOf('estimate md5 for 999^99 guesses');
    expect(JSON.parse(JSON.stringify(lines))).toEqual(lines);
  });
});
