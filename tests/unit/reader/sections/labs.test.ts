import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptLab, LABS, mergedLabs } from '@/reader/sections/labs';
import { labs } from '../documents';

const mark = (at: number, change = {}) => ({
  solved: false,
  shown: false,
  hints: 0,
  at,
  ...change,
});
const lab = (at: number, change: Partial<KeptLab> = {}): KeptLab => ({
  at,
  step: 'first',
  texts: {},
  runs: [],
  marks: {},
  ...change,
});

describe('what a reader did in labs', () => {
  it('is read as it was kept', () => {
    fc.assert(
      fc.property(labs, (some) => {
        expect(LABS.parse(some)).toEqual(some);
      }),
    );
  });

  it('is refused whole where any of it is damaged', () => {
    const good = lab(1, { marks: { first: mark(1) } });
    for (const damage of [
      { at: 'now' },
      { step: 7 },
      { texts: ['SELECT 1'] },
      { texts: { first: 1 } },
      { runs: {} },
      { runs: [{ step: 'first', text: 'SELECT 1', said: '1 row' }] },
      { marks: { first: { solved: true } } },
      { marks: { first: mark(1, { hints: -1 }) } },
    ]) {
      expect(LABS.parse({ sql: good, plans: { ...good, ...damage } })).toBeUndefined();
    }
    expect([null, [], 'sql', 3].map(LABS.parse)).toEqual(Array(4).fill(undefined));
  });

  it('takes the later texts, and of each step the later mark', () => {
    const here = lab(2, {
      texts: { first: 'SELECT 2' },
      marks: { first: mark(1, { solved: true }), second: mark(5, { hints: 2 }) },
    });
    const there = lab(3, {
      texts: { first: 'SELECT 3' },
      marks: { first: mark(4), second: mark(3, { shown: true }) },
    });
    expect(mergedLabs({ sql: here }, { sql: there, plans: lab(1) })).toEqual({
      sql: lab(3, {
        texts: { first: 'SELECT 3' },
        marks: { first: mark(4), second: mark(5, { hints: 2 }) },
      }),
      plans: lab(1),
    });
  });
});
