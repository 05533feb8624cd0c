import type { Sent } from '@/labs/exercises/http';
import type { TokensRun } from '@/labs/exercises/tokens-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';
import { ExchangeView } from '@/widgets/lab/exchange/ExchangeView';
import { endedWords, several } from '@/widgets/lab/words';
import { CookieView } from './CookieView';
import { type Sightings, sightingsIn } from './model';
import { TokenView } from './TokenView';
import { afterwardsWords, happenedWords } from './words';
import './tokens-lab.css';

interface TokensResultsProps {
  readonly outcome: RigRun<TokensRun>;
  readonly caption: string;
}

/** What was sent and answered, each token taken apart, and what the vault did. */
export function TokensResults({ outcome, caption }: TokensResultsProps) {
  if (outcome.kind !== 'done') return <p class="lab-note">{endedWords(outcome)}</p>;
  return <Done run={outcome.result} caption={caption} />;
}

interface DoneProps {
  readonly run: TokensRun;
  readonly caption: string;
}

/** So many exchanges are read side by side. */
const MOST_OPEN = 3;

function Done({ run, caption }: DoneProps) {
  const { sent, faults, happened, afterwards } = run;
  const sightings = sightingsIn(sent);
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
      {happened.length > 0 && <Did happened={happened} />}
      {sent.map((each, index) => (
        <ExchangeView
          key={index}
          sent={each}
          isOpen={sent.length <= MOST_OPEN || index === sent.length - 1}
          hasDatabase={false}
        >
          <Carried sent={each} sightings={sightings[index] ?? { request: [], answer: [] }} />
        </ExchangeView>
      ))}
      {sent.length > 0 && (
        <dl class="tk-after">
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

interface CarriedProps {
  readonly sent: Sent;
  readonly sightings: Sightings;
}

/** The cookies and tokens that an exchange carried. */
function Carried({ sent: { exchange }, sightings }: CarriedProps) {
  const headers = exchange.kind === 'answered' ? exchange.response.headers : [];
  return (
    <div class="tk-carried">
      {headers
        .filter(([name]) => name === 'set-cookie')
        .map(([, line]) => (
          <CookieView key={line} line={line} />
        ))}
      {sightings.request.map((sighting) => (
        <TokenView key={sighting.letter} sighting={sighting} place="In the request" />
      ))}
      {sightings.answer.map((sighting) => (
        <TokenView key={sighting.letter} sighting={sighting} place="In the answer" />
      ))}
    </div>
  );
}

/** The story of a run at a glance, request by request. */
function Did({ happened }: Pick<TokensRun, 'happened'>) {
  return (
    <table class="tk-did">
      <caption>What the vault did</caption>
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">What happened</th>
        </tr>
      </thead>
      <tbody>
        {happened.map((each, index) => {
          const { tone, words } = happenedWords(each);
          return (
            <tr key={index} data-tone={tone}>
              <th scope="row">{each.request}</th>
              <td>{words}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
