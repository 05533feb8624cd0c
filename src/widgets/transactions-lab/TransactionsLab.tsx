import type { ComponentChildren } from 'preact';
import type { PartyPlay } from '@/labs/exercises/transactions-lab/parties';
import type { EngineSource } from '@/labs/protocol';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { runFaults, tryCommand } from '@/widgets/lab/words';
import { PartyResults } from './PartyResults';
import { TwoParties } from './TwoParties';
import './transactions-lab.css';
import { onPostgres } from '@/labs/tab-engines';

interface TransactionsLabProps {
  readonly lab: LabOpening<PartyPlay>;
  readonly paper?: ComponentChildren;
  readonly source: EngineSource;
}

const load = async () => (await import('@/labs/exercises/transactions-lab/lab')).TRANSACTIONS;

const faults = ({ lines }: PartyPlay) => lines.flatMap(({ run }) => runFaults(run));

const beneath: Beneath = (text) => [
  { button: 'Run', code: tryCommand(text) },
  { button: 'What is set aside', code: 'SELECT gid, prepared, owner FROM pg_prepared_xacts;' },
];

/** Transactions of one party and of two, each script on tables of its own. */
export function TransactionsLab({ lab, paper, source }: TransactionsLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={onPostgres(source, load)}
      writes="SQL"
      Results={PartyResults}
      faults={faults}
      beneath={beneath}
      Workspace={TwoParties}
      isFolded
    />
  );
}
