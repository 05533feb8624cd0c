import { describe, expect, it } from 'vitest';
import { ask, db, openShop, refusal } from './running-shop';

const CREDENTIALS = { email: 'customer-7@mail.example', password: 'three spare wheels' };

describe('a session', () => {
  it('begins with a password and ends with a sign-out', async () => {
    const signedIn = await ask('POST /sessions', { json: CREDENTIALS });
    expect([signedIn.status, signedIn.text]).toEqual([201, '']);
    const cookie = signedIn.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^__Host-session=[\w-]{22}; Secure; HttpOnly; SameSite=Lax; Path=\/$/);
    expect(signedIn.headers.get('Cache-Control')).toBe('no-store');
    const headers = { Cookie: `theme=dark; ${cookie.split(';')[0] ?? ''}` };
    expect((await ask('GET /sessions/current', { headers })).json).toEqual({ customer_id: 7 });
    const out = await ask('DELETE /sessions/current', { headers });
    expect(out.status).toBe(204);
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect(refusal(await ask('GET /sessions/current', { headers }))).toEqual([401, 'no-session']);
    expect(refusal(await ask('DELETE /sessions/current', { headers }))[0]).toBe(401);
  });

  it('is over after its time', async () => {
    expect((await ask('GET /sessions/current', { as: 7 })).status).toBe(200);
    const headers = { Cookie: '__Host-session=old' };
    await db.query("INSERT INTO sessions (id, customer_id, expires_at) VALUES ('old', 7, now())");
    expect((await ask('GET /sessions/current', { headers })).status).toBe(401);
  });

  it('can be kept in a jar where Request and Response carry no cookies', async () => {
    const jar: string[] = [];
    const cookies = {
      read: () => jar.map((cookie) => cookie.split(';')[0]).join('; '),
      write: (cookie: string) => void jar.push(cookie),
    };
    const { shop } = openShop();
    const send = (path: string, init: RequestInit) =>
      shop.fetch(new Request(`https://api.sparewheel.example${path}`, init), { cookies });
    await send('/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(CREDENTIALS),
    });
    expect(jar).toHaveLength(1);
    expect((await send('/sessions/current', {})).status).toBe(200);
  });
});

describe('POST /sessions', () => {
  it.each([
    ['wrong password', { ...CREDENTIALS, password: 'a guess' }],
    ['unknown address', { ...CREDENTIALS, email: 'nobody@mail.example' }],
    ['customer without a password', { email: 'customer-8@mail.example', password: 'x' }],
  ])('says the same to: %s', async (_, json) => {
    const answer = await ask('POST /sessions', { json });
    expect(refusal(answer)).toEqual([401, 'login-failed']);
    expect(answer.json.title).toBe('Address or password is wrong');
  });

  it('refuses what is no address and no password', async () => {
    const answer = await ask('POST /sessions', { json: { email: 7 } });
    expect(refusal(answer)).toEqual([422, 'invalid-credentials']);
  });

  it('lets each caller guess five times, then once every 12 seconds', async () => {
    const bench = openShop();
    const guess = (caller: string) => ask('POST /sessions', { bench, caller, json: {} });
    for (const left of [4, 3, 2, 1, 0]) {
      const { headers } = await guess('a');
      expect(headers.get('RateLimit-Policy')).toBe('"sign-in";q=5;w=60');
      expect(headers.get('RateLimit')).toBe(`"sign-in";r=${left};t=12`);
    }
    const sixth = await guess('a');
    expect(refusal(sixth)).toEqual([429, 'too-many-requests']);
    expect(sixth.headers.get('Retry-After')).toBe('12');
    expect(sixth.headers.get('RateLimit')).toBe('"sign-in";r=0;t=12');
    expect((await guess('b')).status).toBe(422);
    bench.now += 11_999;
    expect((await guess('a')).headers.get('Retry-After')).toBe('1');
    bench.now += 1;
    expect((await guess('a')).status).toBe(422);
    expect((await guess('a')).status).toBe(429);
  });
});
