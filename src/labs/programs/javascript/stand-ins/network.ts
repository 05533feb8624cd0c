/**
 * The loopback network: servers and clients of one program meet in memory, and there is nothing else
 * to reach. What is sent is a request and an answer of HTTP; there are no sockets below.
 */
import type { Buffer } from './buffer.ts';
import { coded } from './errors.ts';
import { writeText } from './process.ts';
import { setTimeout } from './timers.ts';

export interface SentRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** In the order in which they were set. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly signal?: { readonly aborted: boolean };
}

export interface SentResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Answers a request; it may also end the connection without an answer. */
export type Listener = (
  request: SentRequest,
  answered: (response: SentResponse) => void,
  broken: (error: Error) => void,
) => void;

const listeners = new Map<number, Listener>();
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1|0\.0\.0\.0)$/;
/** Where ports begin that a system chooses. */
let next = 49_152;

/**
 * @param wanted 0 for any
 * @returns the port
 * @throws Error where it is taken
 */
export function listen(wanted: number, address: string, listener: Listener): number {
  const port = wanted === 0 ? (next += 1) : wanted;
  if (listeners.has(port)) {
    const error = coded(
      new Error(`listen EADDRINUSE: address already in use ${address}:${port}`),
      'EADDRINUSE',
    );
    throw Object.assign(error, { syscall: 'listen', address, port });
  }
  listeners.set(port, listener);
  return port;
}

export function unlisten(port: number): void {
  listeners.delete(port);
}

let isTold = false;

/** Sends a request to a server of this program. */
export function send(host: string, port: number, request: SentRequest): Promise<SentResponse> {
  return new Promise((resolve, reject) => {
    const listener = listeners.get(port);
    if (!LOCAL.test(host)) {
      if (!isTold)
        writeText('stderr', `not in this tab: the network, so ${host} cannot be reached\n`);
      isTold = true;
      const error = coded(new Error(`getaddrinfo ENOTFOUND ${host}`), 'ENOTFOUND');
      reject(Object.assign(error, { syscall: 'getaddrinfo', hostname: host }));
    } else if (listener === undefined) {
      const error = coded(new Error(`connect ECONNREFUSED ${host}:${port}`), 'ECONNREFUSED');
      reject(Object.assign(error, { syscall: 'connect', address: host, port }));
    } else setTimeout(() => listener(request, resolve, reject), 0);
  });
}
