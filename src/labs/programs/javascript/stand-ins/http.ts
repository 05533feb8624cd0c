/** Stands for `node:http`: servers, and clients by `request` and `get`, over the loopback network. */
import { Buffer } from './buffer.ts';
import { coded } from './errors.ts';
import { EventEmitter } from './events.ts';
import { type SentRequest, type SentResponse, listen, send, unlisten } from './network.ts';
import { STATUS_CODES } from './statuses.ts';
import { Readable } from './stream.ts';
import { hold, release, setTimeout } from './timers.ts';
import { URL } from './url.ts';

type Headers = Record<string, string | string[]>;
type Chunk = string | Uint8Array;

/** Names in small letters; what comes twice is joined, but for cookies that are set. */
function collected(pairs: readonly (readonly [string, string])[]): Headers {
  const headers: Headers = {};
  for (const [given, value] of pairs) {
    const name = given.toLowerCase();
    const before = headers[name];
    if (name === 'set-cookie') headers[name] = [...[before ?? []].flat(), value];
    else headers[name] = before === undefined ? value : `${String(before)}, ${value}`;
  }
  return headers;
}

export class IncomingMessage extends Readable {
  readonly httpVersion = '1.1';
  readonly headers: Headers;
  readonly rawHeaders: string[];
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly statusCode: number | undefined;
  readonly statusMessage: string | undefined;
  readonly socket = { remoteAddress: '127.0.0.1' };
  readonly complete = true;

  constructor(message: SentRequest | SentResponse) {
    super(message.body.length === 0 ? [] : [message.body]);
    this.headers = collected(message.headers);
    this.rawHeaders = message.headers.flat();
    if ('method' in message) {
      this.method = message.method;
      this.url = message.path;
    } else {
      this.statusCode = message.status;
      this.statusMessage = message.statusText;
    }
  }
}

/** Headers and body of what is being sent. */
class OutgoingMessage extends EventEmitter {
  headersSent = false;
  readonly #headers = new Map<string, { readonly name: string; readonly value: string[] }>();
  protected readonly chunks: Buffer[] = [];
  writableEnded = false;

  setHeader(name: string, value: number | string | readonly string[]): this {
    if (this.headersSent) {
      const message = 'Cannot set headers after they are sent to the client';
      throw coded(new Error(message), 'ERR_HTTP_HEADERS_SENT');
    }
    const values = [value].flat().map(String);
    if (values.some((each) => /[\0\r\n]/.test(each))) {
      const message = `Invalid character in header content ["${name}"]`;
      throw coded(new TypeError(message), 'ERR_INVALID_CHAR');
    }
    this.#headers.set(name.toLowerCase(), { name, value: values });
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    const value = this.#headers.get(name.toLowerCase())?.value;
    return value?.length === 1 ? value[0] : value;
  }

  getHeaders(): Headers {
    return collected(this.pairs());
  }

  hasHeader(name: string): boolean {
    return this.#headers.has(name.toLowerCase());
  }

  removeHeader(name: string): void {
    this.#headers.delete(name.toLowerCase());
  }

  write(chunk: Chunk): boolean {
    this.headersSent = true;
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk));
    return true;
  }

  protected pairs(): (readonly [string, string])[] {
    return [...this.#headers.values()].flatMap(({ name, value }) =>
      value.map((each) => [name, each] as const),
    );
  }
}

export class ServerResponse extends OutgoingMessage {
  statusCode = 200;
  statusMessage = '';
  readonly #method: string;
  readonly #answered: (response: SentResponse) => void;

  constructor(method: string, answered: (response: SentResponse) => void) {
    super();
    this.#method = method;
    this.#answered = answered;
  }

  writeHead(
    status: number,
    text?: string | Record<string, string>,
    given?: Record<string, string> | string[],
  ): this {
    if (this.headersSent) {
      const message = 'Cannot write headers after they are sent to the client';
      throw coded(new Error(message), 'ERR_HTTP_HEADERS_SENT');
    }
    this.statusCode = status;
    if (typeof text === 'string') this.statusMessage = text;
    const headers = typeof text === 'object' ? text : given;
    if (Array.isArray(headers)) {
      for (let at = 0; at < headers.length; at += 2) {
        this.setHeader(headers[at] ?? '', headers[at + 1] ?? '');
      }
    } else for (const [name, value] of Object.entries(headers ?? {})) this.setHeader(name, value);
    this.headersSent = true;
    return this;
  }

  end(chunk?: Chunk, ...more: unknown[]): this {
    if (this.writableEnded) return this;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk);
    this.headersSent = true;
    this.writableEnded = true;
    const isBare = this.#method === 'HEAD' || [204, 304].includes(this.statusCode);
    const body = Buffer.concat(this.chunks);
    const headers = this.pairs();
    if (!isBare && !this.hasHeader('content-length') && !this.hasHeader('transfer-encoding')) {
      headers.push(['Content-Length', String(body.length)]);
    }
    this.#answered({
      status: this.statusCode,
      statusText: this.statusMessage || (STATUS_CODES[this.statusCode] ?? 'unknown'),
      headers: [...headers, ['Date', new Date().toUTCString()], ['Connection', 'keep-alive']],
      body: isBare ? Buffer.alloc(0) : body,
    });
    const ended = [chunk, ...more].find((each) => typeof each === 'function');
    queueMicrotask(() => {
      this.emit('finish');
      (ended as (() => void) | undefined)?.();
    });
    return this;
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

