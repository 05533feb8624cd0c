import { HTTP_STATUSES } from '@/data/http-statuses';
import { type HttpMessage, responseMessage } from '@/labs/http/message';
import type { HandlerStatement, LabResponse } from '@/labs/protocol';

/** “404 Not Found”. */
export const statusLine = (status: number): string =>
  `${status} ${HTTP_STATUSES[status]?.name ?? ''}`.trim();

/** What a status says, in a sentence, with `backticks` around code. */
export const statusWords = (status: number): string =>
  HTTP_STATUSES[status]?.plain ?? 'The guide has no words for this status.';

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
