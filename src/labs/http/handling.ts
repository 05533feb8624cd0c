import type { Context, Env } from 'hono';
import { object, type ObjectEntries, type ObjectSchema, safeParse } from 'valibot';

/** A refusal in the form that all of a service have. */
export class Refused extends Error {
  readonly status: 400 | 401 | 403 | 404 | 415 | 422 | 500;
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
export async function bodyOf<E extends Env, const T extends ObjectEntries>(
  c: Context<E>,
  fields: T,
) {
  const json: unknown = await c.req.json().catch(() => undefined);
  const schema: ObjectSchema<T, undefined> = object(fields);
  const { success, output } = safeParse(schema, json);
  if (!success) {
    throw new Refused(422, `The body is JSON with ${Object.keys(fields).join(' and ')}, as texts.`);
  }
  return output;
}
