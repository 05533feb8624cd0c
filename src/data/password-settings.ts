/**
 * The least that a password hash function should be set to, as the OWASP Password Storage Cheat Sheet
 * of August 2026 has it: its page and its lab say the same.
 */
export const LEAST_SETTINGS = {
  /** `m` in KiB of memory, `t` passes, `p` threads. */
  argon2id: { m: 19_456, t: 2, p: 1 },
  /** `N` the cost in memory and time, `r` the size of a block, `p` threads. */
  scrypt: { N: 131_072, r: 8, p: 1 },
  /** Rounds as a power of two. */
  bcrypt: { cost: 10 },
  /** Rounds of HMAC-SHA-256. */
  pbkdf2: { rounds: 600_000 },
} as const;

const { argon2id, scrypt, bcrypt, pbkdf2 } = LEAST_SETTINGS;

const english = new Intl.NumberFormat('en-GB');
const mebibytes = (bytes: number) => `${bytes / 2 ** 20} MiB`;

/** Rows of a table: the function, the least, and when it is taken. */
export const LEAST_ROWS: readonly (readonly string[])[] = [
  [
    'Argon2id',
    `${mebibytes(argon2id.m * 1024)} memory, ${argon2id.t} passes, ${argon2id.p} thread`,
    'first choice',
  ],
  [
    'scrypt',
    `N = ${english.format(scrypt.N)} (${mebibytes(128 * scrypt.N * scrypt.r)}), r = ${scrypt.r}, p = ${scrypt.p}`,
    'no Argon2id at hand',
  ],
  ['bcrypt', `work factor ${bcrypt.cost} or more`, 'old systems; most versions read only 72 bytes'],
  ['PBKDF2 with HMAC-SHA-256', `${english.format(pbkdf2.rounds)} rounds`, 'FIPS-140 rules apply'],
];
