import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerReader, type Answer } from '../../../src/labs/postgres/wire';
import { LIMITS, type Limits } from '../../../src/labs/protocol';

const encoder = new TextEncoder();
const bytes = (...parts: readonly (number | string | Uint8Array)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number'
        ? [part]
        : [...(typeof part === 'string' ? encoder.encode(part) : part)],
    ),
  );
const int16 = (value: number) => bytes((value >> 8) & 255, value & 255);
const int32 = (value: number) =>
  bytes((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
const message = (kind: string, ...parts: readonly (number | string | Uint8Array)[]) => {
  const body = bytes(...parts);
  return bytes(kind, int32(body.length + 4), body);
};
const field = (name: string) =>
  bytes(name, 0, int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0));
const row = (...cells: readonly (string | null)[]) =>
  message(
    'D',
    int16(cells.length),
    ...cells.map((cell) =>
      cell === null ? int32(-1) : bytes(int32(encoder.encode(cell).length), cell),
    ),
  );
/** A field of an error or notice. */
const said = (letter: string, text: string) => bytes(letter, text, 0);
const READY = message('Z', 'I');

/** The answer to these bytes, which come in pieces of a length. */
function read(all: Uint8Array, length = all.length, limits: Partial<Limits> = {}): Answer {
  const reader = new AnswerReader(
    { ...LIMITS, ...limits },
    { bytes: limits.bytes ?? LIMITS.bytes },
  );
  for (let at = 0; at < all.length; at += length) reader.push(all.slice(at, at + length));
  return reader.answer;
}

const TWO_ROWS = bytes(
  message('T', int16(2), field('a'), field('b')),
  row('é', null),
  row('', 'NULL'),
  message('N', said('V', 'WARNING'), said('C', '01000'), said('M', 'careful'), 0),
  message('C', 'SELECT 2', 0),
  READY,
);

describe('an answer of the server', () => {
  it('is the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (length) => {
        expect(read(TWO_ROWS, length)).toEqual({
          fields: [
            { name: 'a', oid: 25, modifier: -1 },
            { name: 'b', oid: 25, modifier: -1 },
          ],
          rows: [
            ['é', null],
            ['', 'NULL'],
          ],
          count: 2,
          tag: 'SELECT 2',
          error: undefined,
          notices: [{ severity: 'WARNING', code: '01000', message: 'careful' }],
          transaction: 'none',
          cut: undefined,
        });
      }),
    );
  });

  it('is broken where the server does not say that it is ready', () => {
    expect(read(TWO_ROWS.subarray(0, -READY.length)).transaction).toBeUndefined();
    expect(read(new Uint8Array()).transaction).toBeUndefined();
  });

  it('has an error with its fields', () => {
    const error = message(
      'E',
      said('S', 'ERROR'),
      said('V', 'ERROR'),
      said('C', '42P01'),
      said('M', 'no table'),
      said('H', 'look'),
      said('P', '15'),
      said('t', 'parts'),
      0,
    );
    expect(read(bytes(error, message('Z', 'E')), 3)).toMatchObject({
      error: {
        severity: 'ERROR',
        code: '42P01',
        message: 'no table',
        hint: 'look',
        position: 15,
        table: 'parts',
      },
      transaction: 'failed',
      tag: undefined,
    });
  });

  it('keeps the rows that a limit allows, and counts all', () => {
    const rows = Array.from({ length: 9 }, (_, index) => row(`row ${index}`));
    const all = bytes(
      message('T', int16(1), field('a')),
      ...rows,
      message('C', 'SELECT 9', 0),
      READY,
    );
    for (const length of [1, 7, all.length]) {
      expect(read(all, length, { rows: 4 })).toMatchObject({
        count: 9,
        cut: { rows: 5, cells: 0, by: 'rows' },
      });
      const few = read(all, length, { bytes: 12 });
      expect(few).toMatchObject({ count: 9, cut: { rows: 6, by: 'bytes' }, tag: 'SELECT 9' });
      expect(few.rows).toEqual([['row 0'], ['row 1'], ['row 2']]);
    }
  });

  it('shortens a value between two characters', () => {
    const all = bytes(
      message('T', int16(1), field('a')),
      row('aéé'),
      message('C', 'SELECT 1', 0),
      READY,
    );
    expect(read(all, 2, { cell: 4 })).toMatchObject({ rows: [['aé']], cut: { rows: 0, cells: 1 } });
  });

  it('does not keep a text that an error makes endless', () => {
    const all = bytes(
      message('E', said('V', 'ERROR'), said('C', 'P0001'), `M${'x'.repeat(200_000)}`, 0, 0),
      READY,
    );
    expect(read(all, 10_000).error?.message.length).toBeLessThan(70_000);
  });

  it('shows the lines of COPY', () => {
    const all = bytes(
      message('H', 0, int16(1), int16(0)),
      message('d', '1\ta\n'),
      message('d', '2\tb\n'),
      message('c'),
      message('C', 'COPY 2', 0),
      READY,
    );
    expect(read(all, 5)).toMatchObject({
      fields: [{ name: 'copy' }],
      rows: [['1\ta'], ['2\tb']],
      count: 2,
      tag: 'COPY 2',
    });
  });
});
