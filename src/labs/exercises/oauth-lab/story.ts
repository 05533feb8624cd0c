import { Hono } from 'hono';
import { decodeJwt } from 'jose';
import { encode } from 'jose/base64url';
import type { TextFault } from '../../http/written.ts';
import { Browser, posted } from './browser.ts';
import { Client } from './client.ts';
import { page } from './pages.ts';
import { ACCOUNTS, Provider, type Registration } from './provider.ts';
import type { Ending, OauthRun, Person, Place, SignedIn, Told, WireRequest } from './run.ts';
import { type Check, SAFE, type Settings } from './settings.ts';
import type { Act, Line } from './text.ts';
import { APP_SCHEME, type Env, StoryFault, type Visit, World } from './world.ts';

const SHOP: Registration = {
  id: 'sparewheel',
  name: 'Sparewheel',
  secret: 'shop-secret',
  redirectUris: ['https://sparewheel.example/callback'],
};
const APP: Registration = {
  id: 'sparewheel-app',
  name: 'the Sparewheel app',
  redirectUris: ['sparewheel-app:/callback', 'https://sparewheel.example/app'],
};
const BIKECLUB: Registration = {
  id: 'bikeclub',
  name: 'Bike Club',
  secret: 'bikeclub-secret',
  redirectUris: ['https://bikeclub.example/callback'],
};

/** What came of a story, as far as it went. */
type Outcome = Ending & Pick<OauthRun, 'told' | 'shown' | 'faults' | 'settings'>;

/**
 * Tells a story in a world of its own.
 * @param kept a check that stays as it should be, whatever the text says
 */
export const tell = (lines: readonly Line[], kept?: Check): Promise<Outcome> =>
  new Telling(kept).tell(lines);

class Telling {
  readonly #kept: Check | undefined;
  readonly #world = new World(SAFE);
  readonly #browsers: Readonly<Record<Person, Browser>>;
  readonly #clients: readonly (readonly [at: SignedIn['at'], url: string, client: Client])[];

