import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatProgress, parseProgress } from '@/reader/progress-link';
import { progressOf } from '@/reader/sections/read';

const ids = fc.stringMatching(/^[a-z0-9-]{1,9}\/[a-z0-9-]{1,9}$/);

it('carries a progress, pages that this guide does not know included', () => {
  fc.assert(
    fc.property(fc.array(ids), (some) => {
      const progress = progressOf(some);
      expect(parseProgress(formatProgress(progress))).toEqual(progress);
    }),
  );
});

it('is refused where it is no list of pages', () => {
  const long = `a/${'x'.repeat(101)}`;
  for (const text of [
    '{"read":[]}',
    'a/one;drop',
    '<img>',
    ',',
    'A/B',
    'x/y,'.repeat(2000),
    long,
  ]) {
    expect(parseProgress(text), text.slice(0, 20)).toBeNull();
  }
});
