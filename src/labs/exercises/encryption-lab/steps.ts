import { ctr, nonce } from './steps/attacks.ts';
import type { EncryptionStep } from './steps/checks.ts';
import { rotate, shred } from './steps/keys.ts';
import { deny, forge, sign } from './steps/proofs.ts';
import { column, flip, row } from './steps/sealing.ts';

export const STEPS: readonly EncryptionStep[] = [
  column,
  flip,
  row,
  nonce,
  ctr,
  forge,
  deny,
  sign,
  rotate,
  shred,
];