  constructor(kept: Check | undefined) {
    this.#kept = kept;
    const world = this.#world;
    this.#browsers = { nadia: new Browser('nadia', world), mallory: new Browser('mallory', world) };
    const settings = () => world.settings;
    const shop = new Client(world, {
      ...{ place: 'shop', registration: SHOP, settings },
      redirectUri: 'https://sparewheel.example/callback',
    });
    // The app has no server that could keep a secret, and signs in by a code alone.
    const app = new Client(world, {
      ...{ place: 'app', registration: APP, redirectUri: `${APP_SCHEME}/callback` },
      settings: () => ({ ...world.settings, flow: 'code' }),
    });
    const bikeclub = new Client(world, {
      ...{ place: 'bikeclub', registration: BIKECLUB, settings: () => SAFE },
      redirectUri: 'https://bikeclub.example/callback',
    });
    this.#clients = [
      ['shop', 'https://sparewheel.example/', shop],
      ['app', `${APP_SCHEME}/`, app],
      ['bikeclub', 'https://bikeclub.example/', bikeclub],
    ];
    const provider = new Provider(world, [SHOP, APP, BIKECLUB]);
    const at = (place: Place, served: Hono<Env>) => ({
      place,
      answer: (request: Request, visit: Visit) => served.fetch(request, visit),
    });
    world.add('id.example', at('provider', provider.app));
    world.add('bikeclub.example', at('bikeclub', bikeclub.app));
    world.add(APP_SCHEME, at('app', app.app));
    world.add('mallory.example', at('site', listening('A page with nothing on it')));
    world.add('rogue', at('rogue', listening('Another app was opened')));
    world.add('sparewheel.example', {
      place: 'shop',
      async answer(request, visit) {
        world.shopLog.push(`${request.method} ${request.url} ${await request.clone().text()}`);
        return shop.app.fetch(request, visit);
      },
    });
  }

  async tell(lines: readonly Line[]): Promise<Outcome> {
    const world = this.#world;
    const told: Told[] = [];
    const faults: TextFault[] = [];
    for (const { act, text, at } of lines) {
      const before = world.messages.length;
      try {
        await this.#do(act);
      } catch (error) {
        if (!(error instanceof StoryFault)) throw error;
        faults.push({ at, message: error.message });
      }
      told.push({ text, messages: world.messages.slice(before) });
      if (faults.length > 0) break;
    }
    return {
      faults,
      told,
      settings: world.settings,
      refusals: world.refusals,
      secrets: world.secrets,
      sessions: this.#sessions(),
      shown: Object.values(this.#browsers).flatMap(({ shown }) => shown ?? []),
    };
  }

  #sessions(): SignedIn[] {
    return Object.values(this.#browsers).flatMap((browser) =>
      this.#clients.flatMap(([at, url, client]) => {
        const account = client.accountWith(browser.cookiesFor(url));
        return account === undefined ? [] : [{ browser: browser.person, at, account }];
      }),
    );
  }

  /** @throws StoryFault */
  async #do(act: Act): Promise<void> {
    const world = this.#world;
    const { mallory } = this.#browsers;
    if (act.kind === 'set') {
      world.settings = this.#settingsWith(act.values);
      return;
    }
    world.actor = 'who' in act ? act.who : 'mallory';
    switch (act.kind) {
      case 'opens':
        return this.#browsers[act.who].open(this.#filled(act.url));
      case 'signs-in': {
        const account = ACCOUNTS.find(({ person }) => person === act.who);
        return this.#browsers[act.who].signIn(act.who, account?.password ?? '');
      }
      case 'intercepts':
        mallory.interceptAt(act.url);
        return;
      case 'sets':
        mallory.replaceHeld(changed(mallory.held, act.name, this.#filled(act.value)));
        return;
      case 'releases':
        return mallory.release();
      case 'posts': {
        const fields = act.fields.map(([name, value]) => [name, this.#filled(value)] as const);
        await world.send('mallory', 'back', posted(this.#filled(act.url), fields));
        return;
      }
      case 'reads-log':
        world.see('mallory', world.shopLog.join('\n'));
    }
  }

  #settingsWith(values: Partial<Settings>): Settings {
    const settings = { ...this.#world.settings, ...values };
    return this.#kept === undefined ? settings : { ...settings, [this.#kept]: SAFE[this.#kept] };
  }

  /**
   * What was typed, with what Mallory has in the place of `{nadia.code}` and the like.
   * @throws StoryFault where she does not have it
   */
  #filled(typed: string): string {
    const filled = typed.replaceAll(/\{(\w+)\.(\w+)\}/g, (_, owner: string, kind: string) => {
      if (kind === 'link') return this.#heldLink();
      const value = this.#world.held(owner.toLowerCase(), kind);
      if (value === undefined) {
        throw new StoryFault(`Mallory has no ${kind} of ${owner}: it has passed nobody of hers.`);
      }
      return value;
    });
    const missing = this.#world.neverHeldIn(readable(filled));
    if (missing !== undefined) {
      throw new StoryFault(
        `Mallory cannot know this ${missing.kind} of ${missing.owner}: it has passed nobody of hers.`,
      );
    }
    return filled;
  }

  #heldLink(): string {
    const { held } = this.#browsers.mallory;
    if (held === undefined) throw new StoryFault('Mallory has intercepted nothing yet.');
    if (held.method !== 'GET') throw new StoryFault('What Mallory holds is a form, and no link.');
    return held.url;
  }
}

/** A server of Mallory’s that takes whatever comes. */
function listening(title: string): Hono<Env> {
  const app = new Hono<Env>();
  app.all('*', (c) => c.html(page(title)));
  return app;
}

/** With the signs that addresses escape. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A held request with another value of a parameter, or of a claim of its ID token.
 * @throws StoryFault where nothing is held
 */
function changed(held: WireRequest | undefined, name: string, value: string): WireRequest {
  if (held === undefined) {
    throw new StoryFault('Mallory holds no request back. She intercepts one before it is sent.');
  }
  const [field = '', claim] = name.split('.');
  const isForm = held.method === 'POST';
  const address = isForm ? undefined : held.url.split('?');
  const parameters = new URLSearchParams(isForm ? held.body : (address?.[1] ?? ''));
  const put = claim === undefined ? value : withClaim(parameters.get(field) ?? '', claim, value);
  parameters.set(field, put);
  return isForm
    ? { ...held, body: parameters.toString() }
    : { ...held, url: `${address?.[0] ?? ''}?${parameters}` };
}

/**
 * A token with another claim under its old signature.
 * @throws StoryFault where it is none
 */
function withClaim(token: string, claim: string, value: string): string {
  const [header = '', , signature = ''] = token.split('.');
  try {
    const claims = { ...decodeJwt(token), [claim]: value };
    return `${header}.${encode(JSON.stringify(claims))}.${signature}`;
  } catch {
    throw new StoryFault('What Mallory holds has no token whose claims she could change.');
  }
}
