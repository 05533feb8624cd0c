import { expect, it } from 'vitest';
import { signOf, signsByPage, signsIn } from '@/search/index/signs';

it('counts each sign of code, runs as one', () => {
  const counts = signsIn('if (a == b && !c) {\n  f(*list, () => [], x?.y ?? 0);\n}\n-----+-----');
  expect(Object.fromEntries(counts)).toEqual({
    '==': 1,
    '&&': 1,
    '!': 1,
    '*': 1,
    '()': 1,
    '=>': 1,
    '[]': 1,
    '?.': 1,
    '??': 1,
  });
});

it.each([
  ['==', '=='],
  [' & & ', '&&'],
  ['＊', '*'],
  ['the', undefined],
  ['N+1', undefined],
  [' ', undefined],
])('reads “%s” as the sign %s', (query, sign) => {
  expect(signOf(query)).toBe(sign);
});

it('gives a sign to the six pages that use it most', () => {
  const pages = new Map(
    Array.from({ length: 9 }, (_, index) => [`/${index}/`, new Map([['&&', index + 1]])] as const),
  );
  expect([...signsByPage(pages).keys()]).toEqual(['/8/', '/7/', '/6/', '/5/', '/4/', '/3/']);
});
