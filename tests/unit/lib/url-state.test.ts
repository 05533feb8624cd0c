import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneOf, someOf, urlState, wholeNumber, wholeNumbers } from '@/lib/url-state';

const codec = urlState('car', {
  fault: oneOf(['none', 'tank', 'wire'], 'none'),
  xray: wholeNumber(0, 100, 40),
  open: someOf(['bonnet', 'boot', 'door'], ['bonnet']),
  pours: wholeNumbers(0, 90, 3, [25]),
});

const states = fc.record({
  fault: fc.constantFrom('none' as const, 'tank' as const, 'wire' as const),
  xray: fc.integer({ min: 0, max: 100 }),
  open: fc.subarray(['bonnet', 'boot', 'door'] as const),
  pours: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 3 }),
});

describe('urlState', () => {
  it('reproduces every state from the address it wrote', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(codec.read(codec.write(state, ''))).toEqual({ state, problems: [] });
      }),
    );
  });

  it('leaves out initial values and keeps other parameters', () => {
    expect(codec.write(codec.initial, '')).toBe('');
    expect(codec.write({ ...codec.initial, xray: 7 }, '?q=index&car.fault=tank')).toBe(
      '?q=index&car.xray=7',
    );
  });

  it('writes commas that people can read, and leaves those of other parameters alone', () => {
    expect(codec.write({ ...codec.initial, open: ['boot', 'door'] }, '?q=a%2Cb')).toBe(
      '?q=a%2Cb&car.open=boot,door',
    );
  });

  it('answers any address with an allowed state and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (fault, xray, open) => {
        const search = `?${new URLSearchParams({ 'car.fault': fault, 'car.xray': xray, 'car.open': open }).toString()}`;
        const { state } = codec.read(search);
        expect(['none', 'tank', 'wire']).toContain(state.fault);
        expect(state.xray).toSatisfy((value: number) => value >= 0 && value <= 100);
        expect(new Set(state.open).size).toBe(state.open.length);
      }),
    );
  });

  it('takes lists of numbers that are not too many, too large or none', () => {
    for (const text of ['', '1,', '91', '1,2,3,4', '1e1', '0x1']) {
      expect(codec.read(`?car.pours=${text}`).state.pours).toEqual([25]);
    }
    expect(codec.read('?car.pours=0,90,1').state.pours).toEqual([0, 90, 1]);
  });

  it('tells what it did not accept', () => {
    const { state, problems } = codec.read(`?car.xray=${'9'.repeat(5000)}&car.fault=<script>`);
    expect(state).toEqual(codec.initial);
    expect(problems).toMatchObject([
      { name: 'car.fault', text: '<script>', field: { expects: 'one of none, tank, wire' } },
      { name: 'car.xray', field: { expects: 'a whole number from 0 to 100' } },
    ]);
  });

  it('takes whole numbers only', () => {
    for (const text of ['4.5', '1e2', ' 5', '', '0x10', '-0.0', 'NaN', '101', '-1']) {
      expect(codec.read(`?car.xray=${encodeURIComponent(text)}`).problems, text).toHaveLength(1);
    }
  });
});
