import { Hono } from 'hono';
import { closeSession, signIn } from '../domain/sessions.ts';
import type { ShopContext, ShopEnv } from '../http/context.ts';
import { described } from '../http/description.ts';
import { Credentials, CurrentSession } from '../http/schemas.ts';
import { body } from '../http/validation.ts';
import { customerOf } from '../visit.ts';
import { signedIn } from './signed-in.ts';

const NAME = '__Host-session';
const ATTRIBUTES = 'Secure; HttpOnly; SameSite=Lax; Path=/';

/** The session that the caller's cookie names, whether or not it is one. */
export function sessionOf(c: ShopContext): string | undefined {
  const cookies = c.env.cookies?.read() ?? c.req.header('Cookie') ?? '';
  return new RegExp(`(?:^|; )${NAME}=([\\w-]+)`).exec(cookies)?.[1];
}

function setCookie(c: ShopContext, value: string) {
  const cookie = `${NAME}=${value}; ${ATTRIBUTES}`;
  c.header('Set-Cookie', cookie);
  c.env.cookies?.write(cookie);
}

export const sessions = new Hono<ShopEnv>()
  .post(
    '/sessions',
    described({
      operationId: 'signIn',
      tag: 'sessions',
      summary: 'Signs a customer in',
      answer: [201, 'The cookie of the new session'],
      refusals: [400, 401, 415, 422, 429],
    }),
    async (c, next) => {
      const { visit, signIns } = c.var;
      const limit = signIns.take(c.env.caller ?? '', visit.settings.clock() / 1000);
      for (const [name, value] of Object.entries(limit)) c.header(name, value);
      await next();
    },
    body(Credentials, { type: 'invalid-credentials', title: 'Send an address and a password' }),
    async (c) => {
      const { email, password } = c.req.valid('json');
      setCookie(c, await signIn(c.var.visit.db, email, password));
      return c.body(null, 201, { 'Cache-Control': 'no-store', 'Content-Length': '0' });
    },
  )
  .get(
    '/sessions/current',
    described({
      operationId: 'readSession',
      tag: 'sessions',
      summary: 'Who you are to the shop',
      answer: [200, 'The session', { 'application/json': CurrentSession }],
      refusals: [401],
      security: 'session',
    }),
    (c) => c.json({ customer_id: customerOf(c.var.visit) }, 200, { 'Cache-Control': 'no-store' }),
  )
  .delete(
    '/sessions/current',
    described({
      operationId: 'signOut',
      tag: 'sessions',
      summary: 'Signs you out',
      answer: [204, 'The session is over'],
      refusals: [401],
      security: 'session',
    }),
    signedIn,
    async (c) => {
      await closeSession(c.var.visit.db, c.var.session ?? '');
      setCookie(c, '; Max-Age=0');
      return c.body(null, 204);
    },
  );
