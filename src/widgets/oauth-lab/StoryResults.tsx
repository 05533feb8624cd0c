import { useRef } from 'preact/hooks';
import {
  isOfMallory,
  type OauthRun,
  type Secret,
  type Trial,
  type Twin,
} from '@/labs/exercises/oauth-lab/run';
import { safely } from '@/labs/exercises/oauth-lab/settings';
import type { RigRun } from '@/labs/rig/protocol';
import { Prose } from '@/widgets/lab/Prose';
import { endedWords, several } from '@/widgets/lab/words';
import { MessageView } from './MessageView';
import { type Act, actsOf } from './model';
import { Sequence } from './Sequence';
import {
  isSwapped,
  listed,
  PLACES,
  refusalWords,
  secretName,
  sessionWords,
  takenWords,
} from './words';
import '@/widgets/lab/exchange/exchange.css';
import './oauth-lab.css';

interface StoryResultsProps {
  readonly outcome: RigRun<OauthRun>;
  readonly caption: string;
}

/** What came of a story. */
export function StoryResults({ outcome, caption }: StoryResultsProps) {
  if (outcome.kind !== 'done') return <p class="lab-note">{endedWords(outcome)}</p>;
  return <Story run={outcome.result} caption={caption} />;
}

function Story({ run, caption }: { readonly run: OauthRun; readonly caption: string }) {
  const acts = actsOf(run.told);
  const count = acts.reduce((sum, { messages }) => sum + messages.length, 0);
  return (
    <div class="oa-results" role="group" aria-label={caption}>
      <p class="lab-result__caption">
        <b>{caption}</b> <span>{several(count, 'message')}</span>
      </p>
      {run.faults.map(({ at, message }) => (
        <p key={at} class="lab-note">
          <Prose text={message} />
        </p>
      ))}
      {acts.length > 0 && (
        <>
          <Standing run={run} />
          {run.trials !== undefined && <Trials trials={run.trials} />}
          <Twins twins={run.twins} />
          <Messages acts={acts} />
          <Knowledge secrets={run.secrets} />
        </>
      )}
    </div>
  );
}

/** How things stand in the end. */
function Standing({ run }: { readonly run: OauthRun }) {
  const { sessions, refusals, shown } = run;
  return (
    <dl class="oa-standing">
      <div>
        <dt>Signed in</dt>
        {sessions.length === 0 && <dd>nobody</dd>}
        {sessions.map((session) => (
          <dd key={sessionWords(session)} data-swapped={isSwapped(session) ? '' : undefined}>
            {sessionWords(session)}
            {isSwapped(session) && ' (somebody else)'}
          </dd>
        ))}
      </div>
      <div>
        <dt>Mallory has of Nadia</dt>
        <dd>{takenWords(run)}</dd>
      </div>
      {shown.length > 0 && (
        <div>
          <dt>On the screens</dt>
          {shown.map(({ browser, title }) => (
            <dd key={browser}>
              {PLACES[browser]}
              {browser === 'mallory' && '’s browser'}: “{title}”
            </dd>
          ))}
        </div>
      )}
      {refusals.length > 0 && (
        <div>
          <dt>Refused</dt>
          {refusals.map((refusal, index) => (
            <dd key={index}>{refusalWords(refusal)}</dd>
          ))}
        </div>
      )}
    </dl>
  );
}

/** The same story again, each time with one check put back. */
function Twins({ twins }: { readonly twins: readonly Twin[] }) {
  if (twins.length === 0) return null;
  return (
    <table class="oa-table">
      <caption class="lab-label">The same story with one check put back</caption>
      <thead>
        <tr>
          <th scope="col">Put back</th>
          <th scope="col">What comes of it</th>
        </tr>
      </thead>
      <tbody>
        {twins.map(({ check, ending }) => (
          <tr key={check}>
            <th scope="row">
              <code translate={false}>{safely(check)}</code>
            </th>
            <td>
              <p>
                {ending.refusals[0]
                  ? `Refused. ${refusalWords(ending.refusals[0])}`
                  : 'Nothing is refused.'}
              </p>
              <p>
                {ending.sessions.length === 0
                  ? 'Nobody is signed in.'
                  : `Signed in: ${listed(ending.sessions.map(sessionWords))}.`}
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Trials({ trials }: { readonly trials: readonly Trial[] }) {
  return (
    <table class="oa-table">
      <caption class="lab-label">The attacks, with your settings</caption>
      <thead>
        <tr>
          <th scope="col">Attack</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {trials.map(({ attack, hasSucceeded, refusals }) => (
          <tr key={attack}>
            <th scope="row">{attack}</th>
            <td>
              <b>{hasSucceeded ? 'Succeeds.' : 'Fails.'}</b>{' '}
              {!hasSucceeded && refusals[0] && refusalWords(refusals[0])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All that was sent: drawn, and as a list in which each message opens. */
function Messages({ acts }: { readonly acts: readonly Act[] }) {
  const list = useRef<HTMLOListElement>(null);
  const show = (number: number) => {
    const found = list.current?.querySelector<HTMLDetailsElement>(`[data-number="${number}"]`);
    if (!found) return;
    found.open = true;
    found.querySelector('summary')?.focus();
  };
  return (
    <div class="oa-messages">
      <p class="oa-legend">
        <span data-channel="front">Front channel: by way of a browser</span>
        <span data-channel="back">Back channel: from program to program</span>
      </p>
      <Sequence acts={acts} show={show} />
      <ol class="oa-acts" ref={list}>
        {acts.map(({ text, messages }, index) => (
          <li key={index}>
            <p class="oa-act" translate={false}>
              {text}
            </p>
            {messages.map((each) => (
              <MessageView key={each.number} {...each} />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Who has had what, from the messages themselves. */
function Knowledge({ secrets }: { readonly secrets: readonly Secret[] }) {
  if (secrets.length === 0) return null;
  return (
    <table class="oa-table oa-known">
      <caption class="lab-label">Who has had what</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {secrets.map((secret, index) => (
          <tr key={index}>
            <th scope="row">
              {secretName(secret)} <code translate={false}>{secret.begins}</code>
              {secret.isRevoked && ' revoked'}
            </th>
            <td>
              {secret.seenBy.map((place, at) => (
                <span key={place}>
                  {at > 0 && ', '}
                  {isOfMallory(place) ? <b>{PLACES[place]}</b> : PLACES[place]}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
