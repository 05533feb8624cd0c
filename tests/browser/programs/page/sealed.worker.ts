/** Seals itself, and then tries each way out that somebody has thought of. */
import { seal } from '@/labs/programs/seal';

const post = postMessage.bind(globalThis);
const scope = globalThis as unknown as Record<string, unknown>;
const NAMES = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport'],
  ...['Request', 'Response', 'FontFace', 'fonts', 'importScripts', 'RTCPeerConnection'],
  ...['indexedDB', 'caches', 'cookieStore', 'localStorage', 'sessionStorage', 'navigator'],
  ...['webkitRequestFileSystem', 'webkitRequestFileSystemSync', 'FileSystemHandle', 'FileReader'],
  ...['Worker', 'SharedWorker', 'BroadcastChannel', 'ServiceWorker', 'SharedArrayBuffer'],
  ...['postMessage', 'close', 'onmessage', 'location', 'origin', 'Notification', 'trustedTypes'],
  ...['eval', 'Function', 'WorkerGlobalScope', 'DedicatedWorkerGlobalScope', 'WorkerNavigator'],
];

/** Each gives what it reaches, or throws. */
const WAYS: Readonly<Record<string, () => unknown>> = {
  'the constructor of a function': () => made((() => undefined).constructor),
  'the constructor of an async function': () => made((async () => Promise.resolve()).constructor),
  'the constructor of a generator': () =>
    made(
      Reflect.get(function* one() {
        yield 1;
      }, 'constructor'),
    ),
  'the constructor of an async generator': () =>
    made(
      Reflect.get(async function* one() {
        yield await Promise.resolve(1);
      }, 'constructor'),
    ),
  'the constructor of a class': () => made(class One extends Map {}.constructor),
  'the constructor of a bound function': () => made(Math.max.bind(null).constructor),
  'the constructor of an accessor': () =>
    made(Object.getOwnPropertyDescriptor(Map.prototype, 'size')?.get?.constructor),
  'a text as a timer': () => (setTimeout as (code: string) => unknown)('postMessage(1)'),
  'a text as a timer, again and again': () =>
    (setInterval as (code: string) => unknown)('postMessage(1)'),
  'the timer before it was replaced': () => {
    Reflect.deleteProperty(scope, 'setTimeout');
    return (setTimeout as (code: string) => unknown)('postMessage(1)');
  },
  'the timer that the scope inherits': () => {
    const timer = inherited('setTimeout', Object.getPrototypeOf(scope) as object) as
      ((code: string) => unknown) | undefined;
    return timer?.('postMessage(1)');
  },
  ...Object.fromEntries(NAMES.map((name) => [name, () => scope[name]])),
  ...Object.fromEntries(
    NAMES.map((name) => [`${name} of what the scope inherits`, () => inherited(name)]),
  ),
};

/** What a constructor makes of code; others ignore it. */
function made(constructor: unknown): unknown {
  const result = (constructor as (code: string) => unknown)('return 7');
  return typeof result === 'function' ? result : undefined;
}

function inherited(name: string, from: object = globalThis): unknown {
  for (
    let object: object | null = from;
    object !== null;
    object = Object.getPrototypeOf(object) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(object, name);
    if (found !== undefined) return Reflect.get(found, 'value') ?? Reflect.get(found, 'get');
  }
  return undefined;
}

seal();
const reached: Record<string, string> = {};
for (const [what, way] of Object.entries(WAYS)) {
  try {
    const found = way();
    if (found !== undefined) reached[what] = typeof found;
  } catch {
    // It was not reached.
  }
}
post(reached);
