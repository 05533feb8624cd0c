import { hashed, type Hasher } from '../../src/labs/exercises/passwords-lab/hashing.ts';
import { passwordsRig } from '../../src/labs/exercises/passwords-lab/rig.ts';
import { type Algorithm, isFast } from '../../src/labs/exercises/passwords-lab/schemes.ts';
import { recordedBytes } from './recorded-bytes.ts';

/** The real functions, which remember what a slow one gave: the same input gives the same again. */
function remembered(hasher: Hasher): Hasher {
  const known = new Map<string, Promise<string>>();
  return (scheme, password, salt) => {
    if (isFast(scheme)) return hasher(scheme, password, salt);
    const asked = JSON.stringify([scheme, password, [...salt]]);
    const hash = known.get(asked) ?? hasher(scheme, password, salt);
    known.set(asked, hash);
    return hash;
  };
}

/** Salts that are the same in every run. */
function recordedSalts(): () => Uint8Array {
  const bytes = recordedBytes(2026);
  return () => bytes(16);
}

/** About what one core makes in a second; what differs from machine to machine is not recorded. */
const RATES: Readonly<Record<Algorithm, number>> = {
  md5: 500_000,
  sha256: 200_000,
  pbkdf2: 4,
  bcrypt: 10,
  scrypt: 1,
  argon2id: 10,
};

/** The rig as it is recorded and tested: with the same salts in each run and the same rates. */
export const RECORDED_PASSWORDS_RIG = passwordsRig({
  hasher: remembered(hashed),
  salts: recordedSalts,
  measure: ({ algorithm }) => Promise.resolve(RATES[algorithm]),
});
