// cspell:ignore Fwhy -- what follows an escape
import { describe, expect, it } from 'vitest';
import { asMeant, decoded, parametersOf } from '@/lib/passed-on';

it('takes encoding off, however often it was put on', () => {
  expect(decoded('basics/why,a')).toBe('basics/why,a');
  expect(decoded('basics%2Fwhy%2Ca')).toBe('basics/why,a');
  expect(decoded('basics%252Fwhy')).toBe('basics/why');
  expect(decoded('basics%25252Fwhy')).toBe('basics/why');
});

it('leaves what is damaged', () => {
  expect(decoded('a%2Fb%E0%A4')).toBe('a%2Fb%E0%A4');
  expect(decoded('100%')).toBe('100%');
});

it.each(['mysql)', 'mysql.', 'mysql),', 'MySQL', ' mysql ', 'mysql%29', 'mysql%2529.', 'mysql”'])(
  'knows what “%s” was meant to be',
  (text) => {
    expect(asMeant(text)).toBe('mysql');
  },
);

describe('the parameters of a query', () => {
  it.each(['?a=1&b=2', '?a=1&amp;b=2', '?a%3D1%26b%3D2', '?a%253D1%2526b%253D2'])(
    'are found in %s',
    (search) => {
      expect([...parametersOf(search)]).toEqual([
        ['a', '1'],
        ['b', '2'],
      ]);
    },
  );

  it('are left as they are where nothing was done to them', () => {
    expect([...parametersOf('?q=a%3Db%26c')]).toEqual([['q', 'a=b&c']]);
  });
});
