import { LEAST_SETTINGS } from '../../../data/password-settings.ts';

/** A function of this lab; the first two are quick and have no settings. */
export type Algorithm = 'md5' | 'sha256' | 'pbkdf2' | 'bcrypt' | 'scrypt' | 'argon2id';

/** A function with its settings. */
export interface Scheme {
  readonly algorithm: Algorithm;
  readonly settings: Readonly<Record<string, number>>;
}

interface SettingRule {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

interface AlgorithmFacts {
  readonly name: string;
  /** The settings that can be written, and what is taken where they are not. */
  readonly settings: Readonly<Record<string, SettingRule>>;
  /** Bytes that one hash works in, by the definition of the function. */
  readonly memory: (scheme: Scheme) => number;
}

/** Bytes of memory that a hash may ask for: what a phone can give. */
const MOST_MEMORY = 256 * 2 ** 20;
/** Bytes that bcrypt reads of a password. */
export const BCRYPT_BYTES = 72;

const { argon2id, scrypt, bcrypt, pbkdf2 } = LEAST_SETTINGS;

/** Of MD5 and SHA-256 it is the state and one block; of bcrypt the tables of Blowfish. */
export const ALGORITHMS: Readonly<Record<Algorithm, AlgorithmFacts>> = {
  md5: { name: 'MD5', settings: {}, memory: () => 16 + 64 },
  sha256: { name: 'SHA-256', settings: {}, memory: () => 32 + 64 },
  pbkdf2: {
    name: 'PBKDF2-HMAC-SHA-256',
    settings: { rounds: { usual: pbkdf2.rounds, least: 1, most: 5_000_000 } },
    memory: () => 2 * (32 + 64),
  },
  bcrypt: {
    name: 'bcrypt',
    settings: { cost: { usual: bcrypt.cost, least: 4, most: 14 } },
    memory: () => 4 * 1024 + 72,
  },
  scrypt: {
    name: 'scrypt',
    settings: {
      N: { usual: scrypt.N, least: 2, most: 2 ** 18 },
      r: { usual: scrypt.r, least: 1, most: 16 },
      p: { usual: scrypt.p, least: 1, most: 4 },
    },
    memory: (scheme) => 128 * setting(scheme, 'N') * setting(scheme, 'r'),
  },
  argon2id: {
    name: 'Argon2id',
    settings: {
      m: { usual: argon2id.m, least: 8, most: MOST_MEMORY / 1024 },
      t: { usual: argon2id.t, least: 1, most: 10 },
      p: { usual: argon2id.p, least: 1, most: 4 },
    },
    memory: (scheme) => 1024 * setting(scheme, 'm'),
  },
};

export const isAlgorithm = (name: string): name is Algorithm => Object.hasOwn(ALGORITHMS, name);

/** Whether a function was made for messages, and not for passwords. */
export const isFast = ({ algorithm }: Pick<Scheme, 'algorithm'>): boolean =>
  algorithm === 'md5' || algorithm === 'sha256';

/** @throws Error where the scheme has no such setting, which is the lab’s own fault */
export function setting({ algorithm, settings }: Scheme, name: string): number {
  const value = settings[name];
  if (value === undefined) throw new Error(`${algorithm} has no ${name}`);
  return value;
}

/** The function with what was written, and the least of OWASP where nothing was. */
export function schemeOf(
  algorithm: Algorithm,
  written: Readonly<Record<string, number>> = {},
): Scheme {
  const rules = Object.entries(ALGORITHMS[algorithm].settings);
  const settings = rules.map(([name, { usual }]) => [name, written[name] ?? usual] as const);
  return { algorithm, settings: Object.fromEntries(settings) };
}

/** Why these settings cannot be run here; undefined where they can. */
export function faultOf(scheme: Scheme): string | undefined {
  const { name, settings, memory } = ALGORITHMS[scheme.algorithm];
  for (const [key, { least, most }] of Object.entries(settings)) {
    const value = setting(scheme, key);
    if (value < least || value > most) {
      return `${name} takes ${key} from ${least} to ${most} here.`;
    }
  }
  if (scheme.algorithm === 'scrypt' && !Number.isInteger(Math.log2(setting(scheme, 'N')))) {
    return 'scrypt takes a power of two for N, such as 131072.';
  }
  if (scheme.algorithm === 'argon2id' && setting(scheme, 'm') < 8 * setting(scheme, 'p')) {
    return 'Argon2id needs at least 8 KiB of memory for each thread.';
  }
  return memory(scheme) > MOST_MEMORY ? `${name} would take more than 256 MiB here.` : undefined;
}

/** Whether every setting is at least the one of OWASP; quick functions never are. */
export const isEnough = (scheme: Scheme): boolean =>
  !isFast(scheme) &&
  Object.entries(ALGORITHMS[scheme.algorithm].settings).every(
    ([name, { usual }]) => setting(scheme, name) >= usual,
  );

/** “m=19456 t=2 p=1”, as it is written. */
export const settingsText = ({ settings }: Scheme): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
