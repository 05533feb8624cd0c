import type { ComponentChildren } from 'preact';
import type { TokensRun } from '@/labs/exercises/tokens-lab/rig';
import { curlOf } from '@/labs/http/curl-writer';
import { readRequests } from '@/labs/http/written';
import type { RigRun } from '@/labs/rig/protocol';
import { onRig } from '@/labs/tab-engines';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { LOADED_BYTES } from './data';
import { TokensResults } from './TokensResults';
import { IN_A_SHELL } from './words';

interface TokensLabProps {
  readonly lab: LabOpening<RigRun<TokensRun>>;
  readonly paper?: ComponentChildren;
}

const engine = onRig({
  name: 'the vault',
  note: 'A small service with accounts, in this tab alone.',
  live: 'Hono 4 answers, jose 6 signs and verifies, with the browser’s own cryptography. Clock, mail, other people and random values are a MODEL.',
  bytes: LOADED_BYTES,
  async load() {
    const [{ TOKENS_LAB }, { openWorker }] = await Promise.all([
      import('@/labs/exercises/tokens-lab/lab'),
      import('@/labs/exercises/tokens-lab/open'),
    ]);
    return { lab: TOKENS_LAB, openWorker };
  },
});

const beneath: Beneath = (text) => {
  const commands = readRequests(text).requests.map(curlOf);
  const head = text.includes('{{') ? [IN_A_SHELL] : [];
  return [{ button: 'Send', code: [...head, ...commands].join('\n\n') }];
};

/** A service that knows who is calling by sessions and tokens, with weak doors beside strict ones. */
export function TokensLab({ lab, paper }: TokensLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={engine}
      writes="Requests"
      verb="Send"
      Results={TokensResults}
      faults={(outcome) => (outcome.kind === 'done' ? outcome.result.faults : [])}
      beneath={beneath}
      isFolded
    />
  );
}
