/** Stands for Headers of the Fetch standard. */
type Pair = readonly [name: string, value: string];
export type HeadersGiven = Iterable<Pair> | Readonly<Record<string, unknown>> | undefined;

export class Headers {
  readonly #values = new Map<string, string[]>();

  constructor(given?: HeadersGiven) {
    const pairs =
      given === undefined ? [] : Symbol.iterator in given ? given : Object.entries(given);
    for (const [name, value] of pairs as Iterable<readonly [string, unknown]>) {
      for (const each of [value].flat()) this.append(name, each);
    }
  }

  append(name: string, value: unknown): void {
    const key = checkedName(name);
    this.#values.set(key, [...(this.#values.get(key) ?? []), checkedValue(String(value))]);
  }

  set(name: string, value: unknown): void {
    this.#values.set(checkedName(name), [checkedValue(String(value))]);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase())?.join(', ') ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  getSetCookie(): string[] {
    return [...(this.#values.get('set-cookie') ?? [])];
  }

  *entries(): Generator<Pair> {
    for (const name of [...this.#values.keys()].sort()) {
      if (name === 'set-cookie') for (const value of this.getSetCookie()) yield [name, value];
      else yield [name, this.get(name) ?? ''];
    }
  }

  *keys(): Generator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): Generator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(work: (value: string, name: string, all: Headers) => void): void {
    for (const [name, value] of this.entries()) work(value, name, this);
  }

  [Symbol.iterator](): Generator<Pair> {
    return this.entries();
  }
}

function checkedName(name: string): string {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name.toLowerCase();
  throw new TypeError(`Headers.append: "${name}" is an invalid header name.`);
}

function checkedValue(value: string): string {
  const trimmed = value.replace(/^[\t\r\n ]+|[\t\r\n ]+$/g, '');
  if (!/[\0\r\n]/.test(trimmed)) return trimmed;
  throw new TypeError(`Headers.append: "${trimmed}" is an invalid header value.`);
}
