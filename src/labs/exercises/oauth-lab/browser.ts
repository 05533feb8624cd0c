import { type Cookie, cookieHeader, withCookies } from '../../http/cookies.ts';
import { readPage, type Page } from './pages.ts';
import type { Person, Shown, WireRequest } from './run.ts';
import { originOf, StoryFault, type World } from './world.ts';

const MOST_REDIRECTS = 10;

export type Fields = readonly (readonly [name: string, value: string])[];

/** A form as browsers send it. */
export const posted = (url: string, fields: Fields): WireRequest => ({
  method: 'POST',
  url,
  headers: [['content-type', 'application/x-www-form-urlencoded']],
  body: new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, value]),
  ).toString(),
});

export const got = (url: string): WireRequest => ({ method: 'GET', url, headers: [], body: '' });

/**
 * A MODEL of a browser: it follows redirects, sends forms, keeps the cookies of each host apart, and
 * runs no scripts but `submit()`. It heeds no attribute of a cookie but `Max-Age`.
 */
export class Browser {
  readonly person: Person;
  readonly #world: World;
  readonly #jars = new Map<string, readonly Cookie[]>();
  #address = '';
  #page: Page | undefined;
  #stopsAt: string | undefined;
  #held: WireRequest | undefined;

  constructor(person: Person, world: World) {
    this.person = person;
    this.#world = world;
  }

  /** The cookies that it would send to an address. */
  cookiesFor(url: string): string {
    return cookieHeader(this.#jars.get(originOf(url)) ?? []);
  }

  get shown(): Shown | undefined {
    if (this.#page === undefined) return undefined;
    return { browser: this.person, address: this.#address, title: this.#page.title };
  }

  /** The request that was intercepted. */
  get held(): WireRequest | undefined {
    return this.#held;
  }

  /** Holds back the next request to an address that begins like this. */
  interceptAt(url: string): void {
    this.#stopsAt = url;
  }

  /** Puts another request in the place of the one that is held. */
  replaceHeld(request: WireRequest): void {
    this.#held = request;
  }

  /** @throws StoryFault where nothing is held */
  async release(): Promise<void> {
    const held = this.#held;
    if (held === undefined) throw new StoryFault('Nothing is held back that could be released.');
    this.#held = undefined;
    await this.#follow(held);
  }

  async open(url: string): Promise<void> {
    await this.#follow(got(url));
  }

  /**
   * Fills in the form that is shown.
   * @throws StoryFault where none asks for a password
   */
  async signIn(username: string, password: string): Promise<void> {
    const form = this.#page?.form;
    if (form === undefined || form.sendsItself) {
      throw new StoryFault(
        `No page that asks for a password is open in the browser of ${this.person}.`,
      );
    }
    const fields: Fields = [
      ['username', username],
      ['password', password],
    ];
    await this.#follow(posted(resolved(form.action, this.#address), fields));
  }

  /** Sends a request and all that follows from it, until a page stays or something is held back. */
  async #follow(first: WireRequest): Promise<void> {
    let next: WireRequest | undefined = first;
    for (let hops = 0; next !== undefined; hops += 1) {
      if (hops > MOST_REDIRECTS) throw new StoryFault('The redirects go round in a circle.');
      if (this.#stopsAt !== undefined && next.url.startsWith(this.#stopsAt)) {
        this.#stopsAt = undefined;
        this.#held = next;
        return;
      }
      next = await this.#load(next);
    }
  }

  /** @returns what the browser sends next of itself */
  async #load(request: WireRequest): Promise<WireRequest | undefined> {
    const { url } = request;
    const origin = originOf(url);
    const { response, cookies } = await this.#world.send(
      this.person,
      'front',
      request,
      this.cookiesFor(url),
    );
    this.#jars.set(origin, withCookies(this.#jars.get(origin) ?? [], cookies));
    this.#address = url;
    const location = response.headers.find(([name]) => name === 'location')?.[1];
    if (location !== undefined) return got(resolved(location, url));
    this.#page = readPage(response.body);
    const { form } = this.#page;
    return form?.sendsItself ? posted(resolved(form.action, url), form.fields) : undefined;
  }
}

/** An address that a page names. */
function resolved(address: string, base: string): string {
  return /^[a-z][\w+.-]*:/i.test(address) ? address : new URL(address, base).href;
}
