import { decodeJwt, decodeProtectedHeader } from 'jose';
import { hashOf } from './pkce.ts';
import {
  type DecodedToken,
  type Message,
  isOfMallory,
  type Person,
  type Place,
  type Refusal,
  type Secret,
  type SecretKind,
  type WireRequest,
  type WireResponse,
} from './run.ts';
import type { Settings } from './settings.ts';

/** What an app is given beside a request: browsers keep both headers from programs. */
export interface Visit {
  readonly cookie: string;
  readonly setCookie: (line: string) => void;
}

export interface Env {
  readonly Bindings: Visit;
}

/** A server, or an app on a phone. */
export interface Host {
  readonly place: Place;
  readonly answer: (request: Request, visit: Visit) => Response | Promise<Response>;
}

/** Why a story cannot go on, for the reader. */
export class StoryFault extends Error {}

/** The link of an app on a phone: its scheme is registered there, not with a network. */
export const APP_SCHEME = 'sparewheel-app:';
/** What stands for it where an address needs a host. */
const APP_HOST = 'sparewheel-app.phone';

/** Seconds since 1970 when every story begins: 30 November 2026, 10:00 UTC. */
const BEGINNING = Date.UTC(2026, 10, 30, 10) / 1000;
/** Characters of a secret that are shown. */
const SHOWN = 12;

interface Known extends Omit<Secret, 'begins' | 'seenBy'> {
  readonly value: string;
  readonly seenBy: Set<Place>;
  isRevoked: boolean;
}

const MODEL_HEADERS = new Set(['content-type', 'location', 'cache-control', 'www-authenticate']);

/**
 * The network between the parties, the clock, and what an onlooker knows of the story. Its chance is
 * a fixed sequence, so that a story is the same each time; a real party draws from the system.
 */
export class World {
  /** Seconds since 1970; one passes with each message. */
  now = BEGINNING;
  settings: Settings;
  /** Whose doing it is. */
  actor: Person = 'nadia';
  readonly #messages: (Message | undefined)[] = [];
  readonly refusals: Refusal[] = [];
  /** What the shop writes down of each request, as far as Mallory is concerned: too much. */
  readonly shopLog: string[] = [];
  readonly #known: Known[] = [];
  readonly #drawn = new Map<string, number>();
  readonly #hosts = new Map<string, Host>();

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** @param name host name, or the scheme of an app */
  add(name: string, host: Host): void {
    this.#hosts.set(name === APP_SCHEME ? APP_HOST : name, host);
  }

