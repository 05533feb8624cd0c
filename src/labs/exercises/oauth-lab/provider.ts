import { type Context, Hono } from 'hono';
import { parse } from 'hono/utils/cookie';
import { type CryptoKey, exportJWK, importJWK, type JWK, SignJWT } from 'jose';
import { RFC_7515_KEY } from '../tokens-lab/keys.ts';

import { page, postingPage, signInPage } from './pages.ts';
import { challengeOf } from './pkce.ts';
import type { Person } from './run.ts';
import type { Env, World } from './world.ts';

export const ISSUER = 'https://id.example';
/** Seconds that a code is good for. */
const CODE_LIFE = 60;
/** Seconds that a token is good for. */
const TOKEN_LIFE = 3600;
const KEY_ID = 'rfc7515-a2';

/** A client as it is registered. */
export interface Registration {
  readonly id: string;
  readonly name: string;
  /** Missing for a public client, which could keep none. */
  readonly secret?: string;
  readonly redirectUris: readonly string[];
}

/** An account at the provider. */
export interface Account {
  readonly person: Person;
  /** The subject identifier, by which clients know it. */
  readonly sub: string;
  readonly password: string;
}

export const ACCOUNTS: readonly Account[] = [
  { person: 'nadia', sub: 'u-7', password: 'three-spare-wheels' },
  { person: 'mallory', sub: 'u-13', password: 'not-telling' },
];

interface Code {
  readonly client: string;
  readonly redirectUri: string;
  readonly account: Account;
  readonly scope: string;
  readonly nonce: string | undefined;
  readonly challenge: string | undefined;
  readonly expires: number;
  isUsed: boolean;
  readonly tokens: string[];
}

interface Access {
  readonly client: string;
  readonly account: Account;
  readonly scope: string;
  readonly expires: number;
  isRevoked: boolean;
}

interface Keys {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

let keys: Promise<Keys> | undefined;

/**
 * The provider’s keys: the published test pair of RFC 7515, appendix A.2. With a key that stays the
 * same, RS256 gives the same signatures in each run.
 */
const providerKeys = (): Promise<Keys> => (keys ??= loadKeys());

async function loadKeys(): Promise<Keys> {
  const { kty, n, e } = RFC_7515_KEY;
  const [privateKey, publicKey] = await Promise.all([
    importJWK(RFC_7515_KEY, 'RS256'),
    importJWK({ kty, n, e }, 'RS256', { extractable: true }),
  ]);
  if (privateKey instanceof Uint8Array) throw new Error('This is no key pair.');
  const publicJwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  return { privateKey, publicJwk };
}

type Request = Readonly<Record<string, string | undefined>>;

/** The identity provider: an authorization server of OAuth 2.0 that speaks OpenID Connect. */
export class Provider {
  readonly app = new Hono<Env>();
  readonly #world: World;
  readonly #clients: readonly Registration[];
  readonly #sessions = new Map<string, Account>();
  /** Authorization requests that wait for a password, by cookie. */
  readonly #waiting = new Map<string, Request>();
  readonly #codes = new Map<string, Code>();
  readonly #access = new Map<string, Access>();

