import type { Sent } from '@/labs/exercises/http';
import { type HttpMessage, requestMessage } from '@/labs/http/message';
import type { Exchange, HandlerStatement } from '@/labs/protocol';
import { Prose } from '@/widgets/lab/Prose';
import { count, endingWords, several } from '@/widgets/lab/words';
import { useBench } from './useBench';
import {
  duration,
  linksIn,
  parameterWords,
  readableResponse,
  statementText,
  statusLine,
  statusWords,
} from './words';

interface ExchangeViewProps {
  readonly sent: Sent;
  readonly isOpen: boolean;
  /** Whether it happened in this tab, so that its links can be followed. */
  readonly isLive: boolean;
}

/** One request and what came of it: both messages as they are written, and what happened behind. */
export function ExchangeView({ sent, isOpen, isLive }: ExchangeViewProps) {
  const { request, exchange } = sent;
  return (
    <details class="wb-exchange" open={isOpen}>
      <summary>
        <span class="wb-exchange__asked" translate={false}>
          <b>{request.method}</b> {request.target}
        </span>{' '}
        {exchange.kind === 'answered' ? (
          <span class="wb-status" data-class={Math.floor(exchange.response.status / 100)}>
            {statusLine(exchange.response.status)}
          </span>
        ) : (
          <span class="wb-status" data-class="none">
            no answer
          </span>
        )}
      </summary>
      {exchange.kind === 'answered' ? (
        <Answered sent={sent} exchange={exchange} isLive={isLive} />
      ) : (
        <p class="lab-note">{endingWords({ ending: exchange })}</p>
      )}
    </details>
  );
}

interface AnsweredProps {
  readonly sent: Sent;
  readonly exchange: Extract<Exchange, { kind: 'answered' }>;
  readonly isLive: boolean;
}

function Answered({ sent, exchange, isLive }: AnsweredProps) {
  const { response, sql, log, milliseconds } = exchange;
  const measures = [
    `${count(response.bytes)} bytes of body`,
    several(sql.length, 'SQL statement'),
    duration(milliseconds),
  ].filter(Boolean);
  return (
    <div class="wb-exchange__body">
      <p class="wb-means">
        <Prose text={statusWords(response.status)} />{' '}
        <span class="wb-measures">{measures.join(' · ')}</span>
      </p>
      <div class="wb-wire">
        <Wire title="Request" side="frontend" message={requestMessage(sent.request)} />
        <Wire title="Response" side="backend" message={readableResponse(response)} />
      </div>
      {isLive && <Links sent={sent} />}
      {sql.length > 0 && <Statements sql={sql} />}
      <details class="beneath">
        <summary>The server’s log</summary>
        <pre translate={false}>
          <code>{log.map((line) => JSON.stringify(line)).join('\n')}</code>
        </pre>
      </details>
    </div>
  );
}

interface WireProps {
  readonly title: string;
  readonly side: 'frontend' | 'backend';
  readonly message: HttpMessage;
}

/** A message as text. */
function Wire({ title, side, message: { head, body } }: WireProps) {
  const [start = '', ...headers] = head.split('\n');
  return (
    <figure class="wb-message" data-side={side}>
      <figcaption class="lab-label">{title}</figcaption>
      <pre translate={false} tabIndex={0} role="group" aria-label={title}>
        <code>
          <b>{start}</b>
          {headers.map((line) => `\n${line}`)}
          {body !== '' && `\n\n${body}`}
        </code>
      </pre>
    </figure>
  );
}

/** What the answer points to, as requests for the form. */
function Links({ sent }: { readonly sent: Sent }) {
  const bench = useBench();
  const links = linksIn(sent);
  if (links.length === 0) return null;
  const { headers } = sent.request;
  const follow = (target: string) => {
    const kept = headers.filter(([name]) => name.toLowerCase() === 'accept');
    bench.wanted.value = [{ method: 'GET', target, headers: kept, body: '', broken: [] }];
  };
  return (
    <p class="wb-links">
      {links.map(({ to, target }) => (
        <button key={target} type="button" class="button" onClick={() => follow(target)}>
          Follow to {to}
        </button>
      ))}
    </p>
  );
}

/** The statements that the handler ran, in order. */
function Statements({ sql }: { readonly sql: readonly HandlerStatement[] }) {
  return (
    <details class="beneath">
      <summary>
        The SQL behind it <span class="lab-count">{sql.length}</span>
      </summary>
      <ol class="wb-statements">
        {sql.map((statement, index) => (
          <li key={index} class="wb-statement">
            <pre translate={false}>
              <code>{statementText(statement)}</code>
            </pre>
            <p class="wb-measures">
              {[
                ...parameterWords(statement),
                several(statement.count, 'row'),
                duration(statement.milliseconds),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {statement.error !== undefined && <p class="lab-note">{statement.error}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
