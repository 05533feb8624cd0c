import type { MiddlewareHandler } from 'hono';
import type { ShopEnv } from '../http/context.ts';
import { customerOf } from '../visit.ts';

/** Asks who it is before anything else, so that strangers learn nothing. */
export const signedIn: MiddlewareHandler<ShopEnv> = (c, next) => {
  customerOf(c.var.visit);
  return next();
};
