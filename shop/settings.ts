import type { Database } from './database.ts';

/**
 * A part of the shop that is out of order, because a guide to backends has to show it:
 * - `authorization`: anybody may read any order
 * - `capacity`: there is no room for a request
 * - `database`: no statement is answered
 * - `handler`: the code fails before it does anything
 */
export type Fault = 'authorization' | 'capacity' | 'database' | 'handler';

/** What the payment provider is told. */
export interface Payment {
  readonly order_id: number;
  readonly total_cents: number;
}

export interface ShopSettings {
  /** Takes one line of the server's log. */
  readonly log: (event: Readonly<Record<string, unknown>>) => void;
  /** Takes the money; it fails where `signal` says that the time is over. */
  readonly pay: (payment: Payment, signal: AbortSignal) => Promise<void>;
  /** Staff send it as a bearer token. */
  readonly staffKey: string;
  /** How many requests may be in work at once; more are turned away. */
  readonly capacity: number;
  /** Read at every request, so that a part can break and be mended while the shop runs. */
  readonly faults: ReadonlySet<Fault>;
  /** Milliseconds since any moment; it measures durations and the limit of sign-ins. */
  readonly clock: () => number;
  /** Whether GraphQL asks the database for each object alone, as a naive resolver does. */
  readonly isNaive?: boolean;
  /** Whether a part's `name` is called `title` at each door, as a careless release would have it. */
  readonly isRenamed?: boolean;
}

/** What can differ from request to request, beside the request itself. */
export interface Circumstances {
  /** Takes the place of the shop's database for this request, to watch what it is asked. */
  readonly db?: Database;
  /** Whose sign-ins are counted together, such as an internet address. */
  readonly caller?: string;
  /** Where the caller keeps cookies, if Request and Response may not carry them as in a browser. */
  readonly cookies?: {
    /** The value of the Cookie header. */
    read(): string;
    /** Takes the value of a Set-Cookie header. */
    write(cookie: string): void;
  };
}
