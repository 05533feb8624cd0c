import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, type Row, type Rows, type Rules } from '@/labs/grading/compare';
import type { Cell } from '@/labs/protocol';

const table = (types: Readonly<Record<string, string>>, ...rows: Row[]): Rows => ({
  columns: Object.entries(types).map(([name, type]) => ({ name, type })),
  rows,
});

const AB = { a: 'integer', b: 'text' };
const kindOf = (expected: Rows, actual: Rows, rules?: Rules) =>
  difference(expected, actual, rules)?.kind ?? 'right';

/** One column with one value each. */
const one = (type: string, value: Cell) => table({ x: type }, [value]);

describe('columns', () => {
  const expected = table(AB, ['1', 'x'], ['2', 'y']);

  test('their number counts', () => {
    const actual = table({ a: 'integer' }, ['1'], ['2']);
    expect(difference(expected, actual)).toEqual({
      kind: 'columns',
      fault: { kind: 'count', expected: 2, actual: 1 },
    });
  });

  test('their names pair them, whatever the letter case', () => {
    const actual = table({ B: 'text', A: 'integer' }, ['x', '1'], ['y', '2']);
    expect(kindOf(expected, actual)).toBe('right');
    expect(kindOf(expected, actual, { columns: 'fixed' })).not.toBe('right');
  });

  test('other names leave it to the position', () => {
    const actual = table({ n: 'integer', t: 'text' }, ['1', 'x'], ['2', 'y']);
    expect(kindOf(expected, actual)).toBe('right');
    expect(difference(expected, actual, { names: true })).toEqual({
      kind: 'columns',
      fault: { kind: 'names', missing: ['a', 'b'] },
    });
  });

  test('a name that comes twice pairs nothing', () => {
    const doubled: Rows = {
      columns: [
        { name: 'b', type: 'integer' },
        { name: 'b', type: 'text' },
      ],
      rows: expected.rows,
    };
    expect(kindOf(expected, doubled)).toBe('right');
  });

  test('right values in each other’s columns are told as that', () => {
    const twoNumbers = table({ a: 'integer', b: 'integer' }, ['1', '2'], ['3', '4']);
    const turned = table({ c: 'integer', d: 'integer' }, ['2', '1'], ['4', '3']);
    expect(difference(twoNumbers, turned)).toEqual({ kind: 'columns', fault: { kind: 'order' } });
  });

  test('columns are never compared without their rows', () => {
    const mixed = table(AB, ['1', 'y'], ['2', 'x']);
    expect(kindOf(expected, mixed)).toBe('values');
  });
});

describe('rows', () => {
  const expected = table(AB, ['1', 'x'], ['1', 'x'], ['2', 'y']);

  test('come in any order where none is asked', () => {
    expect(kindOf(expected, table(AB, ['2', 'y'], ['1', 'x'], ['1', 'x']))).toBe('right');
  });

  test('that are doubled count as often', () => {
    expect(difference(expected, table(AB, ['1', 'x'], ['2', 'y']))).toMatchObject({
      kind: 'duplicates',
      row: { rows: [['1', 'x']] },
      expected: 2,
      actual: 1,
    });
  });

  test('are missing, too many, or both', () => {
    expect(kindOf(expected, table(AB, ['1', 'x'], ['1', 'x']))).toBe('rows-missing');
    expect(kindOf(expected, table(AB, ...expected.rows, ['3', 'z']))).toBe('rows-extra');
    expect(kindOf(expected, table(AB, ['1', 'x'], ['1', 'x'], ['3', 'z']))).toBe('rows-differ');
  });

  test('that differ in one column are shown in pairs', () => {
    expect(difference(expected, table(AB, ['1', 'x'], ['1', 'x'], ['2', 'z']))).toMatchObject({
      kind: 'values',
      column: 'b',
      expected: { rows: [['2', 'y']] },
      actual: { rows: [['2', 'z']] },
    });
  });

  test.each([
    ['blanks', 'y '],
    ['letter case', 'Y'],
  ])('that differ in %s alone are told so', (only, text) => {
    expect(difference(expected, table(AB, ['1', 'x'], ['1', 'x'], ['2', text]))).toMatchObject({
      kind: 'values',
      only,
    });
  });

  test('that differ in their Unicode form alone are told so', () => {
    const composed = table(AB, ['1', 'é'.normalize('NFC')]);
    const split = table(AB, ['1', 'é'.normalize('NFD')]);
    expect(difference(composed, split)).toMatchObject({ kind: 'values', only: 'Unicode form' });
  });
});

