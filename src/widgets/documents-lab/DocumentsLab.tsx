import type { ComponentChildren } from 'preact';
import type { MeasuredPlay } from '@/labs/exercises/documents-lab/touched';
import type { EngineSource } from '@/labs/protocol';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { runFaults, tryCommand } from '@/widgets/lab/words';
import { MeasuredResults } from './MeasuredResults';
import './documents-lab.css';
import { onPostgres } from '@/labs/tab-engines';

interface DocumentsLabProps {
  readonly lab: LabOpening<MeasuredPlay>;
  readonly paper?: ComponentChildren;
  readonly source: EngineSource;
}

const load = async () => (await import('@/labs/exercises/documents-lab/lab')).DOCUMENTS;

const faults = ({ lines }: MeasuredPlay) => lines.flatMap(({ run }) => runFaults(run));

const beneath: Beneath = (text) => [
  { button: 'Run', code: tryCommand(text) },
  {
    button: 'What is touched',
    code: `BEGIN;
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) …;   -- page accesses: shared hit + read
SELECT count(*), sum(pg_column_size(t.*)) FROM order_documents AS t
WHERE xmin = pg_current_xact_id()::xid;     -- row versions of this transaction
ROLLBACK;`,
  },
];

/** The same orders in tables and in documents, with what each statement touches. */
export function DocumentsLab({ lab, paper, source }: DocumentsLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={onPostgres(source, load)}
      writes="SQL"
      Results={MeasuredResults}
      faults={faults}
      beneath={beneath}
      isFolded
    />
  );
}
