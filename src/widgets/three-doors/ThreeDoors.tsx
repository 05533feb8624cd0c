import type { ComponentChildren } from 'preact';
import type { DoorsRun } from '@/labs/exercises/three-doors/run';
import type { EngineSource } from '@/labs/protocol';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { DoorsResults } from './DoorsResults';
import './three-doors.css';
import { onPostgres } from '@/labs/tab-engines';

interface ThreeDoorsProps {
  readonly lab: LabOpening<DoorsRun>;
  readonly paper?: ComponentChildren;
  readonly source: EngineSource;
}

const load = async () => (await import('@/labs/exercises/three-doors/lab')).THREE_DOORS;

const beneath: Beneath = () => [
  {
    button: 'Run',
    code: `curl -b "$SESSION" https://api.sparewheel.example/orders/77
curl -b "$SESSION" -H 'Content-Type: application/json' \\
  -d '{"query": "{ order(id: 77) { status } }"}' https://api.sparewheel.example/graphql
curl -b "$SESSION" -H 'Content-Type: application/soap+xml' \\
  -d @get-order.xml https://api.sparewheel.example/soap`,
  },
  {
    button: 'Reset lab',
    code: 'dropdb shop && createdb shop\npsql shop -f schema.sql -f seed.sql -f story.sql',
  },
];

/** One screen of the shop through REST, GraphQL and SOAP. */
export function ThreeDoors({ lab, paper, source }: ThreeDoorsProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={onPostgres(source, load)}
      writes="Requests"
      Results={DoorsResults}
      faults={({ faults }) => faults}
      beneath={beneath}
    />
  );
}
