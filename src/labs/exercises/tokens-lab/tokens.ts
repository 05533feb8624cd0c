import type { Context, Hono } from 'hono';
import { SignJWT } from 'jose';
import { string } from 'valibot';
import { type Fields, tokenIn } from './jwt.ts';
import type { Door } from './happenings.ts';
import type { Keys } from './keys.ts';
import { type Account, type Family, hashed, LOCKER, type Store } from './store.ts';
import { AUDIENCE, COUPONS, ISSUER } from './places.ts';
import { reasonOf, type Verifier, verifiers } from './verifiers.ts';
import { bodyOf, Refused } from '../../http/handling.ts';
import { bearerOf, CHALLENGES, type Env } from './visit.ts';

/** Seconds that an access token lives. */
export const LIFE = 15 * 60;
const CUSTOMER = 7;

const CREDENTIALS = { email: string(), password: string() };
/** A claim as the vault notes it: whoever made the token may have written anything. */
const noted = (value: unknown) =>
  typeof value === 'string' ? value.slice(0, 60) : value === undefined ? '' : 'not a text';

/** Tokens that carry what they say with them, and what takes them. */
export function addTokens(app: Hono<Env>, store: Store, keys: Keys): void {
  const signed = async (audience: string, subject: string, claims: Fields) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(store.now)
      .setExpirationTime(store.now + LIFE)
      .setJti(await store.draw())
      .sign(keys.privateKey);

  const refreshToken = async (family: Family) => {
    const token = await store.draw();
    const nth = (family.tokens += 1);
    store.refreshTokens.set(await hashed(token), { family, nth, isUsed: false });
    return token;
  };

  const accessToken = (account: number, family: Family, claims: Fields = {}) => {
    const role = store.accounts.find(({ id }) => id === account)?.role;
    return signed(AUDIENCE, String(account), { role, sid: family.id, ...claims });
  };

  const loggedIn = async (c: Context<Env>): Promise<{ account: Account; family: Family }> => {
    const { email, password } = await bodyOf(c, CREDENTIALS);
    const account = store.loggedIn(email, password);
    if (account === undefined)
      throw new Refused(401, 'Address or password is wrong.', CHALLENGES.none);
    const family: Family = {
      id: store.families.length + 1,
      account: account.id,
      tokens: 0,
      ended: false,
    };
    store.families.push(family);
    store.note({ kind: 'issued', family: family.id, account: account.id });
    return { account, family };
  };

  const answer = (access: string, refresh: string) => ({
    access_token: access,
    refresh_token: refresh,
    token_type: 'Bearer',
    expires_in: LIFE,
  });

  app.post('/tokens', async (c) => {
    const { account, family } = await loggedIn(c);
    const access = await accessToken(account.id, family);
    return c.json(answer(access, await refreshToken(family)), 201);
  });

  // Vulnerable on purpose: it puts a secret where everybody can read it.
  app.post('/weak/tokens', async (c) => {
    const { account, family } = await loggedIn(c);
    const access = await accessToken(account.id, family, { locker: LOCKER });
    return c.json(answer(access, await refreshToken(family)), 201);
  });

  app.post('/locker', async (c) => {
    const { code } = await bodyOf(c, { code: string() });
    if (code !== LOCKER) throw new Refused(403, 'The locker stays shut.');
    store.note({ kind: 'locker', account: CUSTOMER });
    return c.json({ locker: 'open' });
  });

  /** Everybody gets one, under any name: in that service each guest is staff of their own desk. */
  app.post('/coupons/tokens', async (c) => {
    const { nickname } = await bodyOf(c, { nickname: string() });
    const access = await signed(COUPONS, nickname.slice(0, 60), { role: 'staff' });
    return c.json({ access_token: access, token_type: 'Bearer', expires_in: LIFE }, 201);
  });

  app.get('/keys/public.pem', (c) => c.text(keys.publicPem));

  addRefreshing(app, store, { accessToken, refreshToken, answer });
  addDoors(app, store, verifiers(keys, store));
}

interface Issuer {
  readonly accessToken: (account: number, family: Family) => Promise<string>;
  readonly refreshToken: (family: Family) => Promise<string>;
  readonly answer: (access: string, refresh: string) => Fields;
}

function addRefreshing(app: Hono<Env>, store: Store, issuer: Issuer): void {
  const REFUSED = 'invalid_grant: this refresh token is not valid.';

  const shown = async (c: Context<Env>) => {
    const { refresh_token: token } = await bodyOf(c, { refresh_token: string() });
    const found = store.refreshTokens.get(await hashed(token));
    if (found === undefined) throw new Refused(400, REFUSED);
    const { family, nth } = found;
    const note = (how: 'rotated' | 'kept' | 'reused' | 'dead') =>
      store.note({ kind: 'refresh', family: family.id, nth, how });
    if (family.ended !== false) {
      note('dead');
      throw new Refused(400, REFUSED);
    }
    return { token, found, note };
  };

  app.post('/tokens/refresh', async (c) => {
    const { found, note } = await shown(c);
    const { family } = found;
    if (found.isUsed) {
      family.ended = 'reuse';
      note('reused');
      throw new Refused(400, REFUSED);
    }
    found.isUsed = true;
    note('rotated');
    const access = await issuer.accessToken(family.account, family);
    return c.json(issuer.answer(access, await issuer.refreshToken(family)));
  });

  // Vulnerable on purpose: the same refresh token goes on and on.
  app.post('/weak/tokens/refresh', async (c) => {
    const { token, found, note } = await shown(c);
    note('kept');
    const { family } = found;
    return c.json(issuer.answer(await issuer.accessToken(family.account, family), token));
  });
}

function addDoors(app: Hono<Env>, store: Store, byDoor: Readonly<Record<Door, Verifier>>): void {
  /** @throws Refused */
  const verified = async (c: Context<Env>, door: Door): Promise<Fields> => {
    const text = bearerOf(c);
    const { header = {}, payload = {} } = tokenIn(text) ?? {};
    const { exp } = payload;
    const look = {
      kind: 'verified',
      door,
      alg: noted(header['alg']),
      sub: noted(payload['sub']),
      aud: noted(payload['aud']),
      jti: noted(payload['jti']),
      late: typeof exp === 'number' ? store.now - exp : null,
    } as const;
    try {
      const claims = await byDoor[door](text);
      store.note({ ...look, isAccepted: true, why: '', code: '' });
      return claims;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      store.note({ ...look, isAccepted: false, ...reason });
      throw new Refused(401, 'This token is not accepted.', CHALLENGES.refused);
    }
  };

  for (const door of ['weak', 'patched', 'any-audience', 'strict', 'checked'] as const) {
    app.get(`/${door}/me`, async (c) => {
      const { sub, role } = await verified(c, door);
      return c.json({ sub, role });
    });

    app.get(`/${door}/till`, async (c) => {
      const { sub, role } = await verified(c, door);
      if (role !== 'staff') throw new Refused(403, 'The till is for staff.');
      store.note({ kind: 'till', door, sub: noted(sub) });
      return c.json({ till_cents: 48_210, opened_by: noted(sub) });
    });
  }

  app.delete('/tokens/current', async (c) => {
    const { sid } = await verified(c, 'strict');
    const family = store.families.find(({ id }) => id === sid);
    if (family?.ended === false) {
      family.ended = 'logout';
      store.note({ kind: 'logout', family: family.id });
    }
    return c.body(null, 204);
  });
}
