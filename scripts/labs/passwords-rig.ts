import { hashed, type Hasher } from '../../src/labs/exercises/passwords-lab/hashing.ts';
import { passwordsRig } from '../../src/labs/exercises/passwords-lab/rig.ts';
import { type Algorithm, isFast } from '../../src/labs/exercises/passwords-lab/schemes.ts';

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

/** Salts that look like random ones and are the same in every run (an LCG of Numerical Recipes). */
function recordedSalts(): () => Uint8Array {
  let state = 2026;
  const byte = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return () => Uint8Array.from({ length: 16 }, byte);
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
