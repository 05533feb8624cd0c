import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionOf } from '@/reader/document';
import { merge } from '@/reader/merge';
import { LANGUAGE } from '@/reader/sections/language';
import { READ } from '@/reader/sections/read';
import { SEARCHES } from '@/reader/sections/searches';
import { documents } from './documents';

describe('two documents', () => {
  it('give the same one, whichever comes first', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('give the same one when either is merged again', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const both = merge(a, b);
        expect(merge(both, both)).toEqual(both);
        expect(merge(both, a)).toEqual(both);
        expect(merge(b, both)).toEqual(both);
      }),
    );
  });

  it('do not mind where a third one joins', () => {
    fc.assert(
      fc.property(documents, documents, documents, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('lose no field and no tick, known or not, and stay as new as the newer one', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const both = merge(a, b);
        for (const name of [...Object.keys(a), ...Object.keys(b)]) {
          expect([name in both, `${name}.damaged` in both]).toContain(true);
        }
        const ticks = [...sectionOf(a, READ), ...sectionOf(b, READ)];
        expect(sectionOf(both, READ)).toEqual([...new Set(ticks)].sort());
        expect(both.version).toBe(Math.max(a.version, b.version));
      }),
    );
  });
});

it('of two choices the later one holds', () => {
  const before = { version: 1, language: { value: 'ruby', at: 1 } };
  const after = { version: 1, language: { value: 'go', at: 2 } };
  expect(sectionOf(merge(after, before), LANGUAGE).value).toBe('go');
});

it('of searches the last six stay, each once, newest first', () => {
  const searches = (from: number) =>
    Array.from({ length: 5 }, (_, index) => ({ query: `q${index}`, at: from + index }));
  const others = [
    { query: 'x', at: 9 },
    { query: 'y', at: 0 },
  ];
  const both = merge(
    { version: 1, searches: searches(0) },
    { version: 1, searches: [...searches(2), ...others] },
  );
  const queries = sectionOf(both, SEARCHES).map(({ query }) => query);
  expect(queries).toEqual(['x', 'q4', 'q3', 'q2', 'q1', 'q0']);
});
