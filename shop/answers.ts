import type { IncomingHttpHeaders } from 'node:http';
import type { PGlite } from '@electric-sql/pglite';

/** One request, taken apart, with what a handler needs to answer it. */
export interface Call {
  readonly db: PGlite;
  readonly id: string;
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Whose session the cookie names. */
  readonly customer: number | undefined;
  readonly shop: ShopSettings;
}

export interface ShopSettings {
  /** Takes one line of the server's log. */
  readonly log: (event: Readonly<Record<string, unknown>>) => void;
  /** The payment provider's address. */
  readonly payments: string;
  /** Staff send it as a bearer token. */
  readonly staffKey: string;
  /** How many requests may be in work at once; more are turned away. */
  readonly capacity: number;
  /** Whether anybody may read any order: the fault that a guide to backends has to show. */
  readonly isUnguarded?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Handler = (call: Call) => Promise<Answer>;

export const json = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/** A refusal in the form of RFC 9457. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly more: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    type: string,
    title: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title);
    this.status = status;
    this.type = type;
    this.more = more;
    this.headers = headers;
  }

  /** @param id of the request; the caller can name it, and the log has it */
  answer(id: string): Answer {
    const body = {
      type: `https://api.sparewheel.example/problems/${this.type}`,
      title: this.message,
      status: this.status,
      ...this.more,
      instance: `/problems/${id}`,
    };
    return json(this.status, body, { ...this.headers, 'Content-Type': 'application/problem+json' });
  }
}

/**
 * The customer of the session.
 * @throws Problem 401
 */
export function customerOf({ customer }: Call): number {
  if (customer === undefined) throw new Problem(401, 'no-session', 'Please sign in');
  return customer;
}

/**
 * The body as JSON.
 * @throws Problem 400
 */
export function parsed({ body }: Call): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Problem(400, 'not-json', 'The body is not JSON');
  }
}

export const notFound = () => new Problem(404, 'not-found', 'There is nothing at this address');
