import type { ComponentChildren } from 'preact';
import type { EncryptionRun } from '@/labs/exercises/encryption-lab/result';
import type { RigRun } from '@/labs/rig/protocol';
import { onRig } from '@/labs/tab-engines';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { LOADED_BYTES } from './data';
import { EncryptionResults } from './EncryptionResults';

interface EncryptionLabProps {
  readonly lab: LabOpening<RigRun<EncryptionRun>>;
  readonly paper?: ComponentChildren;
}

const ENGINE = onRig<EncryptionRun>({
  name: 'the strongroom',
  note: 'Your browser’s own cryptography, in a worker of this tab.',
  live: 'WebCrypto, the browser’s own, encrypts, signs and wraps. The other side of a step, such as the till or the court, checks with it, too. Keys and nonces are new in each run.',
  bytes: LOADED_BYTES,
  async load() {
    const [{ ENCRYPTION_LAB }, { openWorker }] = await Promise.all([
      import('@/labs/exercises/encryption-lab/lab'),
      import('@/labs/exercises/encryption-lab/open'),
    ]);
    return { lab: ENCRYPTION_LAB, openWorker };
  },
});

const beneath: Beneath = (_, own) =>
  own === undefined ? [] : [{ button: 'The same in a program', code: own }];

/** Encryption, MACs, signatures and keys, attacked and mended. */
export function EncryptionLab({ lab, paper }: EncryptionLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={ENGINE}
      writes="Commands"
      Results={EncryptionResults}
      faults={(outcome) => (outcome.kind === 'done' ? outcome.result.faults : [])}
      beneath={beneath}
      isFolded
    />
  );
}
