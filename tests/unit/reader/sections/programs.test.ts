import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedPrograms, PROGRAMS } from '@/reader/sections/programs';
import { programs } from '../documents';

describe('what a reader made of programs', () => {
  it('is read as it was kept', () => {
    fc.assert(
      fc.property(programs, (some) => {
        expect(PROGRAMS.parse(some)).toEqual(some);
      }),
    );
  });

  it('is refused whole where any of it is damaged', () => {
    const good = { 'go/transaction': { at: 1, text: 'package main' } };
    for (const damaged of [
      { at: 'now' },
      { text: 'x' },
      { at: 1, text: 7 },
      { at: 1, solved: 'yes' },
      null,
    ]) {
      expect(PROGRAMS.parse({ ...good, 'ruby/rails': damaged })).toBeUndefined();
    }
    expect([null, [], 'go', 3].map(PROGRAMS.parse)).toEqual(Array(4).fill(undefined));
  });

  it('is the later one of two, also where that is the guide’s own again', () => {
    const changed = { 'go/transaction': { at: 1, text: 'mine' } };
    const reset = { 'go/transaction': { at: 2 }, 'ruby/rails': { at: 1, text: 'mine' } };
    expect(mergedPrograms(changed, reset)).toEqual(reset);
    expect(mergedPrograms(reset, changed)).toEqual(reset);
  });

  it('stays solved and shown, whichever text is later', () => {
    const id = 'python/answer-once';
    const solved = { [id]: { at: 1, text: 'mine', solved: true } } as const;
    const reset = { [id]: { at: 2, shown: true } } as const;
    expect(mergedPrograms(solved, reset)).toEqual({ [id]: { at: 2, shown: true, solved: true } });
  });
});
