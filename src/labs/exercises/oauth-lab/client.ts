import { type Context, Hono } from 'hono';
import { parse } from 'hono/utils/cookie';
import { compactVerify, createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet } from 'jose';
import { posted } from './browser.ts';
import { page } from './pages.ts';
import { challengeOf } from './pkce.ts';
import { ACCOUNTS, basic, ISSUER, type Registration } from './provider.ts';
import type { Person, Place, Refusal, WireRequest, WireResponse } from './run.ts';
import type { Settings } from './settings.ts';
import type { Env, World } from './world.ts';

/** What a client remembers of a sign-in between the way to the provider and back. */
interface Pending {
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly verifier: string | undefined;
}

interface Session {
  pending: Pending | undefined;
  account: Person | undefined;
  accessToken: string | undefined;
}

interface ClientSettings {
  readonly place: Extract<Place, 'shop' | 'app' | 'bikeclub'>;
  readonly registration: Registration;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  /** What it checks and what it leaves out. */
  readonly settings: () => Settings;
}

/** Why a sign-in is refused. */
class Refused extends Error {
  readonly check: Refusal['check'];

  constructor(check: Refusal['check'], message: string) {
    super(message);
    this.check = check;
  }
}

type Answer = Readonly<Record<string, string | undefined>>;

const SESSION = '__Host-session';

/**
 * A client of the provider with accounts of its own, which are tied to a `sub`. What it checks is
 * done here step by step, so that each step can be left out; in a program of your own, one call of
 * an OpenID Connect library does all of it.
 */
export class Client {
  readonly app = new Hono<Env>();
  readonly #world: World;
  readonly #parts: ClientSettings;
  readonly #sessions = new Map<string, Session>();

  constructor(world: World, parts: ClientSettings) {
    this.#world = world;
    this.#parts = parts;
    this.app.get('/login', (c) => this.#login(c));
    this.app.get('/callback', (c) => this.#callback(c, c.req.query()));
    this.app.post('/callback', async (c) => this.#callback(c, textsIn(await c.req.parseBody())));
    this.app.get('/profile', (c) => this.#profile(c));
    this.app.onError((error) => {
      throw error;
    });
    this.app.notFound((c) => c.html(page('There is nothing at this address'), 404));
  }

  /** Who is signed in with these cookies. */
  accountWith(cookie: string): Person | undefined {
    return this.#sessionOf(cookie)?.account;
  }

  #sessionOf(cookie: string): Session | undefined {
    return this.#sessions.get(parse(cookie)[SESSION] ?? '');
  }

  async #newSession(c: Context<Env>, session: Session): Promise<void> {
    const id = await this.#world.draw(`session of ${this.#parts.place}`, 22);
    this.#sessions.set(id, session);
    // A form that comes from the provider’s page brings a cookie along only with SameSite=None.
    const sameSite = this.#parts.settings().flow === 'code' ? 'Lax' : 'None';
    c.env.setCookie(`${SESSION}=${id}; Path=/; Secure; HttpOnly; SameSite=${sameSite}`);
  }

  async #login(c: Context<Env>): Promise<Response> {
    const { registration, redirectUri, settings } = this.#parts;
    const { flow, state, nonce, pkce } = settings();
    // The provider demands a nonce for an ID token by way of the browser, whoever compares it.
    const sendsNonce = flow === 'id_token' || (flow === 'code' && nonce === 'on');
    const pending: Pending = {
      state: state === 'on' ? await this.#secret('state') : undefined,
      nonce: sendsNonce ? await this.#secret('nonce') : undefined,
      verifier: flow === 'code' && pkce === 'on' ? await this.#secret('code_verifier') : undefined,
    };
    await this.#newSession(c, { pending, account: undefined, accessToken: undefined });
    const query = new URLSearchParams({
      response_type: flow,
      ...(flow !== 'code' && { response_mode: 'form_post' }),
      client_id: registration.id,
      redirect_uri: redirectUri,
      scope: flow === 'token' ? 'profile' : 'openid profile',
    });
    if (pending.state !== undefined) query.set('state', pending.state);
    if (pending.nonce !== undefined) query.set('nonce', pending.nonce);
    if (pending.verifier !== undefined) {
      const challenge = await challengeOf(pending.verifier);
      this.#world.note('code_challenge', challenge, this.#parts.place);
      query.set('code_challenge', challenge);
      query.set('code_challenge_method', 'S256');
    }
    return c.redirect(`${ISSUER}/authorize?${query}`, 302);
  }

  async #secret(kind: 'state' | 'nonce' | 'code_verifier'): Promise<string> {
    // RFC 7636, section 4.1: a verifier has 43 characters or more.
    const value = await this.#world.draw(kind, kind === 'code_verifier' ? 43 : 22);
    this.#world.note(kind, value, this.#parts.place);
    return value;
  }

