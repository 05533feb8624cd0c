import type { HttpRun } from '@/labs/exercises/http';
import { ExchangeView } from '@/widgets/lab/exchange/ExchangeView';
import { several } from '@/widgets/lab/words';
import { CookieJar } from './CookieJar';
import { Links } from './Links';

interface HttpResultsProps {
  readonly outcome: HttpRun;
  /** What was sent; none for a recording. */
  readonly text?: string;
  readonly caption: string;
}

/** What was sent and answered, in order; the last exchange is open. */
export function HttpResults({ outcome, text, caption }: HttpResultsProps) {
  const { sent, faults, jar } = outcome;
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
      {sent.map((each, index) => (
        <ExchangeView key={index} sent={each} isOpen={index === sent.length - 1}>
          {text !== undefined && <Links sent={each} />}
        </ExchangeView>
      ))}
      {sent.length > 0 && <CookieJar jar={jar} />}
    </div>
  );
}