describe('an order with ties', () => {
  const expected = table(
    { ...AB, __g: 'bigint' },
    ['1', 'x', '0'],
    ['1', 'y', '0'],
    ['2', 'z', '1'],
  );

  test('may turn rows of one group', () => {
    expect(kindOf(expected, table(AB, ['1', 'y'], ['1', 'x'], ['2', 'z']))).toBe('right');
  });

  test('may not mix groups, and says where', () => {
    expect(difference(expected, table(AB, ['1', 'y'], ['2', 'z'], ['1', 'x']))).toMatchObject({
      kind: 'order',
      position: 2,
      row: { rows: [['2', 'z']] },
    });
  });

  test('comes after the question which rows there are', () => {
    expect(kindOf(expected, table(AB, ['2', 'z'], ['1', 'x']))).toBe('rows-missing');
  });
});

describe('a limit with ties', () => {
  const row = (id: string, group: string) => [id, group];
  const expected = table(
    { id: 'integer', __g: 'bigint' },
    ...[row('1', '0'), row('2', '1'), row('3', '1'), row('4', '1'), row('5', '2')],
  );
  const ids = (...list: string[]) => table({ id: 'integer' }, ...list.map((id) => [id]));

  test.each([
    ['right', ids('1', '2', '3')],
    ['right', ids('1', '4', '2')],
    ['order', ids('2', '1', '3')],
    ['rows-missing', ids('1', '2')],
    ['rows-extra', ids('1', '2', '3', '4')],
    ['rows-differ', ids('1', '2', '5')],
    ['rows-differ', ids('2', '3', '4')],
  ])('is %s', (kind, actual) => {
    expect(kindOf(expected, actual, { limit: 3 })).toBe(kind);
  });

  test('asks for all rows where there are fewer', () => {
    expect(kindOf(expected, ids('1', '2', '3', '4', '5'), { limit: 9 })).toBe('right');
    expect(kindOf(expected, ids('1', '2', '3', '4'), { limit: 9 })).toBe('rows-missing');
  });
});

describe('values', () => {
  test.each<[string, Rows, Rows]>([
    ['10 and 10.00', one('integer', '10'), one('numeric', '10.00')],
    ['bigints exactly', one('bigint', '9007199254740993'), one('numeric', '9007199254740993.0')],
    ['a float nearby', one('double precision', '0.1'), one('numeric', '0.1000000000001')],
    ['a float4 nearby', one('real', '0.1'), one('double precision', '0.10000001')],
    ['NaN', one('double precision', 'NaN'), one('double precision', 'NaN')],
    ['−0', one('double precision', '-0'), one('integer', '0')],
    ['infinity', one('double precision', 'Infinity'), one('double precision', 'Infinity')],
    ['padding of char', one('character(5)', 'ab   '), one('text', 'ab')],
    [
      'an instant',
      one('timestamp with time zone', '2026-11-20 10:30:00+01'),
      one('timestamp with time zone', '2026-11-20 09:30:00+00'),
    ],
    ['an interval', one('interval', '1 day 02:00:00'), one('interval', '26:00:00')],
    ['months of 30 days', one('interval', '1 mon'), one('interval', '30 days')],
    ['JSON by value', one('jsonb', '{"a": 1.0, "b": [null]}'), one('json', '{"b":[null],"a":1}')],
    [
      'numbers in JSON exactly',
      one('jsonb', '[9007199254740993]'),
      one('jsonb', '[9007199254740993.0]'),
    ],
    ['arrays', one('numeric[]', '{1.0,NULL,2}'), one('integer[]', '{1,NULL,2}')],
    ['labels of an enum', one('mood', 'sad'), one('text', 'sad')],
    ['NULL', one('integer', null), one('text', null)],
  ])('are the same: %s', (_, expected, actual) => {
    expect(kindOf(expected, actual)).toBe('right');
    expect(kindOf(actual, expected)).toBe('right');
  });

  test.each<[string, Rows, Rows]>([
    ['NULL and an empty text', one('text', null), one('text', '')],
    ['NULL and 0', one('integer', null), one('integer', '0')],
    ['NULL and the word', one('text', null), one('text', 'NULL')],
    [
      'bigints beyond a float',
      one('bigint', '9007199254740993'),
      one('bigint', '9007199254740992'),
    ],
    ['what was rounded', one('numeric', '8.25'), one('numeric', '8.3')],
    ['floats further away', one('double precision', '1'), one('double precision', '1.00000001')],
    ['text and number', one('integer', '1'), one('text', '1')],
    [
      'date and timestamp',
      one('date', '2026-11-20'),
      one('timestamp without time zone', '2026-11-20 00:00:00'),
    ],
    [
      'both kinds of timestamps',
      one('timestamp with time zone', '2026-11-20 00:00:00+00'),
      one('timestamp without time zone', '2026-11-20 00:00:00'),
    ],
    ['JSON null and NULL', one('jsonb', 'null'), one('jsonb', null)],
    ['JSON text and number', one('jsonb', '{"a": "1"}'), one('jsonb', '{"a": 1}')],
    ['the order of arrays', one('integer[]', '{1,2}'), one('integer[]', '{2,1}')],
    ['NULL and its word in arrays', one('text[]', '{NULL}'), one('text[]', '{"NULL"}')],
    ['letter case', one('text', 'Ana'), one('text', 'ana')],
  ])('are not the same: %s', (_, expected, actual) => {
    expect(kindOf(expected, actual)).not.toBe('right');
    expect(kindOf(actual, expected)).not.toBe('right');
  });

  test('of another type are told as that, and strictly the type alone', () => {
    expect(kindOf(one('integer', '1'), one('text', '1'))).toBe('type');
    expect(kindOf(one('integer', '1'), one('bigint', '1'), { types: 'strict' })).toBe('type');
    expect(kindOf(one('numeric(10,2)', '1'), one('numeric', '1'), { types: 'strict' })).toBe(
      'right',
    );
  });
});