  /** A new value that nobody can guess, in Base64url; 43 characters, or fewer. */
  async draw(label: string, length = 43): Promise<string> {
    const number = (this.#drawn.get(label) ?? 0) + 1;
    this.#drawn.set(label, number);
    return (await hashOf(`${label} ${number}`)).slice(0, length);
  }

  /** Takes note of a secret, and of who made it. */
  note(kind: SecretKind, value: string, maker: Place, owner = this.actor): void {
    this.#known.push({ kind, value, owner, isRevoked: false, seenBy: new Set([maker]) });
  }

  revoke(value: string): void {
    for (const known of this.#known) if (known.value === value) known.isRevoked = true;
  }

  refuse(by: Place, check: Refusal['check'], says: string): void {
    this.refusals.push({ by, check, says });
  }

  /** The newest secret of a kind that Mallory has of somebody; undefined where she has none. */
  held(owner: string, kind: string): string | undefined {
    return this.#known.findLast(
      (known) => known.owner === owner && known.kind === kind && isHeld(known),
    )?.value;
  }

  /** A secret in a text that Mallory does not have. */
  neverHeldIn(text: string): Pick<Secret, 'kind' | 'owner'> | undefined {
    return this.#known.find((known) => !isHeld(known) && text.includes(known.value));
  }

  /** Somebody sees a text. */
  see(place: Place, text: string): void {
    for (const { value, seenBy } of this.#known) if (text.includes(value)) seenBy.add(place);
  }

  /** All that was answered, in the order in which it was sent. */
  get messages(): Message[] {
    return this.#messages.filter((message) => message !== undefined);
  }

  get secrets(): Secret[] {
    return this.#known.map(({ value, seenBy, ...known }) => ({
      ...known,
      begins: value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value,
      seenBy: [...seenBy],
    }));
  }

  /**
   * Sends a request to whoever has its address.
   * @throws StoryFault where nobody has it
   */
  async send(
    from: Place,
    channel: Message['channel'],
    request: WireRequest,
    cookie = '',
  ): Promise<{ readonly response: WireResponse; readonly cookies: readonly string[] }> {
    const { host, url } = this.#hostOf(request.url);
    const cookies: string[] = [];
    // Its place is where it was sent, and not where it was answered.
    const place = this.#messages.push(undefined) - 1;
    const answered = await host.answer(
      new Request(url, {
        method: request.method,
        headers: request.headers.map(([name, value]): [string, string] => [name, value]),
        ...(request.body !== '' && { body: request.body }),
      }),
      { cookie, setCookie: (line) => cookies.push(line) },
    );
    const response: WireResponse = {
      status: answered.status,
      headers: [
        ...[...answered.headers].filter(([name]) => MODEL_HEADERS.has(name)),
        ...cookies.map((line) => ['set-cookie', line] as const),
      ],
      body: await answered.text(),
    };
    const shown = cookie === '' ? request : withCookie(request, cookie);
    const text = JSON.stringify([shown, response]);
    this.see(from, text);
    this.see(host.place, text);
    this.#messages[place] = {
      ...{ from, to: host.place, channel, request: shown, response },
      within: this.#messages.length - 1 - place,
      tokens: tokensIn(text),
    };
    this.now += 1;
    return { response, cookies };
  }

  #hostOf(address: string): { host: Host; url: URL } {
    const url = parsed(address);
    const isRogue = url?.hostname === APP_HOST && this.settings.scheme === 'shared';
    const name = url === undefined ? '' : hostNameOf(url, isRogue);
    const host = this.#hosts.get(name);
    if (url === undefined || host === undefined) {
      throw new StoryFault(
        `Nobody is at ${address.slice(0, 80)}. There are https://sparewheel.example, https://id.example, https://bikeclub.example, and https://mallory.example with all names under it, such as https://any.name.mallory.example.`,
      );
    }
    // A request has no room for the name and password that an address can have.
    url.username = '';
    url.password = '';
    return { host, url };
  }
}

const isHeld = ({ seenBy }: Known) => [...seenBy].some(isOfMallory);

/** The name of the party behind an address; all names under Mallory’s are hers. */
function hostNameOf(url: URL, isRogue: boolean): string {
  if (url.protocol !== 'https:') return '';
  if (isRogue && url.pathname.startsWith('/callback')) return 'rogue';
  const isUnderHers = /(^|\.)mallory\.example$/.test(url.hostname);
  return isUnderHers ? 'mallory.example' : url.hostname;
}

function parsed(address: string): URL | undefined {
  const written = address.startsWith(`${APP_SCHEME}/`)
    ? `https://${APP_HOST}/${address.slice(APP_SCHEME.length).replace(/^\/+/, '')}`
    : address;
  try {
    return new URL(written);
  } catch {
    return undefined;
  }
}

/** Where a browser is, so far as cookies are concerned; empty for no address. */
export const originOf = (address: string): string => parsed(address)?.host ?? '';

const withCookie = (request: WireRequest, cookie: string): WireRequest => ({
  ...request,
  headers: [['cookie', cookie], ...request.headers],
});

const WRITTEN_TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g;

function tokensIn(text: string): DecodedToken[] {
  const found = new Set([...text.matchAll(WRITTEN_TOKEN)].map(([token]) => token));
  return [...found].flatMap((token) => {
    try {
      return [{ header: { ...decodeProtectedHeader(token) }, claims: decodeJwt(token) }];
    } catch {
      return [];
    }
  });
}
