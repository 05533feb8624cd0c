// cspell:ignore Fwhy Cwire Cdoor Dtank Dwire -- what follows an escape
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMeant, decoded, queryAsMeant, readLink } from '@/lib/passed-on';
import { oneOf, someOf, urlState, wholeNumber } from '@/lib/url-state';

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
      fc.property(fc.string(), fc.string(), (text, other) => {
        const meant = queryAsMeant(
          `?q=${encodeURIComponent(other)}&car.break=${encodeURIComponent(text)}`,
        );
        expect(queryAsMeant(meant)).toBe(meant);
      }),
    );
  });
});

const codec = urlState('car', {
  fault: oneOf(['none', 'tank', 'wire'], 'none'),
  xray: wholeNumber(0, 100, 40),
  open: someOf(['bonnet', 'boot', 'door'], ['bonnet']),
});

describe('a link that was passed on', () => {
  it.each([
    ['?car.fault=tank).', { fault: 'tank' }],
    ['?car.fault=TANK', { fault: 'tank' }],
    ['?CAR.FAULT=tank', { fault: 'tank' }],
    ['?car.xray=7.', { xray: 7 }],
    ['?car.open=boot%252Cdoor', { open: ['boot', 'door'] }],
    ['?car.open=boot,door)', { open: ['boot', 'door'] }],
    ['?car.xray=7&amp;car.fault=wire', { xray: 7, fault: 'wire' }],
    ['?car.xray%3D7%26car.fault%3Dwire', { xray: 7, fault: 'wire' }],
  ])('is read as it was meant: %s', (query, expected) => {
    const { state, problems, search } = readLink(codec, query);
    expect(state).toEqual({ ...codec.initial, ...expected });
    expect(problems).toEqual([]);
    expect(codec.read(search)).toEqual({ state, problems: [] });
  });

  it('says in words what is not accepted, without repeating a huge value', () => {
    const { problems } = readLink(codec, `?car.xray=${'9'.repeat(5000)}&car.fault=<script>`);
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem.length).toBeLessThan(250);
    expect(problems.join(' ')).toContain(
      'which is not a whole number from 0 to 100. The usual setting is shown instead.',
    );
  });

  it('says what of a list is left out', () => {
    const { state, problems } = readLink(codec, '?car.open=boot,wing,door&car.xray=7');
    expect(state).toEqual({ ...codec.initial, open: ['boot', 'door'], xray: 7 });
    expect(problems).toEqual([
      'The link asks for car.open = “boot,wing,door”, which is not any of bonnet, boot, door, separated by commas. The rest is shown, without “wing”.',
    ]);
  });
});
