import type { Context, Hono } from 'hono';
import { string } from 'valibot';
import { hashed, type Store } from './store.ts';
import { bodyOf, Refused } from '../../http/handling.ts';
import { CHALLENGES, type Env } from './visit.ts';

const COOKIE = '__Host-session';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The hash of the session id in the cookie; that of an empty text where there is none. */
async function idHashOf({ env }: Context<Env>): Promise<string> {
  const pair = env.cookie.split(/;\s*/).find((each) => each.startsWith(`${COOKIE}=`));
  return hashed(pair?.slice(COOKIE.length + 1) ?? '');
}

const forget = ({ env }: Context<Env>) => env.setCookie(`${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`);

/** Logins that are kept on the server, and of which the browser only has the name. */
export function addSessions(app: Hono<Env>, store: Store): void {
  let last = 0;

  app.post('/sessions', async (c) => {
    const { email, password } = await bodyOf(c, { email: string(), password: string() });
    const account = store.loggedIn(email, password);
    if (account === undefined) {
      throw new Refused(401, 'Address or password is wrong.', CHALLENGES.session);
    }
    const id = await store.draw();
    const number = (last += 1);
    store.sessions.set(await hashed(id), { number, account });
    store.note({ kind: 'session', session: number, account: account.id });
    c.env.setCookie(`${COOKIE}=${id}; ${ATTRIBUTES}`);
    return c.json({ account: account.id, role: account.role }, 201);
  });

  app.get('/me', async (c) => {
    const idHash = await idHashOf(c);
    const session = store.sessions.get(idHash);
    const number = session?.number ?? store.gone.get(idHash);
    if (number !== undefined) {
      store.note({
        kind: 'session-asked',
        session: number,
        isKnown: session !== undefined,
      });
    }
    if (session === undefined) {
      throw new Refused(401, 'No session has this id.', CHALLENGES.session);
    }
    const { id, email, role } = session.account;
    return c.json({ account: id, email, role });
  });

  app.delete('/sessions/current', async (c) => {
    const idHash = await idHashOf(c);
    const session = store.sessions.get(idHash);
    if (session !== undefined) {
      store.letGo(idHash);
      store.note({ kind: 'session-left', session: session.number, how: 'ended' });
    }
    forget(c);
    return c.body(null, 204);
  });

  // Vulnerable on purpose: it only asks the browser.
  app.delete('/weak/sessions/current', async (c) => {
    const session = store.sessions.get(await idHashOf(c));
    if (session !== undefined) {
      store.note({ kind: 'session-left', session: session.number, how: 'forgotten' });
    }
    forget(c);
    return c.body(null, 204);
  });
}
