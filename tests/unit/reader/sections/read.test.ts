import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RENAMED_PAGES } from '@/data/renamed-pages';
import { currentId, READ, withPage } from '@/reader/sections/read';
import { READING_ORDER } from '@/sidebar';

const ids = fc.constantFrom('a/one', 'a/two', 'b/three', 'gone/page');
const progresses = fc.array(ids).map((some) => READ.parse(some) ?? []);

it('ticks and unticks one page alone', () => {
  fc.assert(
    fc.property(progresses, ids, (progress, page) => {
      const ticked = withPage(progress, page, true);
      expect(ticked).toContain(page);
      expect(READ.parse(ticked)).toEqual(ticked);
      const others = (pages: readonly string[]) => pages.filter((id) => id !== page);
      expect(others(ticked)).toEqual(others(progress));
      expect(withPage(ticked, page, false)).toEqual(others(progress));
    }),
  );
});

describe('renamed pages', () => {
  it('are found under their present ids, through every name they had', () => {
    const renamed = new Map([
      ['a/old', 'a/new'],
      ['a/older', 'a/old'],
    ]);
    expect(['a/older', 'a/old', 'a/new', 'b/other'].map((id) => currentId(id, renamed))).toEqual([
      'a/new',
      'a/new',
      'a/new',
      'b/other',
    ]);
  });

  it('lead to pages that exist, from ids that no page has', () => {
    for (const [old] of RENAMED_PAGES) {
      expect(READING_ORDER, old).not.toContain(old);
      expect(READING_ORDER, old).toContain(currentId(old));
    }
  });
});