export class Server extends EventEmitter {
  listening = false;
  #port = 0;
  #address = '::';
  readonly #open = new Set<(error: Error) => void>();

  constructor(answer?: Answer) {
    super();
    if (answer !== undefined) this.on('request', answer as (...values: unknown[]) => unknown);
  }

  listen(...given: unknown[]): this {
    const [first, second] = given;
    const options = typeof first === 'object' ? (first as { port?: number; host?: string }) : {};
    const wanted = Number(options.port ?? (typeof first === 'function' ? 0 : (first ?? 0)));
    this.#address = options.host ?? (typeof second === 'string' ? second : '::');
    const called = given.find((each) => typeof each === 'function');
    if (called !== undefined) this.once('listening', called as () => void);
    queueMicrotask(() => this.#listen(wanted));
    return this;
  }

  #listen(wanted: number) {
    try {
      this.#port = listen(wanted, this.#address, (request, answered, broken) => {
        this.#open.add(broken);
        const response = new ServerResponse(request.method, (sent) => {
          this.#open.delete(broken);
          answered(sent);
        });
        this.emit('request', new IncomingMessage(request), response);
      });
      hold();
      this.listening = true;
      this.emit('listening');
    } catch (error) {
      this.emit('error', error);
    }
  }

  address(): { address: string; family: string; port: number } | null {
    if (!this.listening) return null;
    const family = this.#address.includes(':') ? 'IPv6' : 'IPv4';
    return { address: this.#address, family, port: this.#port };
  }

  close(closed?: (error?: Error) => void): this {
    if (!this.listening) {
      const error = coded(new Error('Server is not running.'), 'ERR_SERVER_NOT_RUNNING');
      queueMicrotask(() => closed?.(error));
      return this;
    }
    this.listening = false;
    unlisten(this.#port);
    release();
    setTimeout(() => {
      this.emit('close');
      closed?.();
    }, 0);
    return this;
  }

  closeAllConnections(): void {
    for (const broken of this.#open) {
      broken(coded(new Error('read ECONNRESET'), 'ECONNRESET'));
    }
    this.#open.clear();
  }

  closeIdleConnections(): void {
    // No connection is kept open after its answer.
  }

  ref(): this {
    return this;
  }

  unref(): this {
    if (this.listening) release();
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise((resolve) => this.close(resolve));
  }
}

export function createServer(...given: unknown[]): Server {
  return new Server(given.find((each) => typeof each === 'function') as Answer | undefined);
}

interface RequestOptions {
  readonly method?: string;
  readonly hostname?: string;
  readonly host?: string;
  readonly port?: number | string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export class ClientRequest extends OutgoingMessage {
  readonly #options: RequestOptions;

  constructor(options: RequestOptions) {
    super();
    this.#options = options;
    for (const [name, value] of Object.entries(options.headers ?? {})) this.setHeader(name, value);
  }

  end(chunk?: Chunk): this {
    if (chunk !== undefined) this.write(chunk);
    const { method = 'GET', hostname, host = 'localhost', port = 80, path = '/' } = this.#options;
    const request = {
      method: method.toUpperCase(),
      path,
      headers: [['Host', `${hostname ?? host}:${port}`] as const, ...this.pairs()],
      body: Buffer.concat(this.chunks),
    };
    send(hostname ?? host, Number(port), request).then(
      (response) => this.emit('response', new IncomingMessage(response)),
      (error: unknown) => this.emit('error', error),
    );
    return this;
  }
}

export function request(...given: unknown[]): ClientRequest {
  const [address] = given;
  const options = (given.find(
    (each) => typeof each === 'object' && each !== null && !(each instanceof URL),
  ) ?? {}) as RequestOptions;
  const asked =
    typeof address === 'string' || address instanceof URL ? optionsOf(new URL(address)) : {};
  const client = new ClientRequest({ ...asked, ...options });
  const answered = given.find((each) => typeof each === 'function');
  if (answered !== undefined) client.once('response', answered as () => void);
  return client;
}

const optionsOf = ({ hostname, port, pathname, search }: URL): RequestOptions => ({
  hostname,
  port: port === '' ? 80 : port,
  path: `${pathname}${search}`,
});

export const get = (...given: unknown[]): ClientRequest => request(...given).end();

export const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
export { STATUS_CODES };
export default {
  createServer,
  request,
  get,
  Server,
  ServerResponse,
  IncomingMessage,
  ClientRequest,
  STATUS_CODES,
  METHODS,
};
