import type { ComponentChildren } from 'preact';
import type { SsrfRun } from '@/labs/exercises/ssrf-lab/rig';
import { curlOf } from '@/labs/http/curl-writer';
import { readRequests } from '@/labs/http/written';
import type { RigRun } from '@/labs/rig/protocol';
import { onRig } from '@/labs/tab-engines';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { LOADED_BYTES } from './data';
import { SsrfResults } from './SsrfResults';

interface SsrfLabProps {
  readonly lab: LabOpening<RigRun<SsrfRun>>;
  readonly paper?: ComponentChildren;
}

const engine = onRig({
  name: 'the picture shop',
  note: 'A shop that fetches and takes pictures, in this tab alone. It sends nothing into the real network.',
  live: 'Hono 4 answers, and the browser’s own URL parser reads every address. The network, its DNS and hosts, the disk and the customer’s browser are a MODEL.',
  bytes: LOADED_BYTES,
  async load() {
    const [{ SSRF_LAB }, { openWorker }] = await Promise.all([
      import('@/labs/exercises/ssrf-lab/lab'),
      import('@/labs/exercises/ssrf-lab/open'),
    ]);
    return { lab: SSRF_LAB, openWorker };
  },
});

const beneath: Beneath = (text) => [
  { button: 'Send', code: readRequests(text).requests.map(curlOf).join('\n\n') },
];

/** A shop whose server goes where strangers send it, with weak doors beside strict ones. */
export function SsrfLab({ lab, paper }: SsrfLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={engine}
      writes="Requests"
      verb="Send"
      Results={SsrfResults}
      faults={(outcome) => (outcome.kind === 'done' ? outcome.result.faults : [])}
      beneath={beneath}
      isFolded
    />
  );
}
