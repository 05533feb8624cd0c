import { Hono } from 'hono';
import { headerOf, type WrittenRequest } from '../../http/written.ts';
import { requestOf, responseOf } from '../../http/fetched.ts';
import { labRequest } from '../http.ts';
import type { Exchange } from '../../protocol.ts';
import type { Keys } from './keys.ts';
import { ATTACKER_HOST } from './places.ts';
import { addResets } from './resets.ts';
import { addSessions } from './sessions.ts';
import { Store } from './store.ts';
import { addTokens } from './tokens.ts';
import { Refused } from '../../http/handling.ts';
import { type Env, type Visit } from './visit.ts';

const MINUTE = 60;
/** Seconds by which a request may move the clock. */
const FARTHEST = 366 * 24 * 60 * MINUTE;

/** A small service with accounts, and beside it the server of an attacker, for one run. */
export class Vault {
  readonly store = new Store();
  readonly #app = new Hono<Env>();
  readonly #attacker = new Hono<Env>();

  constructor(keys: Keys) {
    addSessions(this.#app, this.store);
    addTokens(this.#app, this.store, keys);
    addResets(this.#app, this.store);
    addClock(this.#app, this.store);
    this.#attacker.get('/log', (c) => c.json({ asked: this.store.attackerLog }));
    for (const app of [this.#app, this.#attacker]) {
      app.notFound((c) => c.json({ error: 'There is nothing at this address.' }, 404));
      app.onError((error, c) => {
        if (!(error instanceof Refused)) throw error;
        const { message, status, challenge } = error;
        const headers = challenge === undefined ? {} : { 'WWW-Authenticate': challenge };
        return c.json({ error: message }, status, headers);
      });
    }
  }

  /** What is answered; what happened for that is in the store. */
  async answer(written: WrittenRequest): Promise<Exchange> {
    const request = requestOf(labRequest(written));
    if (typeof request === 'string') {
      return { kind: 'refused', refusal: { kind: 'no-request', message: request } };
    }
    const set: string[] = [];
    const { host } = new URL(request.url);
    const visit: Visit = {
      cookie: headerOf(written.headers, 'Cookie') ?? '',
      host: headerOf(written.headers, 'Host') ?? host,
      setCookie: (line) => set.push(line),
    };
    const app = host === ATTACKER_HOST ? this.#attacker : this.#app;
    const response = await responseOf(await app.fetch(request, visit), set);
    return { kind: 'answered', response, sql: [], log: [], milliseconds: 0 };
  }
}

function addClock(app: Hono<Env>, store: Store): void {
  app.post('/clock/forward', (c) => {
    const minutes = Number(c.req.query('minutes') ?? 0);
    const seconds = Number(c.req.query('seconds') ?? 0) + minutes * MINUTE;
    if (!Number.isInteger(seconds) || seconds <= 0 || seconds > FARTHEST) {
      throw new Refused(422, 'Say ?minutes=… or ?seconds=…, a whole number, at most a year.');
    }
    store.now += seconds;
    store.note({ kind: 'clock', seconds });
    return c.json({ clock: new Date(store.now * 1000).toISOString() });
  });
}
