// cspell:ignore Fwhy Capis Fhttp Dbasics -- what follows an escape
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asMeant } from '@/lib/passed-on';
import { carriedInWords, formatProgress, FRAGMENT, progressIn } from '@/reader/progress-link';
import { progressOf } from '@/reader/sections/read';

const ids = fc.stringMatching(/^[a-z0-9-]{1,9}\/[a-z0-9-]{1,9}$/);
const TWO = { progress: ['apis/http', 'basics/why'], damaged: 0 };

it('carries a progress, pages that this guide does not know included', () => {
  fc.assert(
    fc.property(fc.array(ids), (some) => {
      const progress = progressOf(some);
      expect(progressIn(FRAGMENT + formatProgress(progress))).toEqual({ progress, damaged: 0 });
    }),
  );
});

it.each([
  '#progress=basics/why,apis/http',
  '#progress=basics%2Fwhy%2Capis%2Fhttp',
  '#progress=basics%252Fwhy%252Capis%252Fhttp',
  '#progress%3Dbasics%2Fwhy%2Capis%2Fhttp',
  '#progress=basics/why,apis/http).',
  '#progress=basics/why,%20apis/http',
  '#Progress=Basics/Why,APIs/HTTP',
])('is read out of %s', (fragment) => {
  expect(progressIn(asMeant(fragment))).toEqual(TWO);
});

it.each(['', '#', '#what-you-need', '#progress'])('is not in “%s”', (fragment) => {
  expect(progressIn(fragment)).toBeUndefined();
});

it('is refused where it is no list of pages', () => {
  const long = `a/${'x'.repeat(101)}`;
  for (const text of ['{"read":[]}', 'a/one;drop', '<img>', 'x/y,'.repeat(2000), long]) {
    expect(progressIn(FRAGMENT + text), text.slice(0, 20)).toBeNull();
  }
});

it('takes what can be read', () => {
  expect(progressIn('#progress=basics/why,<img>,apis/http')).toEqual({ ...TWO, damaged: 1 });
});

it.each([
  [['a/1'], 0, 'This link carries 1 read page.'],
  [['a/1', 'a/2'], 0, 'This link carries 2 read pages.'],
  [[], 0, 'This link carries no read pages.'],
  [
    ['a/1', 'b/1', 'b/2'],
    0,
    'This link carries 1 read page. 2 of 3 are not in this guide any more.',
  ],
  [
    ['a/1', 'b/1'],
    1,
    'This link carries 1 read page. 1 of 3 is not in this guide any more. 1 of 3 cannot be read.',
  ],
])('says what %j with %i damaged is', (progress, damaged, words) => {
  expect(carriedInWords({ progress, damaged }, (id) => id.startsWith('a/'))).toBe(words);
});
