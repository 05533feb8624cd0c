import type { ComponentChildren } from 'preact';
import type { InjectionRun } from '@/labs/exercises/injection-lab/run';
import { curlOf } from '@/labs/http/curl-writer';
import { readRequests } from '@/labs/http/written';
import type { EngineSource } from '@/labs/protocol';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { InjectionResults } from './InjectionResults';
import { onPostgres } from '@/labs/tab-engines';

interface InjectionLabProps {
  readonly lab: LabOpening<InjectionRun>;
  readonly paper?: ComponentChildren;
  readonly source: EngineSource;
}

const load = async () => (await import('@/labs/exercises/injection-lab/lab')).INJECTION_LAB;

const beneath: Beneath = (text) => [
  { button: 'Send', code: readRequests(text).requests.map(curlOf).join('\n\n') },
];

/** An old shop that joins text into SQL, with its defended twins. */
export function InjectionLab({ lab, paper, source }: InjectionLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={onPostgres(source, load)}
      writes="Requests"
      verb="Send"
      Results={InjectionResults}
      faults={({ faults }) => faults}
      beneath={beneath}
      isFolded
    />
  );
}
