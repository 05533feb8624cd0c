/** Stands for `node:url`: URL, which the worker's own parses, and URLSearchParams. */
import { coded } from './errors.ts';
import { host } from './host.ts';

type Part =
  | 'protocol'
  | 'username'
  | 'password'
  | 'host'
  | 'hostname'
  | 'port'
  | 'pathname'
  | 'search'
  | 'hash';
type Parts = Readonly<Record<Part | 'href' | 'origin', string>>;

function parse(href: string, base: string, part = '', value = ''): Parts | undefined {
  const parts = host.address(href, base, part, value);
  return parts === '' ? undefined : (JSON.parse(parts) as Parts);
}

export class URL {
  #parts: Parts;
  readonly searchParams: URLSearchParams;

  constructor(href: string | URL, base?: string | URL) {
    const parts = parse(String(href), base === undefined ? '' : String(base));
    if (parts === undefined) {
      const error = coded(new TypeError('Invalid URL'), 'ERR_INVALID_URL');
      throw Object.assign(error, { input: String(href), ...(base && { base: String(base) }) });
    }
    this.#parts = parts;
    this.searchParams = new URLSearchParams(parts.search);
    this.searchParams.changed = () => {
      const search = this.searchParams.toString();
      this.#set('search', search === '' ? '' : `?${search}`);
    };
  }

  static canParse(href: string | URL, base?: string | URL): boolean {
    return parse(String(href), base === undefined ? '' : String(base)) !== undefined;
  }

  static parse(href: string | URL, base?: string | URL): URL | null {
    return URL.canParse(href, base) ? new URL(href, base) : null;
  }

  get href(): string {
    return this.#parts.href;
  }
  get origin(): string {
    return this.#parts.origin;
  }
  get protocol(): string {
    return this.#parts.protocol;
  }
  set protocol(value: string) {
    this.#set('protocol', value);
  }
  get username(): string {
    return this.#parts.username;
  }
  set username(value: string) {
    this.#set('username', value);
  }
  get password(): string {
    return this.#parts.password;
  }
  set password(value: string) {
    this.#set('password', value);
  }
  get host(): string {
    return this.#parts.host;
  }
  set host(value: string) {
    this.#set('host', value);
  }
  get hostname(): string {
    return this.#parts.hostname;
  }
  set hostname(value: string) {
    this.#set('hostname', value);
  }
  get port(): string {
    return this.#parts.port;
  }
  set port(value: string) {
    this.#set('port', value);
  }
  get pathname(): string {
    return this.#parts.pathname;
  }
  set pathname(value: string) {
    this.#set('pathname', value);
  }
  get search(): string {
    return this.#parts.search;
  }
  set search(value: string) {
    this.#set('search', value);
    this.searchParams.replaceWith(this.search);
  }
  get hash(): string {
    return this.#parts.hash;
  }
  set hash(value: string) {
    this.#set('hash', value);
  }

  toString(): string {
    return this.href;
  }

  toJSON(): string {
    return this.href;
  }

  #set(part: Part, value: string) {
    this.#parts = parse(this.href, '', part, value) ?? this.#parts;
  }
}

type Pair = readonly [name: string, value: string];
type Given =
  string | Iterable<readonly [name: string, value: unknown]> | Readonly<Record<string, unknown>>;

export class URLSearchParams {
  /** Called after each change. */
  changed: () => void = () => undefined;
  #pairs: Pair[];

  constructor(given: Given = '') {
    this.#pairs = pairsOf(given);
    Object.defineProperty(this, 'changed', { enumerable: false });
  }

  replaceWith(given: Given): void {
    this.#pairs = pairsOf(given);
  }

  get size(): number {
    return this.#pairs.length;
  }

  get(name: string): string | null {
    return this.#pairs.find(([each]) => each === name)?.[1] ?? null;
  }

  getAll(name: string): string[] {
    return this.#pairs.filter(([each]) => each === name).map(([, value]) => value);
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  append(name: string, value: unknown): void {
    this.#change([...this.#pairs, [name, String(value)]]);
  }

  set(name: string, value: unknown): void {
    const first = this.#pairs.findIndex(([each]) => each === name);
    const pair: Pair = [name, String(value)];
    const kept = this.#pairs.flatMap((each, index): Pair[] => {
      if (each[0] !== name) return [each];
      return index === first ? [pair] : [];
    });
    this.#change(first < 0 ? [...kept, pair] : kept);
  }

  delete(name: string): void {
    this.#change(this.#pairs.filter(([each]) => each !== name));
  }

  sort(): void {
    this.#change(
      this.#pairs.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
    );
  }

  forEach(work: (value: string, name: string, all: URLSearchParams) => void): void {
    for (const [name, value] of this.#pairs) work(value, name, this);
  }

  keys(): string[] {
    return this.#pairs.map(([name]) => name);
  }

  values(): string[] {
    return this.#pairs.map(([, value]) => value);
  }

  entries(): Pair[] {
    return [...this.#pairs];
  }

  *[Symbol.iterator](): Generator<Pair> {
    yield* this.#pairs;
  }

  toString(): string {
    return this.#pairs.map((pair) => pair.map(encoded).join('=')).join('&');
  }

  #change(pairs: Pair[]) {
    this.#pairs = pairs;
    this.changed();
  }
}

function pairsOf(given: Given): Pair[] {
  if (typeof given !== 'string') {
    const pairs = Symbol.iterator in given ? [...given] : Object.entries(given);
    return pairs.map(([name, value]) => [name, String(value)]);
  }
  return given
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      return [decoded(name), decoded(value)];
    });
}

const encoded = (text: string) =>
  encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

export const fileURLToPath = (address: string | URL): string =>
  decodeURIComponent(new URL(address).pathname);

export const pathToFileURL = (path: string): URL =>
  new URL(encodeURI(path), 'file:///home/reader/');

export default { URL, URLSearchParams, fileURLToPath, pathToFileURL };
