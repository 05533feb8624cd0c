// cspell:ignore Fwhy Cwire Dtank Dwire -- what follows an escape
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMeant, decoded, queryAsMeant } from '@/lib/passed-on';

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

describe('a query', () => {
  it.each([
    '?car.xray=7&car.break=tank,wire',
    '?car.xray=7&amp;car.break=tank,wire',
    '?car.xray%3D7%26car.break%3Dtank%2Cwire',
    '?car.xray%253D7%2526car.break%253Dtank%252Cwire',
    '?CAR.XRAY=7&car.break=Tank%252CWIRE).',
    '?car.xray=7.&car.break=tank%2Cwire',
  ])('is read as it was meant: %s', (search) => {
    expect(queryAsMeant(search)).toBe('?car.xray=7&car.break=tank,wire');
  });

  it.each(['', '?q=a%3Db%26C', '?found=A%2CB)', '?q=50%25&car.xray=7'])(
    'stays as it is where nothing was done to a widget: %s',
    (search) => {
      expect(queryAsMeant(search)).toBe(search);
    },
  );

  it('is mended once', () => {
    fc.assert(
      fc.property(fc.string(), fc.webQueryParameters(), (text, query) => {
        const meant = queryAsMeant(`?${query}&car.break=${encodeURIComponent(text)}`);
        expect(queryAsMeant(meant)).toBe(meant);
      }),
    );
  });
});
