import type { RandomBytes } from '../../src/labs/exercises/encryption-lab/bytes.ts';
import { encryptionRig } from '../../src/labs/exercises/encryption-lab/rig.ts';

/** Bytes that look like random ones and are the same in every run (an LCG of Numerical Recipes). */
function recordedBytes(): RandomBytes {
  let state = 1;
  const byte = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return (length) => Uint8Array.from({ length }, byte);
}

/** The rig as it is recorded: with the same keys and nonces in each run, but for pairs of keys. */
export const RECORDED_ENCRYPTION_RIG = encryptionRig(recordedBytes);
