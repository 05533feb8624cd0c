import type { Hono } from 'hono';
import { array, object, pipe, parseJson, safeParse, string } from 'valibot';
import { bodyOf, Refused } from '../../http/handling.ts';
import { literalOf, specialUse } from './addresses.ts';
import type { Disk } from './disk.ts';
import { Dns } from './dns.ts';
import type { FetchDoor, FetchRefusal, Happening } from './happenings.ts';
import { answerAt, portOf, type Reply } from './network.ts';
import { CONFIG } from './places.ts';
import { isGif } from './signature.ts';

/** A way to fetch. Of all but the last two the hole is on purpose. */
interface Way {
  readonly door: FetchDoor;
  /** Texts that the address may not have in it. */
  readonly forbids: readonly string[];
  /** Which addresses in a row of redirects are checked before the connection. */
  readonly checks: 'none' | 'first' | 'every';
  /** Whether the name is asked for again to connect, as HTTP libraries do by themselves. */
  readonly asksAgain: boolean;
  /** Whether only HTTPS, its own port and the hosts of the setting are allowed, and pictures alone. */
  readonly isListed: boolean;
}

const OPEN: Way = {
  door: 'open',
  forbids: [],
  checks: 'none',
  asksAgain: false,
  isListed: false,
};

const WAYS: readonly Way[] = [
  OPEN,
  {
    ...OPEN,
    door: 'names',
    forbids: ['localhost', '127.0.0.1', '169.254.169.254', '10.0.0.5', 'office.sparewheel.example'],
  },
  { ...OPEN, door: 'first', checks: 'first' },
  { ...OPEN, door: 'twice', checks: 'every', asksAgain: true },
  { ...OPEN, door: 'pinned', checks: 'every' },
  { ...OPEN, door: 'strict', checks: 'every', isListed: true },
];

const MOST_HOPS = 5;
const CONFIG_FORM = pipe(string(), parseJson(), object({ pictureHosts: array(string()) }));

/** What a client is told of a refusal: no address, so that nobody can map the network by it. */
const SAID: Readonly<Record<FetchRefusal, string>> = {
  'no-url': 'This is no address of a picture.',
  scheme: 'The shop fetches by http and https alone.',
  text: 'This address is forbidden.',
  host: 'Pictures come from our partners alone, by https.',
  address: 'This address is forbidden.',
  'unknown-name': 'The picture could not be fetched.',
  unreachable: 'The picture could not be fetched.',
  'too-many-hops': 'The picture could not be fetched.',
  'no-picture': 'This is no picture.',
};
const FORBIDDEN: readonly FetchRefusal[] = ['text', 'host', 'address'];

/** Imports of product pictures, by their addresses. */
export function addFetching(app: Hono, disk: Disk, note: (happening: Happening) => void): void {
  const dns = new Dns();
  for (const way of WAYS) {
    app.post(`/fetch/${way.door}`, async (c) => {
      const { url } = await bodyOf(c, { url: string() });
      const { status, type, body } = new Journey(way, disk, dns, note).replyAt(url);
      return c.json({ fetched: { status, type, body } });
    });
  }
}

/** One picture fetched, with all redirects on the way. */
class Journey {
  readonly #way: Way;
  readonly #disk: Disk;
  readonly #dns: Dns;
  readonly #note: (happening: Happening) => void;
  #hop = 1;
  #host = '';

  constructor(way: Way, disk: Disk, dns: Dns, note: (happening: Happening) => void) {
    this.#way = way;
    this.#disk = disk;
    this.#dns = dns;
    this.#note = note;
  }

  /** @throws Refused */
  replyAt(written: string): Reply {
    let text = written;
    let base: URL | undefined;
    for (; this.#hop <= MOST_HOPS; this.#hop++) {
      const url = this.#read(text, base);
      const address = this.#chosen(url, text);
      this.#note({
        kind: 'connected',
        address,
        port: portOf(url),
        host: url.hostname,
        path: url.pathname,
      });
      const reply = answerAt(address, url) ?? this.#refuse('unreachable', url.host);
      if (reply.location === undefined) return this.#delivered(reply, url, address);
      this.#note({ kind: 'redirected', to: reply.location });
      [text, base] = [reply.location, url];
    }
    return this.#refuse('too-many-hops', String(MOST_HOPS));
  }

  /** @throws Refused */
  #read(text: string, base: URL | undefined): URL {
    if (!URL.canParse(text, base)) this.#refuse('no-url', text.slice(0, 80));
    const url = new URL(text, base);
    this.#host = url.hostname;
    if (!/^https?:$/.test(url.protocol)) this.#refuse('scheme', url.protocol);
    const forbidden = this.#way.forbids.find((each) => text.toLowerCase().includes(each));
    if (forbidden !== undefined) this.#refuse('text', forbidden);
    if (this.#way.isListed && !this.#isListed(url)) this.#refuse('host', url.origin);
    return url;
  }

  /**
   * The address to connect to.
   * @throws Refused
   */
  #chosen(url: URL, text: string): string {
    const literal = literalOf(url.hostname);
    if (literal !== undefined) {
      this.#note({ kind: 'read', written: hostIn(text) ?? url.hostname, address: literal });
    }
    const address = literal ?? this.#asked(url.hostname);
    const { checks, asksAgain } = this.#way;
    if (checks === 'every' || (checks === 'first' && this.#hop === 1)) {
      const use = specialUse(address);
      this.#note({ kind: 'checked', address, use: use ?? null });
      if (use !== undefined) this.#refuse('address', use);
    }
    return asksAgain && literal === undefined ? this.#asked(url.hostname) : address;
  }

  /** @throws Refused */
  #asked(name: string): string {
    const answer = this.#dns.ask(name) ?? this.#refuse('unknown-name', name);
    this.#note({ kind: 'asked', ...answer });
    return answer.address;
  }

  #delivered(reply: Reply, { hostname }: URL, address: string): Reply {
    const { door, isListed } = this.#way;
    if (isListed && !isGif(reply.body)) this.#refuse('no-picture', reply.type);
    this.#note({
      kind: 'delivered',
      door,
      hops: this.#hop,
      host: hostname,
      address,
      status: reply.status,
      secret: reply.secret ?? null,
    });
    return reply;
  }

  /** By the setting as it stands on the disk now. */
  #isListed({ protocol, port, hostname, username }: URL): boolean {
    const { success, output } = safeParse(CONFIG_FORM, this.#disk.read(CONFIG));
    if (!success) throw new Refused(500, 'The shop cannot read its setting.');
    const isPlain = protocol === 'https:' && port === '' && username === '';
    return isPlain && output.pictureHosts.includes(hostname);
  }

  #refuse(reason: FetchRefusal, what: string): never {
    const { door } = this.#way;
    this.#note({ kind: 'refused', door, reason, hop: this.#hop, host: this.#host, what });
    throw new Refused(FORBIDDEN.includes(reason) ? 403 : 422, SAID[reason]);
  }
}

/** The host as a URL has it written, before it is read. */
const hostIn = (url: string): string | undefined =>
  /^https?:\/*(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1];
