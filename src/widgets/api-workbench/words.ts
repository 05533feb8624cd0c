import { HTTP_STATUSES } from '@/data/http-statuses';
import type { Sent } from '@/labs/exercises/http';
import { type HttpMessage, responseMessage } from '@/labs/http/message';
import { headerOf } from '@/labs/http/written';
import type { HandlerStatement, LabResponse, ShopFault } from '@/labs/protocol';

/** “404 Not Found”. */
export const statusLine = (status: number): string =>
  `${status} ${HTTP_STATUSES[status]?.name ?? ''}`.trim();

/** What a status says, in a sentence, with `backticks` around code. */
export const statusWords = (status: number): string =>
  HTTP_STATUSES[status]?.plain ?? 'The guide has no words for this status.';

/** What is out of order in the shop, for a choice. */
export const FAULT_WORDS: Readonly<Record<ShopFault, string>> = {
  handler: 'The handler throws an error',
  database: 'The database does not answer',
  capacity: 'There is no capacity left',
  authorization: 'Nobody checks whose order it is',
};

/** JSON as it is read; any other text as it is. */
export function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** The response with the words of its status; JSON is laid out, since it travels on one line. */
export function readableResponse(response: LabResponse): HttpMessage {
  const message = responseMessage(response, statusLine(response.status));
  return { ...message, body: laidOut(message.body) };
}

/** A statement’s parameters: `$1 = 2041`. */
export const parameterWords = ({ parameters }: HandlerStatement): readonly string[] =>
  parameters.map((value, index) => `$${index + 1} = ${JSON.stringify(value)}`);

/** The statement without the indents of the program that it stands in. */
export const statementText = ({ sql }: HandlerStatement): string => sql.replace(/\n\s+/g, '\n');

/** “3.1 ms”; nothing for a recording, which has no time. */
export const duration = (milliseconds: number): string =>
  milliseconds === 0 ? '' : `${milliseconds.toFixed(1)}\u00a0ms`;

/** A link in an answer to what comes next. */
export interface Link {
  /** Why one would follow it: “next page”. */
  readonly to: string;
  readonly target: string;
}

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && /^\/(?!\/)/.test(value);

/** Where an answer points to: what it has made, and the next page. */
export function linksIn({ exchange }: Sent): readonly Link[] {
  if (exchange.kind !== 'answered') return [];
  const { headers, status } = exchange.response;
  const location = headerOf(headers, 'location');
  const [, next] = /<([^>]*)>;\s*rel="?next"?/.exec(headerOf(headers, 'link') ?? '') ?? [];
  return [
    ...(status === 201 && isPath(location) ? [{ to: 'what is new', target: location }] : []),
    ...(isPath(next) ? [{ to: 'the next page', target: next }] : []),
  ];
}
