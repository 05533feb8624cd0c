import { rigLab, type RigLab } from '../../rig/lab.ts';
import type { EncryptionRun, Part, Shown } from './result.ts';
import { STEPS } from './steps.ts';

/** A signature is other bytes each time, whatever keys and nonces are drawn. */
const withoutSignature = (part: Part): Part => {
  if (part.is !== 'signature') return part;
  const { hex: _, ...lasting } = part;
  return lasting;
};

const lastingShown = (shown: Shown): Shown =>
  shown.parts === undefined ? shown : { ...shown, parts: shown.parts.map(withoutSignature) };

/** Encryption, signatures and keys on WebCrypto, attacked and mended. */
export const ENCRYPTION_LAB: RigLab<EncryptionRun> = rigLab({
  id: 'encryption-lab',
  title: 'Sealed, signed, and still attacked',
  language: 'txt',
  steps: STEPS,
  summary: ({ lines, faults }) =>
    faults.length > 0 ? 'a fault' : `${lines.length} line${lines.length === 1 ? '' : 's'}`,
  lasting: (run) => ({
    ...run,
    given: run.given.map(lastingShown),
    lines: run.lines.map((line) =>
      line.shown === undefined ? line : { ...line, shown: lastingShown(line.shown) },
    ),
  }),
});
