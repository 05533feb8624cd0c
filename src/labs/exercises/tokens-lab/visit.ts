import type { Context } from 'hono';
import { object, type ObjectEntries, type ObjectSchema, safeParse } from 'valibot';

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

/** A refusal in the form that all of them have. */
export class Refused extends Error {
  readonly status: 400 | 401 | 403 | 404 | 422;
  /** What has to be shown, in a 401. */
  readonly challenge: string | undefined;

  constructor(status: Refused['status'], message: string, challenge?: string) {
    super(message);
    this.status = status;
    this.challenge = challenge;
  }
}

/**
 * The body as JSON with these fields.
 * @throws Refused
 */
export async function bodyOf<const T extends ObjectEntries>(c: Context<Env>, fields: T) {
  const json: unknown = await c.req.json().catch(() => undefined);
  const schema: ObjectSchema<T, undefined> = object(fields);
  const { success, output } = safeParse(schema, json);
  if (!success) {
    throw new Refused(422, `The body is JSON with ${Object.keys(fields).join(' and ')}, as texts.`);
  }
  return output;
}

/** @throws Refused where there is none */
export function bearerOf(c: Context<Env>): string {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  if (token === undefined)
    throw new Refused(401, 'Send Authorization: Bearer and a token.', CHALLENGES.none);
  return token;
}