  async #callback(c: Context<Env>, answer: Answer): Promise<Response> {
    const pending = this.#sessionOf(c.env.cookie)?.pending;
    try {
      const { account, accessToken } = await this.#signedIn(answer, pending);
      // A new id at each sign-in, so that nobody knows it from before.
      await this.#newSession(c, { pending: undefined, account, accessToken });
      return c.html(page(`Signed in as ${account}`));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#world.refuse(this.#parts.place, error.check, error.message);
      return c.html(page('Sign-in refused', error.message), 400);
    }
  }

  /** @throws Refused */
  async #signedIn(answer: Answer, pending: Pending | undefined) {
    const settings = this.#parts.settings();
    if (settings.state === 'on' && !isSame(answer['state'], pending?.state)) {
      throw new Refused('state', 'This state was not given to this browser.');
    }
    if (answer['iss'] !== ISSUER) {
      throw new Refused('iss', 'The answer does not say that it comes from the right provider.');
    }
    const { code, id_token: idToken, access_token: accessToken } = answer;
    if (settings.flow === 'token') return this.#byAccessToken(accessToken ?? '');
    if (settings.flow === 'id_token') {
      return { account: await this.#byIdToken(idToken ?? '', pending), accessToken: undefined };
    }
    return this.#byCode(code ?? '', pending);
  }

  /** @throws Refused */
  async #byCode(code: string, pending: Pending | undefined) {
    const { registration, redirectUri, settings } = this.#parts;
    const { id, secret } = registration;
    if (settings().pkce === 'on' && pending?.verifier === undefined) {
      throw new Refused(
        'pkce',
        'No sign-in was begun in this browser, so there is no code_verifier.',
      );
    }
    const { url, headers, body, method } = posted(`${ISSUER}/token`, [
      ['grant_type', 'authorization_code'],
      ['code', code],
      ['redirect_uri', redirectUri],
      ...(secret === undefined ? [['client_id', id] as const] : []),
      ...(pending?.verifier === undefined ? [] : [['code_verifier', pending.verifier] as const]),
    ]);
    const proof = secret === undefined ? [] : [['authorization', basic(id, secret)] as const];
    const response = await this.#ask({ method, url, headers: [...proof, ...headers], body });
    const given = fieldsOf(response);
    if (response.status !== 200) {
      const reason = String(given['error_description'] ?? given['error']);
      throw new Refused('code', `The provider did not take the code: ${reason}`);
    }
    const account = await this.#byIdToken(String(given['id_token']), pending);
    return { account, accessToken: String(given['access_token']) };
  }

  /**
   * Whom an ID token speaks for, after OpenID Connect Core 1.0, section 3.1.3.7.
   * @throws Refused
   */
  async #byIdToken(token: string, pending: Pending | undefined): Promise<Person> {
    const { registration, settings } = this.#parts;
    const { signature, aud, nonce } = settings();
    if (signature === 'on') await this.#verifySignature(token);
    const claims = claimsOf(token);
    if (claims.iss !== ISSUER) throw new Refused('iss', 'The ID token is of another issuer.');
    if (aud === 'on' && claims.aud !== registration.id) {
      throw new Refused('aud', 'The ID token was issued for another client.');
    }
    if (typeof claims.exp !== 'number' || claims.exp <= this.#world.now) {
      throw new Refused('exp', 'The ID token has expired.');
    }
    if (nonce === 'on' && !isSame(claims['nonce'], pending?.nonce)) {
      throw new Refused('nonce', 'The nonce in the ID token was not given to this browser.');
    }
    return accountOf(claims.sub);
  }

  /** @throws Refused */
  async #verifySignature(token: string): Promise<void> {
    const response = await this.#ask({
      ...{ method: 'GET', url: `${ISSUER}/jwks.json` },
      ...{ headers: [], body: '' },
    });
    const keys = createLocalJWKSet(JSON.parse(response.body) as JSONWebKeySet);
    try {
      await compactVerify(token, keys, { algorithms: ['RS256'] });
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      throw new Refused('signature', 'The signature of the ID token is not the provider’s.');
    }
  }

  /**
   * OAuth 2.0 taken for a sign-in: whoever the token can ask about is believed to be here.
   * @throws Refused
   */
  async #byAccessToken(token: string) {
    const { registration, settings } = this.#parts;
    const { id, secret = '' } = registration;
    if (settings().aud === 'on') {
      const { url, headers, body, method } = posted(`${ISSUER}/introspect`, [['token', token]]);
      const proof = ['authorization', basic(id, secret)] as const;
      const said = fieldsOf(await this.#ask({ method, url, headers: [proof, ...headers], body }));
      if (said['client_id'] !== id) {
        throw new Refused('aud', 'The access token was issued to another client.');
      }
    }
    const response = await this.#userinfo(token);
    if (response.status !== 200) throw new Refused('token', 'The access token is not valid.');
    return { account: accountOf(fieldsOf(response)['sub']), accessToken: token };
  }

  /** What the shop shows of somebody, which it asks the provider for each time. */
  async #profile(c: Context<Env>): Promise<Response> {
    const session = this.#sessionOf(c.env.cookie);
    if (session?.account === undefined) return c.html(page('Nobody is signed in'), 401);
    if (session.accessToken === undefined) return c.html(page(`The profile of ${session.account}`));
    const response = await this.#userinfo(session.accessToken);
    if (response.status !== 200) {
      session.account = undefined;
      return c.html(
        page('Please sign in again', 'The provider has revoked the access token.'),
        401,
      );
    }
    return c.html(page(`The profile of ${session.account}`));
  }

  #userinfo(token: string): Promise<WireResponse> {
    return this.#ask({
      ...{ method: 'GET', url: `${ISSUER}/userinfo` },
      ...{ headers: [['authorization', `Bearer ${token}`]], body: '' },
    });
  }

  async #ask(request: WireRequest): Promise<WireResponse> {
    return (await this.#world.send(this.#parts.place, 'back', request)).response;
  }
}

const isSame = (one: unknown, other: string | undefined) => other !== undefined && one === other;

/** @throws Refused where nobody has this `sub` */
function accountOf(sub: unknown): Person {
  const account = ACCOUNTS.find((each) => each.sub === sub);
  if (account === undefined) throw new Refused('account', 'Nobody here has this sub.');
  return account.person;
}

/** @throws Refused where it is no token */
function claimsOf(token: string) {
  try {
    return decodeJwt(token);
  } catch {
    throw new Refused('token', 'This is no ID token.');
  }
}

const fieldsOf = ({ body }: WireResponse) => JSON.parse(body) as Readonly<Record<string, unknown>>;

function textsIn(body: Readonly<Record<string, unknown>>): Answer {
  return Object.fromEntries(
    Object.entries(body).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
