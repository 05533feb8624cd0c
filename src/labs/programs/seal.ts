/**
 * What is left in the scope of a worker in which a program runs: the language itself, and parts of the
 * platform that reach nothing beyond the thread. What is not named here is taken away, so that what a
 * browser adds next year is taken as well.
 *
 * Programs run inside a runtime that gives them no way to this scope. This is the second wall.
 */
const LEFT: ReadonlySet<string> = new Set([
  // The language, without what makes code of text.
  ...['AggregateError', 'Array', 'ArrayBuffer', 'AsyncDisposableStack', 'Atomics', 'BigInt'],
  ...['BigInt64Array', 'BigUint64Array', 'Boolean', 'DataView', 'Date', 'DisposableStack', 'Error'],
  ...['EvalError', 'FinalizationRegistry', 'Float16Array', 'Float32Array', 'Float64Array'],
  ...[
    'Infinity',
    'Int16Array',
    'Int32Array',
    'Int8Array',
    'Intl',
    'Iterator',
    'JSON',
    'Map',
    'Math',
  ],
  ...['NaN', 'Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'ReferenceError', 'Reflect'],
  ...['RegExp', 'Set', 'String', 'SuppressedError', 'Symbol', 'SyntaxError', 'TypeError'],
  ...['URIError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'Uint8ClampedArray', 'WeakMap'],
  ...['WeakRef', 'WeakSet', 'WebAssembly', 'decodeURI', 'decodeURIComponent', 'encodeURI'],
  ...['encodeURIComponent', 'escape', 'globalThis', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['undefined', 'unescape'],
  // The thread's own clock, memory and chance.
  ...['AbortController', 'AbortSignal', 'Blob', 'Crypto', 'CryptoKey', 'DOMException', 'Event'],
  ...[
    'EventTarget',
    'MessageChannel',
    'MessageEvent',
    'MessagePort',
    'Performance',
    'SubtleCrypto',
  ],
  ...['TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'atob', 'btoa', 'clearInterval'],
  ...['clearTimeout', 'console', 'crypto', 'performance', 'queueMicrotask', 'self', 'setInterval'],
  ...['setTimeout', 'structuredClone'],
  // Without these, what listens to the thread's own events breaks.
  ...['addEventListener', 'dispatchEvent', 'removeEventListener'],
]);

/** Functions whose constructors make code of text, by what a browser calls each. */
const MAKERS = [
  function plain() {
    return undefined;
  },
  function* generator() {
    yield undefined;
  },
  async () => {
    await Promise.resolve();
  },
  async function* asyncGenerator() {
    yield await Promise.resolve(1);
  },
];

/**
 * Takes from this worker's scope, and from all that it inherits from, the network, storage, other
 * threads, the page and what makes code of text. It cannot be undone.
 * @throws Error where something cannot be taken
 */
export function seal(scope: object = globalThis): void {
  functionsOnly(scope, 'setTimeout');
  functionsOnly(scope, 'setInterval');
  for (const object of chainOf(scope)) {
    for (const key of Reflect.ownKeys(object)) take(object, key, scope);
  }
  for (const made of MAKERS) {
    Reflect.deleteProperty(Object.getPrototypeOf(made) as object, 'constructor');
  }
}

/** A scope and all that it inherits from, but for what every object does. */
function* chainOf(scope: object): Generator<object> {
  let object: object | null = scope;
  while (object !== null && object !== Object.prototype) {
    yield object;
    object = Object.getPrototypeOf(object) as object | null;
  }
}

function take(object: object, key: string | symbol, scope: object): void {
  if (typeof key === 'symbol' || LEFT.has(key)) return;
  if (Reflect.deleteProperty(object, key)) return;
  // A number reaches nothing; what else cannot be deleted may still be overwritten.
  if (typeof Reflect.get(scope, key) === 'number') return;
  if (Reflect.set(scope, key, undefined) && Reflect.get(scope, key) === undefined) return;
  throw new Error(`${key} cannot be taken from a program`);
}

/** Both take a text as well, and run it as code. */
function functionsOnly(scope: object, name: 'setTimeout' | 'setInterval'): void {
  const original = Reflect.get(scope, name) as (...given: unknown[]) => unknown;
  const value = (work: unknown, ...more: unknown[]) => {
    if (typeof work !== 'function') throw new TypeError(`${name} takes a function`);
    return original.call(scope, work, ...more);
  };
  for (const object of chainOf(scope)) Reflect.deleteProperty(object, name);
  Object.defineProperty(scope, name, { value, configurable: false, writable: false });
}
