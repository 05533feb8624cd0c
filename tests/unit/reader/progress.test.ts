import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProgress, keptProgress, nextPage, parseProgress, withPage } from '@/reader/progress';

const ORDER = ['a/one', 'a/two', 'b/three', 'b/four'];
const progresses = fc.subarray(ORDER);

describe('progress', () => {
  it('survives being written and read', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        expect(parseProgress(formatProgress(progress), ORDER)).toEqual(progress);
      }),
    );
  });

  it('forgets pages that no longer exist and keeps the rest', () => {
    expect(parseProgress('b/three,gone/page,a/one', ORDER)).toEqual(['a/one', 'b/three']);
  });

  it('refuses what is no list of pages', () => {
    for (const text of ['{"read":[]}', 'a/one;drop', '<img>', ',', 'A/B', 'x/y,'.repeat(2000)]) {
      expect(parseProgress(text, ORDER), text.slice(0, 20)).toBeNull();
    }
  });

  it('keeps what is whole of a damaged one', () => {
    expect(keptProgress('b/three,{"x":1},a/one,<img>', ORDER)).toEqual(['a/one', 'b/three']);
    expect(keptProgress('\u0000'.repeat(5000), ORDER)).toEqual([]);
  });

  it('ticks and unticks one page alone', () => {
    fc.assert(
      fc.property(progresses, fc.constantFrom(...ORDER), (progress, page) => {
        const ticked = withPage(progress, page, true);
        expect(ticked).toContain(page);
        const others = (pages: readonly string[]) => pages.filter((id) => id !== page);
        expect(others(ticked)).toEqual(others(progress));
        expect(withPage(ticked, page, false)).toEqual(others(progress));
      }),
    );
  });

  it('leads to the first page not read', () => {
    expect(nextPage(['a/one', 'b/three'], ORDER)).toBe('a/two');
    expect(nextPage(ORDER, ORDER)).toBeUndefined();
  });
});
