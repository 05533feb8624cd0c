/**
 * What Node has without an import, and what the worker around QuickJS calls: it runs before the
 * program, and leaves nothing of its own in the program's scope.
 */
import * as abort from './abort.ts';
import * as buffer from './buffer.ts';
import { structuredClone } from './clone.ts';
import { console } from './console.ts';
import { writeStacksAsNode } from './errors.ts';
import { fetch, Request, Response } from './fetch.ts';
import { Headers } from './headers.ts';
import { inspect } from './inspect.ts';
import { process } from './process.ts';
import * as timers from './timers.ts';
import { URL, URLSearchParams } from './url.ts';
import { CryptoKey, webcrypto } from './web-crypto.ts';

const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } =
  timers;
const { Buffer, TextEncoder, TextDecoder, atob, btoa } = buffer;
const { Event, CustomEvent, EventTarget, AbortController, AbortSignal } = abort;

const globals = {
  ...{ setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate },
  ...{ Buffer, TextEncoder, TextDecoder, atob, btoa, structuredClone, console, process },
  ...{ Event, CustomEvent, EventTarget, AbortController, AbortSignal, URL, URLSearchParams },
  ...{ fetch, Request, Response, Headers, CryptoKey, crypto: webcrypto, global: globalThis },
};
for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
writeStacksAsNode();

/** An error that nothing caught, as JSON. */
function describe(error: unknown): string {
  try {
    const text = inspect(error);
    if (!(error instanceof Error))
      return JSON.stringify({ name: '', message: '', stack: '', text });
    // Where the stack is full, there is no room to write its trace.
    return JSON.stringify({
      name: error.name,
      message: error.message,
      stack: error.stack ?? '',
      text,
    });
  } catch {
    return JSON.stringify({ name: '', message: '', stack: '', text: 'what cannot be shown' });
  }
}

/** What the worker calls. */
const hooks = {
  untilNext: timers.untilNext,
  fire: timers.fire,
  describe,
  /** Ends a program that has nothing left to do. */
  exitCode(code?: number): number {
    if (code !== undefined) process.exitCode = code;
    process.emit('exit', Number(process.exitCode ?? 0));
    return Number(process.exitCode ?? 0);
  },
};
Reflect.deleteProperty(globalThis, '__host');
Object.defineProperty(globalThis, '__hooks', { value: hooks, configurable: true });