  constructor(world: World, clients: readonly Registration[]) {
    this.#world = world;
    this.#clients = clients;
    this.app.get('/authorize', (c) => this.#authorize(c));
    this.app.post('/login', (c) => this.#login(c));
    this.app.post('/token', (c) => this.#token(c));
    this.app.get('/userinfo', (c) => this.#userinfo(c));
    this.app.post('/introspect', (c) => this.#introspect(c));
    this.app.get('/jwks.json', async (c) => c.json({ keys: [(await providerKeys()).publicJwk] }));
    this.app.onError((error) => {
      throw error;
    });
    this.app.notFound((c) => c.html(page('There is nothing at this address'), 404));
  }

  async #authorize(c: Context<Env>): Promise<Response> {
    const asked: Request = c.req.query();
    const client = this.#clients.find(({ id }) => id === asked['client_id']);
    if (client === undefined) return c.html(page('There is no such client'), 400);
    // Whoever has a wrong address is never sent there, not even with an error.
    if (!this.#mayGoTo(client, asked['redirect_uri'] ?? '')) {
      this.#world.refuse('provider', 'redirect', 'The redirect_uri is not one that is registered.');
      return c.html(page('This redirect_uri is not registered'), 400);
    }
    const account = this.#sessions.get(parse(c.env.cookie)['__Host-id'] ?? '');
    if (account !== undefined) return this.#issue(c, asked, account);
    const waiting = await this.#world.draw('provider-waiting', 22);
    this.#waiting.set(waiting, asked);
    c.env.setCookie(`__Host-wait=${waiting}; Path=/; Secure; HttpOnly; SameSite=Lax`);
    return c.html(signInPage(client.name));
  }

  #mayGoTo({ redirectUris }: Registration, asked: string): boolean {
    if (this.#world.settings.redirect === 'exact') return redirectUris.includes(asked);
    // Vulnerable on purpose: only the beginning of the text is compared, up to the name of the host.
    return redirectUris.some((registered) => asked.startsWith(beginningOf(registered)));
  }

  async #login(c: Context<Env>): Promise<Response> {
    const { username, password } = await c.req.parseBody();
    const asked = this.#waiting.get(parse(c.env.cookie)['__Host-wait'] ?? '');
    const account = ACCOUNTS.find((each) => each.person === username && each.password === password);
    if (asked === undefined || account === undefined) return c.html(page('That is not right'), 401);
    this.#world.note('password', account.password, account.person, account.person);
    const session = await this.#world.draw('provider-session', 22);
    this.#sessions.set(session, account);
    c.env.setCookie('__Host-wait=; Path=/; Secure; Max-Age=0');
    c.env.setCookie(`__Host-id=${session}; Path=/; Secure; HttpOnly; SameSite=Lax`);
    return this.#issue(c, asked, account);
  }

  /** The answer to an authorization request, by way of the browser. */
  async #issue(c: Context<Env>, asked: Request, account: Account): Promise<Response> {
    const client = asked['client_id'] ?? '';
    const redirectUri = asked['redirect_uri'] ?? '';
    const scope = asked['scope'] ?? '';
    const { nonce } = asked;
    const state: [string, string][] =
      asked['state'] === undefined ? [] : [['state', asked['state']]];
    const answer = (fields: readonly [string, string][]) => {
      const all = [...fields, ...state, ['iss', ISSUER] as [string, string]];
      if (asked['response_mode'] === 'form_post') return c.html(postingPage(redirectUri, all));
      const query = new URLSearchParams(all);
      return c.redirect(`${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`, 303);
    };
    switch (asked['response_type']) {
      case 'code': {
        const code = await this.#world.draw('code', 22);
        this.#world.note('code', code, 'provider', account.person);
        this.#codes.set(code, {
          ...{ client, redirectUri, account, scope, nonce },
          challenge: asked['code_challenge'],
          expires: this.#world.now + CODE_LIFE,
          isUsed: false,
          tokens: [],
        });
        return answer([['code', code]]);
      }
      case 'id_token':
        if (nonce === undefined) return answer([['error', 'invalid_request']]);
        return answer([['id_token', await this.#idToken(client, account, nonce)]]);
      case 'token':
        return answer([
          ['access_token', await this.#accessToken(client, account, scope)],
          ['token_type', 'Bearer'],
          ['expires_in', String(TOKEN_LIFE)],
        ]);
      default:
        return answer([['error', 'unsupported_response_type']]);
    }
  }

  async #idToken(client: string, account: Account, nonce: string | undefined): Promise<string> {
    const { now } = this.#world;
    const token = await new SignJWT(nonce === undefined ? {} : { nonce })
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(account.sub)
      .setAudience(client)
      .setIssuedAt(now)
      .setExpirationTime(now + TOKEN_LIFE)
      .sign((await providerKeys()).privateKey);
    this.#world.note('id_token', token, 'provider', account.person);
    return token;
  }

  async #accessToken(client: string, account: Account, scope: string): Promise<string> {
    const token = await this.#world.draw('access-token');
    const expires = this.#world.now + TOKEN_LIFE;
    this.#access.set(token, { client, account, scope, expires, isRevoked: false });
    this.#world.note('access_token', token, 'provider', account.person);
    return token;
  }

  async #token(c: Context<Env>): Promise<Response> {
    const body = await c.req.parseBody();
    const field = (name: string) => {
      const value = body[name];
      return typeof value === 'string' ? value : undefined;
    };
    const client = this.#authenticated(c, field('client_id'));
    if (client === undefined) {
      return this.#refused(
        c,
        'client',
        'invalid_client',
        'The client did not prove who it is.',
        401,
      );
    }
    if (field('grant_type') !== 'authorization_code') {
      return this.#refused(
        c,
        'code',
        'unsupported_grant_type',
        'Only authorization_code is known.',
      );
    }
    const code = this.#codes.get(field('code') ?? '');
    if (code?.client !== client.id || code.expires < this.#world.now) {
      return this.#refused(c, 'code', 'invalid_grant', 'The code is not one for this client.');
    }
    if (code.isUsed && this.#world.settings.once === 'on') {
      for (const token of code.tokens) this.#revoke(token);
      const says = 'The code was used before. The tokens that it gave are revoked.';
      return this.#refused(c, 'once', 'invalid_grant', says);
    }
    if (code.redirectUri !== field('redirect_uri')) {
      const says = 'The redirect_uri is not that of the authorization request.';
      return this.#refused(c, 'redirect', 'invalid_grant', says);
    }
    const fault = await verifierFault(code.challenge, field('code_verifier'));
    if (fault !== undefined) return this.#refused(c, 'pkce', 'invalid_grant', fault);
    code.isUsed = true;
    const accessToken = await this.#accessToken(client.id, code.account, code.scope);
    code.tokens.push(accessToken);
    const isOpenId = code.scope.split(' ').includes('openid');
    return c.json(
      {
        access_token: accessToken,
        token_type: 'Bearer',
        expires_in: TOKEN_LIFE,
        scope: code.scope,
        ...(isOpenId && { id_token: await this.#idToken(client.id, code.account, code.nonce) }),
      },
      200,
      { 'Cache-Control': 'no-store' },
    );
  }

  #revoke(token: string): void {
    const access = this.#access.get(token);
    if (access !== undefined) access.isRevoked = true;
    this.#world.revoke(token);
  }

