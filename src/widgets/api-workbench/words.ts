import type { Sent } from '@/labs/exercises/http';
import { headerOf } from '@/labs/http/written';
import type { ShopFault } from '@/labs/protocol';

/** What is out of order in the shop, for a choice. */
export const FAULT_WORDS: Readonly<Record<ShopFault, string>> = {
  handler: 'The handler throws an error',
  database: 'The database does not answer',
  capacity: 'There is no capacity left',
  authorization: 'Nobody checks whose order it is',
};

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
