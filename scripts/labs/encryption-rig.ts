import { encryptionRig } from '../../src/labs/exercises/encryption-lab/rig.ts';
import { recordedBytes } from './recorded-bytes.ts';

/** The rig as it is recorded: with the same keys and nonces in each run, but for pairs of keys. */
export const RECORDED_ENCRYPTION_RIG = encryptionRig(() => recordedBytes());
