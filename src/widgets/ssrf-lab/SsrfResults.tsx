import type { SsrfRun } from '@/labs/exercises/ssrf-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';
import { ExchangeView } from '@/widgets/lab/exchange/ExchangeView';
import { endedWords, several } from '@/widgets/lab/words';
import { DiskView } from './DiskView';
import { Story } from './Story';
import './ssrf-lab.css';

interface SsrfResultsProps {
  readonly outcome: RigRun<SsrfRun>;
  readonly caption: string;
}

/** What the server did for each request, both messages of each, and the disk afterwards. */
export function SsrfResults({ outcome, caption }: SsrfResultsProps) {
  if (outcome.kind !== 'done') return <p class="lab-note">{endedWords(outcome)}</p>;
  return <Done run={outcome.result} caption={caption} />;
}

/** So many exchanges are read without a fold. */
const MOST_OPEN = 2;

interface DoneProps {
  readonly run: SsrfRun;
  readonly caption: string;
}

function Done({ run, caption }: DoneProps) {
  const { sent, faults, happened } = run;
  return (
    <div class="wb-results" role="group" aria-label={caption}>
      <p class="lab-result__caption">
        <b>{caption}</b> <span>{several(sent.length, 'exchange')}</span>
      </p>
      {faults.map(({ at, message }) => (
        <p key={at} class="lab-note">
          {message}
        </p>
      ))}
      {happened.length > 0 && <Story run={run} />}
      {sent.map((each, index) => (
        <ExchangeView
          key={index}
          sent={each}
          isOpen={sent.length <= MOST_OPEN}
          hasDatabase={false}
        />
      ))}
      {happened.some(({ kind }) => kind === 'stored' || kind === 'not-stored') && (
        <DiskView run={run} />
      )}
    </div>
  );
}