const cell = fc.option(fc.constantFrom('', 'a', 'A', 'b', 'NULL'), { nil: null });
const rowsOf = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
const ABC = { a: 'text', b: 'text', c: 'text' };

describe('whatever the rows', () => {
  const bag = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();

  test('a table is right exactly if its bag of rows is the same', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (some, others) => {
        const isSame = JSON.stringify(bag(some)) === JSON.stringify(bag(others));
        expect(kindOf(table(ABC, ...some), table(ABC, ...others)) === 'right').toBe(isSame);
      }),
    );
  });

  test('a shuffled table is right', () => {
    const shuffled = rowsOf.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(kindOf(table(ABC, ...rows), table(ABC, ...others))).toBe('right');
      }),
    );
  });

  test('one row less or twice is never right', () => {
    const atLeastOne = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(atLeastOne, (rows) => {
        const [first, ...rest] = rows;
        const expected = table(ABC, ...rows);
        expect(['rows-missing', 'duplicates']).toContain(kindOf(expected, table(ABC, ...rest)));
        const twice = table(ABC, ...rows, ...(first === undefined ? [] : [first]));
        expect(kindOf(expected, twice)).toBe('duplicates');
      }),
    );
  });

  test('the two sides see each other’s missing rows as too many', () => {
    const turned: Readonly<Record<string, string>> = {
      'rows-missing': 'rows-extra',
      'rows-extra': 'rows-missing',
    };
    fc.assert(
      fc.property(rowsOf, rowsOf, (some, others) => {
        const there = kindOf(table(ABC, ...some), table(ABC, ...others));
        const back = kindOf(table(ABC, ...others), table(ABC, ...some));
        expect(back).toBe(turned[there] ?? there);
      }),
    );
  });

  test('floats within half the tolerance pair up in any order', () => {
    const near = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.double({ min: -4e-10, max: 4e-10, noNaN: true })),
      { minLength: 1, maxLength: 6 },
    );
    const X = { x: 'double precision' };
    fc.assert(
      fc.property(
        near.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, others]) => {
          const expected = table(X, ...rows.map(([base]) => [String(base)]));
          const actual = table(X, ...others.map(([base, off]) => [String(base * (1 + off))]));
          expect(kindOf(expected, actual)).toBe('right');
        },
      ),
    );
  });

  test('ten thousand wrong rows do not take for ever', () => {
    const many = (shift: number) =>
      table(
        ABC,
        ...Array.from({ length: 10_000 }, (_, at) => [String(at), 'a', String(at + shift)]),
      );
    expect(kindOf(many(0), many(1))).toBe('values');
  });
});
