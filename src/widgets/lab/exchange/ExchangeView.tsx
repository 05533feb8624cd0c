import type { ComponentChildren } from 'preact';
import type { Sent } from '@/labs/exercises/http';
import { type HttpMessage, requestMessage } from '@/labs/http/message';
import type { Exchange, HandlerStatement } from '@/labs/protocol';
import { Prose } from '../Prose';
import { count, endingWords, several } from '../words';
import {
  duration,
  parameterWords,
  readableResponse,
  statementText,
  statusLine,
  statusWords,
} from './words';
import './exchange.css';

interface ExchangeViewProps {
  readonly sent: Sent;
  readonly isOpen: boolean;
  /** Whether a database can be behind the answer. */
  readonly hasDatabase?: boolean;
  /** What can be done with an answer. */
  readonly children?: ComponentChildren;
}

/** One request and what came of it: both messages as they are written, and what happened behind. */
export function ExchangeView(props: ExchangeViewProps) {
  const { sent, isOpen, hasDatabase = true, children } = props;
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
        <Answered sent={sent} exchange={exchange} hasDatabase={hasDatabase}>
          {children}
        </Answered>
      ) : (
        <p class="lab-note">{endingWords({ ending: exchange })}</p>
      )}
    </details>
  );
}

interface AnsweredProps {
  readonly sent: Sent;
  readonly exchange: Extract<Exchange, { kind: 'answered' }>;
  readonly hasDatabase: boolean;
  readonly children: ComponentChildren;
}

function Answered({ sent, exchange, hasDatabase, children }: AnsweredProps) {
  const { response, sql, log, milliseconds } = exchange;
  const measures = [
    `${count(response.bytes)} bytes of body`,
    hasDatabase ? several(sql.length, 'SQL statement') : '',
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
      {children}
      {sql.length > 0 && <Statements sql={sql} />}
      {log.length > 0 && (
        <details class="beneath">
          <summary>The server’s log</summary>
          <pre translate={false}>
            <code>{log.map((line) => JSON.stringify(line)).join('\n')}</code>
          </pre>
        </details>
      )}
    </div>
  );
}

interface WireProps {
  readonly title: string;
  readonly side: 'frontend' | 'backend';
  readonly message: HttpMessage;
}

/** A message as text. */
export function Wire({ title, side, message: { head, body } }: WireProps) {
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

/** The statements that the handler ran, in order; open where input was joined into one. */
function Statements({ sql }: { readonly sql: readonly HandlerStatement[] }) {
  return (
    <details class="beneath" open={sql.some(({ pieces }) => pieces !== undefined)}>
      <summary>
        The SQL behind it <span class="lab-count">{sql.length}</span>
      </summary>
      <ol class="wb-statements">
        {sql.map((statement, index) => (
          <li key={index} class="wb-statement">
            <pre translate={false}>
              <code>
                {statement.pieces?.map(({ text, isInput }, place) =>
                  isInput ? <mark key={place}>{text}</mark> : text,
                ) ?? statementText(statement)}
              </code>
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
