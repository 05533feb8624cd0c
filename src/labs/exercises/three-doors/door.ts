import { messageBytes, requestMessage, responseMessage } from '../../http/message.ts';
import type { WrittenRequest } from '../../http/written.ts';
import type { Exchange } from '../../protocol.ts';
import type { Sent } from '../http.ts';

/** The ways into the shop, in the order in which they are compared. */
export const DOORS = ['REST', 'GraphQL', 'SOAP'] as const;

export type Door = (typeof DOORS)[number];

/** What was sent, and what the shop had to do for it. */
export interface Count {
  readonly requests: number;
  /** Bytes of the requests, head and body. */
  readonly up: number;
  /** Bytes of the responses, head and body. */
  readonly down: number;
  /** SQL statements, that for the session included. */
  readonly statements: number;
}

/** A request that was answered. */
export interface Answered {
  readonly request: WrittenRequest;
  readonly exchange: Extract<Exchange, { kind: 'answered' }>;
}

export const isAnswered = (sent: Sent): sent is Answered => sent.exchange.kind === 'answered';

/** The path that was asked, without its query. */
export const pathOf = ({ target }: WrittenRequest): string =>
  new URL(target, 'https://api.sparewheel.example').pathname;

/** The door that a request goes to; all but two addresses are those of REST. */
export function doorOf(request: WrittenRequest): Door {
  const path = pathOf(request);
  return path === '/graphql' ? 'GraphQL' : path === '/soap' ? 'SOAP' : 'REST';
}

/** What a request comes to. */
export const countOf = ({ request, exchange }: Answered): Count => ({
  requests: 1,
  up: messageBytes(requestMessage(request)),
  down: messageBytes(responseMessage(exchange.response)),
  statements: exchange.sql.length,
});

/** What several come to. */
export const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce((a, b) => ({
    requests: a.requests + b.requests,
    up: a.up + b.up,
    down: a.down + b.down,
    statements: a.statements + b.statements,
  }));
