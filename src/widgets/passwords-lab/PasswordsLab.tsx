import type { ComponentChildren } from 'preact';
import type { PasswordsRun } from '@/labs/exercises/passwords-lab/run';
import type { RigRun } from '@/labs/rig/protocol';
import { onRig } from '@/labs/tab-engines';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { LOADED_BYTES } from './data';
import { terminalOf } from './model';
import { PasswordsResults } from './PasswordsResults';

interface PasswordsLabProps {
  readonly lab: LabOpening<RigRun<PasswordsRun>>;
  readonly paper?: ComponentChildren;
}

const ENGINE = onRig<PasswordsRun>({
  name: 'the hash functions',
  note: 'Six of them, in a worker of this tab. What you write stays in it.',
  live: 'MD5, SHA-256, bcrypt, scrypt and Argon2id are hash-wasm 4.13.0, PBKDF2 is the browser’s own (WebCrypto). They hash, guess and measure in a worker of this tab. The comparison of step 10 is a model, and says so.',
  bytes: LOADED_BYTES,
  timeLimit: 15_000,
  async load() {
    const [{ PASSWORDS_LAB }, { openWorker }] = await Promise.all([
      import('@/labs/exercises/passwords-lab/lab'),
      import('@/labs/exercises/passwords-lab/open'),
    ]);
    return { lab: PASSWORDS_LAB, openWorker };
  },
});

const beneath: Beneath = (text) => {
  const code = terminalOf(text);
  return code === '' ? [] : [{ button: 'The hashes, in a terminal', code }];
};

/** Password hashes made, measured and attacked. */
export function PasswordsLab({ lab, paper }: PasswordsLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={ENGINE}
      writes="Commands"
      Results={PasswordsResults}
      faults={(outcome) => (outcome.kind === 'done' ? outcome.result.faults : [])}
      beneath={beneath}
      isFolded
    />
  );
}
