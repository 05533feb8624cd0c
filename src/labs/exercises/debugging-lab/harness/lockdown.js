/**
 * Makes what all code of a program shares unchangeable, before the reader’s handler is loaded: what the
 * tests count with cannot be exchanged under them. Objects of the handler’s own stay as free as ever.
 */

/** What the language gives to every program. */
const SHARED = [
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math'],
  ...['JSON', 'Promise', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Reflect', 'Proxy', 'Date'],
  ...['RegExp', 'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError'],
  ...['SyntaxError', 'TypeError', 'URIError', 'ArrayBuffer', 'DataView', 'Uint8Array', 'Iterator'],
];
/** Doors to the program’s output and to code made of text. */
const TAKEN = ['process', 'global', 'eval', 'Buffer', 'fetch', 'setInterval', 'setImmediate'];

const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf } = Object;
const { ownKeys } = Reflect;

/** Own properties of other objects may still be called what these are called, such as `name`. */
const isInherited = (object) =>
  object === Object.prototype || object === Error.prototype || object instanceof Error;

/** A property that cannot be changed here, and can be given to what inherits it. */
function keep(object, key, value) {
  defineProperty(object, key, {
    get: () => value,
    set(own) {
      if (this === object) throw new TypeError(`${String(key)} belongs to the tests`);
      defineProperty(this, key, {
        value: own,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    },
  });
}

function harden(object, seen) {
  if (object === null || (typeof object !== 'object' && typeof object !== 'function')) return;
  if (seen.has(object)) return;
  seen.add(object);
  harden(getPrototypeOf(object), seen);
  for (const key of ownKeys(object)) {
    const { value, get, set, configurable } = getOwnPropertyDescriptor(object, key);
    for (const each of [value, get, set]) harden(each, seen);
    if (isInherited(object) && configurable && get === undefined) keep(object, key, value);
  }
  freeze(object);
}

/** @param given what the handler finds in the place of Node’s own */
export function lockDown(given) {
  for (const maker of [() => 0, async () => 0, function* () {}, async function* () {}]) {
    defineProperty(getPrototypeOf(maker), 'constructor', { value: undefined });
  }
  const iterators = [[].values(), new Map().entries(), new Set().values(), ''[Symbol.iterator]()];
  const makers = [async () => 0, function* () {}, async function* () {}];
  const seen = new Set();
  for (const each of [...iterators, ...makers]) harden(getPrototypeOf(each), seen);
  for (const name of SHARED) {
    harden(globalThis[name], seen);
    defineProperty(globalThis, name, { writable: false, configurable: false });
  }
  for (const name of TAKEN) delete globalThis[name];
  for (const [name, value] of Object.entries(given)) {
    defineProperty(globalThis, name, {
      value: freeze(value),
      configurable: false,
      writable: false,
    });
  }
}
