import type { Context } from 'hono';
import type { SignInLimit } from '../domain/limits.ts';
import type { Circumstances } from '../settings.ts';
import type { Visit } from '../visit.ts';

/** What the handlers find in their context. */
export interface ShopEnv {
  Bindings: Circumstances;
  Variables: {
    visit: Visit;
    signIns: SignInLimit;
    /** Of the request. */
    id: string | undefined;
    /** The session that the cookie names, whether or not it is one. */
    session: string | undefined;
    /** The media type that the caller likes best of those on offer. */
    offer: string;
  };
}

export type ShopContext = Context<ShopEnv>;
