import type { InjectionRun } from '@/labs/exercises/injection-lab/run';
import { ExchangeView } from '@/widgets/lab/exchange/ExchangeView';
import { several } from '@/widgets/lab/words';
import { afterwardsWords, SPOILED } from './words';
import './injection-lab.css';

interface InjectionResultsProps {
  readonly outcome: InjectionRun;
  readonly caption: string;
}

/** So many exchanges are compared side by side. */
const MOST_OPEN = 3;

/** What was sent and answered, with the input marked in each statement, and what it did. */
export function InjectionResults({ outcome, caption }: InjectionResultsProps) {
  const { sent, faults, afterwards, spoiled } = outcome;
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
      {spoiled !== undefined && <p class="lab-note">{SPOILED}</p>}
      {sent.length > 0 && (
        <p class="old-legend">
          The old shop is <b>vulnerable on purpose</b>. In its SQL, <mark>this</mark> came with the
          request, and the rest is the program’s own.
        </p>
      )}
      {sent.map((each, index) => (
        <ExchangeView
          key={index}
          sent={each}
          isOpen={sent.length <= MOST_OPEN || index === sent.length - 1}
        />
      ))}
      {afterwards !== undefined && (
        <dl class="old-after">
          {afterwardsWords(afterwards).map(({ what, says }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
