// cspell:ignore Cflask -- what follows an escape
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink } from '@/lib/passed-on';
import { GROUPS, PRESETS } from '@/widgets/technology-compare/data';
import { canonical, comparable } from '@/widgets/technology-compare/model';
import { compareUrl, linkTo } from '@/widgets/technology-compare/url';
import { catalogue } from './catalogue';

const codec = compareUrl(catalogue);
const ids = fc.uniqueArray(fc.constantFrom(...catalogue.map(({ id }) => id)), { maxLength: 5 });

describe('the address', () => {
  it('brings back every comparison, and keeps what is not its own', () => {
    for (const { ids: preset } of PRESETS) {
      for (const rows of ['all', 'differences'] as const) {
        const state = { with: canonical(catalogue, GROUPS, preset) ?? [], rows };
        const query = codec.write(state, '?other=1%2C2');
        expect(query).toContain('other=1%2C2');
        expect(codec.read(query)).toEqual({ state, problems: [] });
      }
    }
  });

  it('is plain to read, and empty for the usual comparison', () => {
    expect(codec.write({ with: ['django', 'flask'], rows: 'all' }, '')).toBe(
      '?compare.with=django,flask',
    );
    expect(codec.write(codec.initial, '?compare.with=django,flask')).toBe('');
  });

  it('takes any order, and gives what can be compared with one sentence otherwise', () => {
    fc.assert(
      fc.property(ids, (some) => {
        const { state, problems } = readLink(codec, linkTo(some).replace(/#.*/, ''));
        const expected = canonical(catalogue, GROUPS, some);
        const known = comparable(catalogue, GROUPS, some);
        expect(state.with).toEqual(known.length > 0 ? known : codec.initial.with);
        expect(problems.length).toBe(expected === undefined ? 1 : 0);
      }),
    );
  });

  it.each([
    ['django,flasks,flask', ['django', 'flask'], 'without “flasks”'],
    ['django,mysql,flask', ['django', 'flask'], 'without “mysql”'],
    ['django,flasks', codec.initial.with, 'The usual setting'],
  ])('takes of %s what can be compared', (text, expected, said) => {
    const { state, problems } = readLink(codec, `?compare.with=${text}`);
    expect(state.with).toEqual(expected);
    expect(problems).toEqual([expect.stringContaining(said)]);
  });

  it('knows a link that a sentence ends', () => {
    const { state, problems } = readLink(codec, '?compare.with=Django%252Cflask).');
    expect(state.with).toEqual(['django', 'flask']);
    expect(problems).toEqual([]);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const query = `?compare.with=${encodeURIComponent(a)}&compare.rows=${b}`;
        const { state } = codec.read(query);
        expect(canonical(catalogue, GROUPS, state.with)).toEqual(state.with);
        expect(['all', 'differences']).toContain(state.rows);
      }),
    );
  });
});