  /** The client that a request comes from: by its secret, or by its name where it has none. */
  #authenticated(c: Context<Env>, named: string | undefined): Registration | undefined {
    const [, encoded = ''] = /^Basic (\S+)$/.exec(c.req.header('Authorization') ?? '') ?? [];
    return this.#clients.find(({ id, secret }) =>
      secret === undefined ? id === named : basic(id, secret) === `Basic ${encoded}`,
    );
  }

  #refused(
    c: Context<Env>,
    check: Parameters<World['refuse']>[1],
    error: string,
    says: string,
    status: 400 | 401 = 400,
  ): Response {
    this.#world.refuse('provider', check, `${error}: ${says}`);
    return c.json({ error, error_description: says }, status);
  }

  #accessOf(token: string): Access | undefined {
    const access = this.#access.get(token);
    return access === undefined || access.isRevoked || access.expires < this.#world.now
      ? undefined
      : access;
  }

  #userinfo(c: Context<Env>): Response {
    const [, token = ''] = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '') ?? [];
    const access = this.#accessOf(token);
    if (access === undefined) {
      this.#world.refuse('provider', 'token', 'invalid_token: This access token is not valid.');
      return c.json({ error: 'invalid_token' }, 401, {
        'WWW-Authenticate': 'Bearer error="invalid_token"',
      });
    }
    const { sub, person } = access.account;
    return c.json({ sub, preferred_username: person });
  }

  async #introspect(c: Context<Env>): Promise<Response> {
    const { token } = await c.req.parseBody();
    if (this.#authenticated(c, undefined) === undefined) {
      return this.#refused(
        c,
        'client',
        'invalid_client',
        'The client did not prove who it is.',
        401,
      );
    }
    const access = typeof token === 'string' ? this.#accessOf(token) : undefined;
    if (access === undefined) return c.json({ active: false });
    const { client, scope, account, expires } = access;
    return c.json({ active: true, client_id: client, sub: account.sub, scope, exp: expires });
  }
}

/** What a client sends to prove who it is: `client_secret_basic` of OpenID Connect. */
export const basic = (id: string, secret: string): string =>
  `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`;

/** An address up to its host, without the sign that would end it; a scheme of an app as it is. */
const beginningOf = (uri: string) => /^https:\/\/[^/]+/.exec(uri)?.[0] ?? uri;

/** RFC 7636, section 4.6, and for a verifier without a challenge RFC 9700, section 2.1.1. */
async function verifierFault(
  challenge: string | undefined,
  verifier: string | undefined,
): Promise<string | undefined> {
  if (challenge === undefined) {
    return verifier === undefined
      ? undefined
      : 'There is a code_verifier without a code_challenge.';
  }
  if (verifier === undefined) return 'The code_verifier is missing.';
  return (await challengeOf(verifier)) === challenge
    ? undefined
    : 'The code_verifier does not fit the code_challenge.';
}
