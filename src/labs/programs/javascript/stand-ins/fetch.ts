/** Stands for `fetch`, Request and Response, over the loopback network. */
import type { AbortSignal } from './abort.ts';
import { Buffer } from './buffer.ts';
import { Headers, type HeadersGiven } from './headers.ts';
import { send } from './network.ts';
import { Readable } from './stream.ts';
import { URL, URLSearchParams } from './url.ts';

type Body = string | Uint8Array | ArrayBuffer | URLSearchParams | null | undefined;

interface Settings {
  readonly method?: string;
  readonly headers?: HeadersGiven;
  readonly body?: Body;
  readonly signal?: AbortSignal | null;
  readonly redirect?: 'follow' | 'error' | 'manual';
}

const bytesOf = (body: Body): Buffer =>
  Buffer.from(body instanceof URLSearchParams ? String(body) : (body ?? ''));

const typeOf = (body: Body): string | undefined => {
  if (typeof body === 'string') return 'text/plain;charset=UTF-8';
  if (body instanceof URLSearchParams) return 'application/x-www-form-urlencoded;charset=UTF-8';
  return undefined;
};

/** What requests and responses share: a body that is read once. */
class Message {
  readonly headers: Headers;
  bodyUsed = false;
  readonly #bytes: Buffer | undefined;

  constructor(headers: HeadersGiven, body: Body) {
    this.headers = new Headers(headers);
    this.#bytes = body === null || body === undefined ? undefined : bytesOf(body);
    const type = typeOf(body);
    if (type !== undefined && !this.headers.has('content-type'))
      this.headers.set('content-type', type);
  }

  get body(): Readable | null {
    return this.#bytes === undefined ? null : Readable.from([this.#read()]);
  }

  text(): Promise<string> {
    return this.#once((bytes) => bytes.toString());
  }

  json(): Promise<unknown> {
    return this.#once((bytes) => JSON.parse(bytes.toString()) as unknown);
  }

  bytes(): Promise<Uint8Array> {
    return this.#once((bytes) => new Uint8Array(bytes));
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#once((bytes) => new Uint8Array(bytes).buffer);
  }

  /** The body without marking it as read. */
  protected get content(): Buffer {
    return this.#bytes ?? Buffer.alloc(0);
  }

  async #once<Value>(read: (bytes: Buffer) => Value): Promise<Value> {
    await Promise.resolve();
    return read(this.#read());
  }

  #read(): Buffer {
    if (this.bodyUsed) throw new TypeError('Body is unusable: Body has already been read');
    this.bodyUsed = this.#bytes !== undefined;
    return this.content;
  }
}

interface ResponseSettings {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: HeadersGiven;
  readonly url?: string;
  readonly redirected?: boolean;
}

export class Response extends Message {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly redirected: boolean;
  readonly type = 'default';

  constructor(body?: Body, settings: ResponseSettings = {}) {
    super(settings.headers, body);
    this.status = settings.status ?? 200;
    this.statusText = settings.statusText ?? '';
    this.url = settings.url ?? '';
    this.redirected = settings.redirected ?? false;
  }

  static json(value: unknown, settings: ResponseSettings = {}): Response {
    const headers = new Headers(settings.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return new Response(JSON.stringify(value), { ...settings, headers });
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  clone(): Response {
    return new Response(this.content, this);
  }
}

export class Request extends Message {
  readonly url: string;
  readonly method: string;
  readonly signal: AbortSignal | undefined;
  readonly redirect: NonNullable<Settings['redirect']>;

  constructor(address: string | URL | Request, settings: Settings = {}) {
    const base = address instanceof Request ? address : undefined;
    const body = settings.body ?? base?.content;
    super(settings.headers ?? base?.headers, body);
    this.url = new URL(address instanceof Request ? address.url : address.toString()).href;
    this.method = (settings.method ?? base?.method ?? 'GET').toUpperCase();
    this.signal = settings.signal ?? base?.signal;
    this.redirect = settings.redirect ?? 'follow';
    if (['GET', 'HEAD'].includes(this.method) && body !== undefined) {
      throw new TypeError('Request with GET/HEAD method cannot have body.');
    }
  }

  get sent(): Buffer {
    return this.content;
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 20;

export async function fetch(
  address: string | URL | Request,
  settings: Settings = {},
): Promise<Response> {
  let request = new Request(address, settings);
  for (let followed = 0; followed <= MOST_REDIRECTS; followed += 1) {
    const response = await sent(request, followed > 0);
    const place = response.headers.get('location');
    const isRedirect = REDIRECTS.has(response.status) && place !== null;
    if (!isRedirect || request.redirect === 'manual') return response;
    if (request.redirect === 'error') throw failed(new Error('unexpected redirect'));
    const isGet = response.status === 303 || (response.status < 303 && request.method === 'POST');
    request = new Request(new URL(place, request.url), {
      method: isGet ? 'GET' : request.method,
      headers: request.headers,
      ...(request.signal && { signal: request.signal }),
      ...(!isGet && request.sent.length > 0 && { body: request.sent }),
    });
  }
  throw failed(new Error('redirect count exceeded'));
}

const failed = (cause: unknown) => new TypeError('fetch failed', { cause });

async function sent(request: Request, redirected: boolean): Promise<Response> {
  const { url, method, headers, signal } = request;
  signal?.throwIfAborted();
  const { protocol, hostname, port, host, pathname, search } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw failed(new Error('unknown scheme'));
  const body = request.sent;
  const asked = [
    ['host', host] as const,
    ['connection', 'keep-alive'] as const,
    ...headers,
    ...(headers.has('accept') ? [] : [['accept', '*/*'] as const]),
    ...(headers.has('user-agent') ? [] : [['user-agent', 'node'] as const]),
    ...(body.length > 0 ? [['content-length', String(body.length)] as const] : []),
  ];
  const aborted = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve());
  }).then((): never => {
    throw signal?.reason;
  });
  const number = Number(port === '' ? (protocol === 'https:' ? 443 : 80) : port);
  const answer = send(hostname, number, {
    method,
    path: `${pathname}${search}`,
    headers: asked,
    body,
  });
  const response = await Promise.race([
    answer.catch((error: unknown) => {
      throw failed(error);
    }),
    aborted,
  ]);
  const isBare = [204, 304].includes(response.status) || method === 'HEAD';
  return new Response(isBare ? null : response.body, { ...response, url, redirected });
}
