import type { Context } from 'hono';
import { Refused } from '../../http/handling.ts';

/** What of a request browsers keep from programs, so that it goes beside it. */
export interface Visit {
  readonly cookie: string;
  /** As the request names it. */
  readonly host: string;
  readonly setCookie: (line: string) => void;
}

export interface Env {
  readonly Bindings: Visit;
}

/** The challenge of RFC 6750 for a token; what cookies are asked for with has no standard name. */
export const CHALLENGES = {
  none: 'Bearer',
  refused: 'Bearer error="invalid_token"',
  session: 'Cookie realm="Sparewheel"',
} as const;

/** @throws Refused where there is none */
export function bearerOf(c: Context<Env>): string {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  if (token === undefined)
    throw new Refused(401, 'Send Authorization: Bearer and a token.', CHALLENGES.none);
  return token;
}
