import fc from 'fast-check';
import { format as formatOfNode, inspect as inspectOfNode } from 'node:util';
import type * as Inspect from '../../../../src/labs/programs/javascript/stand-ins/inspect';
import { beforeAll, describe, expect, it } from 'vitest';

let inspect: typeof Inspect.inspect;
let format: typeof Inspect.format;

beforeAll(async () => {
  // The stand-ins take what the worker gives them when they are loaded.
  Object.assign(globalThis, { __host: {} });
  ({ inspect, format } =
    await import('../../../../src/labs/programs/javascript/stand-ins/inspect'));
});

class Part {
  sku = 'BRK-2041';
}
const circular: Record<string, unknown> = { sku: 'BRK-2041' };
circular['self'] = circular;
circular['list'] = [circular];

const VALUES: readonly (readonly [what: string, value: unknown])[] = [
  ['a quote', "it's"],
  ['both quotes', `it's "new"`],
  ['signs that are not shown', 'a\n\t\0\u001b\\'],
  ['a long text in lines', { text: `one\ntwo\n${'z'.repeat(80)}` }],
  ['a class', class Shop extends Part {}],
  ['a function with properties', Object.assign(() => undefined, { a: 1 })],
  ['an instance', new Part()],
  ['no prototype', Object.assign(Object.create(null) as object, { a: 1 })],
  ['what holds itself', circular],
  ['what is deep', { a: { b: { c: { d: 1 } } } }],
  ['what is deep and empty', { a: { b: { c: {} } } }],
  ['places that hold nothing', [, 1, , , 2]],
  [
    'a map',
    new Map<unknown, unknown>([
      ['a', 1],
      [{ b: 2 }, new Set(['c'])],
    ]),
  ],
  ['many numbers', Array.from({ length: 120 }, (_, index) => index * 37)],
  ['many texts', Array.from({ length: 30 }, (_, index) => `part ${index}`)],
  ['rows', Array.from({ length: 3 }, () => ({ sku: 'BRK-2041', price_cents: 4990, stock: 12 }))],
  ['bytes', new Uint8Array(200)],
  [
    'accessors',
    {
      get one() {
        return 1;
      },
      set two(_: number) {
        /* nothing */
      },
    },
  ],
  ['a symbol', { [Symbol('key')]: Symbol.iterator }],
  ['a date', new Date(0)],
  ['texts that are objects', [new String('abc'), new Number(1)]],
];

describe('a value is shown as Node.js shows it', () => {
  it.each(VALUES)('%s', (_what, value) => {
    expect(inspect(value)).toBe(inspectOfNode(value));
  });

  it('whatever it is made of', () => {
    const values = fc.object({
      maxDepth: 4,
      values: [
        fc.string(),
        fc.integer(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.bigInt(),
      ],
      withMap: true,
      withSet: true,
    });
    fc.assert(
      fc.property(values, (value) => {
        expect(inspect(value)).toBe(inspectOfNode(value));
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  [['%s is %d', 'a', 5]],
  [['%s', { a: { b: 1 } }]],
  [['%j and %o', { a: 1 }, 'x']],
  [['x', 1, 'y', {}]],
  [['100%', 3]],
  [['%%s', 'x']],
  [['%i', '42.5']],
  [['%s', null, undefined, 5n]],
  [[{ a: 1 }, '%s']],
  [[]],
])('formats as Node.js does: %o', (values: unknown[]) => {
  expect(format(...values)).toBe(formatOfNode(...values));
});
