import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPS, PRESETS } from '@/widgets/technology-compare/data';
import { canonical } from '@/widgets/technology-compare/model';
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

  it('takes any order, and gives the usual comparison with one sentence otherwise', () => {
    fc.assert(
      fc.property(ids, (some) => {
        const { state, problems } = codec.read(linkTo(some).replace(/#.*/, ''));
        const expected = canonical(catalogue, GROUPS, some);
        expect(state.with).toEqual(expected ?? codec.initial.with);
        expect(problems.length).toBe(expected === undefined ? 1 : 0);
      }),
    );
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
