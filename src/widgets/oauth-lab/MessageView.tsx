import type { Message } from '@/labs/exercises/oauth-lab/run';
import { requestMessage, responseMessage } from '@/labs/http/message';
import { Wire } from '@/widgets/lab/exchange/ExchangeView';
import { Prose } from '@/widgets/lab/Prose';
import { type Numbered, parametersOf } from './model';
import {
  answerWords,
  channelWords,
  claimMeaning,
  claimValue,
  meaningOf,
  PLACES,
  requestWords,
} from './words';

/** One message: who asks whom for what, what each parameter is for, and both texts. */
export function MessageView({ number, message }: Numbered) {
  const { from, to, response } = message;
  return (
    <details
      class="wb-exchange oa-message on-demand"
      data-number={number}
      data-channel={message.channel}
    >
      <summary>
        <span class="oa-message__number">{number}</span>
        <span class="oa-message__what">
          <span class="oa-message__way">
            {PLACES[from]} <span aria-hidden="true">→</span>
            <span class="visually-hidden">to</span> {PLACES[to]}
            <span class="oa-message__channel">{channelWords(message)}</span>
          </span>
          <span class="oa-message__asked" translate={false}>
            {requestWords(message)}
          </span>
        </span>
        <span class="wb-status" data-class={Math.floor(response.status / 100)}>
          {answerWords(message)}
        </span>
      </summary>
      <div class="wb-exchange__body">
        <Parameters message={message} />
        {message.tokens.map(({ header, claims }, index) => (
          <Terms
            key={index}
            title="The token in it, decoded"
            rows={Object.entries({ ...header, ...claims }).map(([name, value]) => ({
              name,
              value: claimValue(name, value),
              means: claimMeaning(name),
            }))}
          />
        ))}
        <Texts message={message} />
      </div>
    </details>
  );
}

function Parameters({ message }: { readonly message: Message }) {
  const parameters = parametersOf(message);
  const of = (side: 'request' | 'answer') =>
    parameters
      .filter((each) => each.side === side)
      .map(({ name, value }) => ({ name, value, means: meaningOf(name) }));
  return (
    <>
      <Terms title="What is asked" rows={of('request')} />
      <Terms title="What is answered" rows={of('answer')} />
    </>
  );
}

interface TermsProps {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: string;
    readonly means: string;
  }[];
}

function Terms({ title, rows }: TermsProps) {
  if (rows.length === 0) return null;
  return (
    <div class="oa-terms">
      <p class="lab-label">{title}</p>
      <dl>
        {rows.map(({ name, value, means }) => (
          <div key={name}>
            <dt translate={false}>{name}</dt>
            <dd>
              <code translate={false}>{value}</code>
              {means !== '' && (
                <span class="oa-terms__means">
                  <Prose text={means} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Texts({ message: { request, response } }: { readonly message: Message }) {
  const { method, url, headers, body } = request;
  const isLink = !url.startsWith('https:');
  const asked = isLink
    ? { head: `open ${url}`, body: '' }
    : requestMessage({ method, target: url, headers, body, broken: [] });
  const answer = { ...response, statusText: '', bytes: 0 };
  return (
    <div class="wb-wire">
      <Wire title={isLink ? 'Link' : 'Request'} side="frontend" message={asked} />
      <Wire title="Response" side="backend" message={responseMessage(answer)} />
    </div>
  );
}
