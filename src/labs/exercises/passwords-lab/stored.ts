/** What stands in a column of password hashes: it says itself how it was made. */
import { base64Of, bcryptBase64Of, hexOf, ofBase64, ofBcryptBase64, ofHex } from './encoding.ts';
import type { Hasher } from './hashing.ts';
import { type Algorithm, type Scheme, schemeOf, setting } from './schemes.ts';

export interface Stored {
  readonly scheme: Scheme;
  /** Empty where there is none. */
  readonly salt: Uint8Array;
  readonly hash: string;
  /** MD5 of the password was hashed, and not the password. */
  readonly isWrapped: boolean;
  /** HMAC with a key was put over the hash. */
  readonly isPeppered: boolean;
}

const WRAPPED = 'md5|';
const PEPPERED = 'hmac|';

/** Its settings and its salt in front of the hash. */
function textOf({ scheme, salt, hash }: Pick<Stored, 'scheme' | 'salt' | 'hash'>): string {
  const of = (name: string) => setting(scheme, name);
  switch (scheme.algorithm) {
    case 'md5':
    case 'sha256':
      return salt.length === 0 ? hash : `$${scheme.algorithm}$${hexOf(salt)}$${hash}`;
    case 'pbkdf2':
      return `$pbkdf2-sha256$i=${of('rounds')}$${base64Of(salt)}$${hash}`;
    case 'bcrypt':
      return `$2a$${String(of('cost')).padStart(2, '0')}$${bcryptBase64Of(salt)}${hash}`;
    case 'scrypt':
      return `$scrypt$ln=${Math.log2(of('N'))},r=${of('r')},p=${of('p')}$${base64Of(salt)}$${hash}`;
    case 'argon2id':
      return `$argon2id$v=19$m=${of('m')},t=${of('t')},p=${of('p')}$${base64Of(salt)}$${hash}`;
  }
}

/** One text, of which `readStored` makes the same again. */
export const storedText = ({ isWrapped, isPeppered, ...stored }: Stored): string =>
  `${isWrapped ? WRAPPED : ''}${isPeppered ? PEPPERED : ''}${textOf(stored)}`;

/** The numbers of “m=19456,t=2,p=1”. */
const numbersIn = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .split(',')
      .map((pair) => pair.split('='))
      .map(([name = '', value = '']) => [name, Number(value)]),
  );

function partsOf(text: string): Pick<Stored, 'scheme' | 'salt' | 'hash'> {
  if (!text.startsWith('$')) {
    const algorithm: Algorithm = text.length === 32 ? 'md5' : 'sha256';
    return { scheme: schemeOf(algorithm), salt: new Uint8Array(), hash: text };
  }
  const [, name = '', ...fields] = text.split('$');
  const [hash = '', salt = '', settings = ''] = fields.toReversed();
  switch (name) {
    case '2a':
      return {
        scheme: schemeOf('bcrypt', { cost: Number(salt) }),
        salt: ofBcryptBase64(hash.slice(0, 22)),
        hash: hash.slice(22),
      };
    case 'pbkdf2-sha256': {
      const { i = 0 } = numbersIn(settings);
      return { scheme: schemeOf('pbkdf2', { rounds: i }), salt: ofBase64(salt), hash };
    }
    case 'scrypt': {
      const { ln = 0, ...rest } = numbersIn(settings);
      return { scheme: schemeOf('scrypt', { N: 2 ** ln, ...rest }), salt: ofBase64(salt), hash };
    }
    case 'argon2id':
      return { scheme: schemeOf('argon2id', numbersIn(settings)), salt: ofBase64(salt), hash };
    default:
      return { scheme: schemeOf(name === 'md5' ? 'md5' : 'sha256'), salt: ofHex(salt), hash };
  }
}

/** Reads what the lab itself has stored. */
export function readStored(text: string): Stored {
  const isWrapped = text.startsWith(WRAPPED);
  const unwrapped = isWrapped ? text.slice(WRAPPED.length) : text;
  const isPeppered = unwrapped.startsWith(PEPPERED);
  const parts = partsOf(isPeppered ? unwrapped.slice(PEPPERED.length) : unwrapped);
  return { ...parts, isWrapped, isPeppered };
}

/** Hashes a password for storing. */
export async function storedOf(
  hasher: Hasher,
  scheme: Scheme,
  password: string,
  salt: Uint8Array,
): Promise<Stored> {
  const hash = await hasher(scheme, password, salt);
  return { scheme, salt, hash, isWrapped: false, isPeppered: false };
}

/** Whether two texts are alike, in a time that does not tell where they differ. */
export function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) {
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  }
  return difference === 0;
}

const MD5 = schemeOf('md5');
const NO_SALT = new Uint8Array();

/** Whether a password is the one of a stored text without a pepper. */
export async function verified(hasher: Hasher, stored: Stored, password: string): Promise<boolean> {
  const read = stored.isWrapped ? await hasher(MD5, password, NO_SALT) : password;
  return isSame(await hasher(stored.scheme, read, stored.salt), stored.hash);
}

/** A hash of MD5 within one that is slow, without the password. */
export async function wrapped(
  hasher: Hasher,
  scheme: Scheme,
  { hash }: Stored,
  salt: Uint8Array,
): Promise<Stored> {
  return { ...(await storedOf(hasher, scheme, hash, salt)), isWrapped: true };
}
