import {
  ATTACKER_HOST,
  INSIDE_HOST,
  METADATA,
  OFFICE,
  PARTNER_HOST,
  REBINDING_HOST,
} from './places.ts';

/** What the DNS says of a name. */
export interface DnsAnswer {
  readonly name: string;
  readonly address: string;
  /** Seconds for which it may be kept. */
  readonly ttl: number;
  /** Whether it was kept from before. */
  readonly isCached: boolean;
}

interface Records {
  readonly ttl: number;
  /** One for each question, in turn. */
  readonly addresses: readonly string[];
}

const PUBLIC = '198.51.100.66';

const ZONE: ReadonlyMap<string, Records> = new Map([
  [PARTNER_HOST, { ttl: 300, addresses: ['203.0.113.20'] }],
  [ATTACKER_HOST, { ttl: 300, addresses: [PUBLIC] }],
  [INSIDE_HOST, { ttl: 300, addresses: [METADATA] }],
  // Both belong to the attacker, who may say anything of them, and something else each time.
  [REBINDING_HOST, { ttl: 0, addresses: [PUBLIC, METADATA] }],
  ['office.sparewheel.example', { ttl: 300, addresses: [OFFICE] }],
  ['localhost', { ttl: 300, addresses: ['127.0.0.1'] }],
]);

/** A model of the Domain Name System with a cache; no second passes in a run. */
export class Dns {
  readonly #cache = new Map<string, string>();
  readonly #asked = new Map<string, number>();

  /** What a name stands for now; undefined where there is no such name. */
  ask(name: string): DnsAnswer | undefined {
    const records = ZONE.get(name);
    if (records === undefined) return undefined;
    const { ttl, addresses } = records;
    const cached = this.#cache.get(name);
    if (cached !== undefined) return { name, address: cached, ttl, isCached: true };
    const before = this.#asked.get(name) ?? 0;
    this.#asked.set(name, before + 1);
    const address = addresses[before % addresses.length] ?? '';
    if (ttl > 0) this.#cache.set(name, address);
    return { name, address, ttl, isCached: false };
  }
}
