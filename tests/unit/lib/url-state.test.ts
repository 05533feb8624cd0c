// cspell:ignore Cdoor Dwire -- what follows an escape
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneOf, someOf, urlState, wholeNumber } from '@/lib/url-state';

const codec = urlState('car', {
  fault: oneOf(['none', 'tank', 'wire'], 'none'),
  xray: wholeNumber(0, 100, 40),
  open: someOf(['bonnet', 'boot', 'door'], ['bonnet']),
});

const states = fc.record({
  fault: fc.constantFrom('none' as const, 'tank' as const, 'wire' as const),
  xray: fc.integer({ min: 0, max: 100 }),
  open: fc.subarray(['bonnet', 'boot', 'door'] as const),
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

  it('says in words what it did not accept, without repeating a huge value', () => {
    const { state, problems } = codec.read(`?car.xray=${'9'.repeat(5000)}&car.fault=<script>`);
    expect(state).toEqual(codec.initial);
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem.length).toBeLessThan(250);
    expect(problems.join(' ')).toContain('a whole number from 0 to 100');
  });

  const PASSED_ON: [string, object][] = [
    ['?car.fault=tank).', { fault: 'tank' }],
    ['?car.fault=TANK', { fault: 'tank' }],
    ['?CAR.FAULT=tank', { fault: 'tank' }],
    ['?car.xray=7.', { xray: 7 }],
    ['?car.open=boot%252Cdoor', { open: ['boot', 'door'] }],
    ['?car.open=boot,door)', { open: ['boot', 'door'] }],
    ['?car.xray=7&amp;car.fault=wire', { xray: 7, fault: 'wire' }],
    ['?car.xray%3D7%26car.fault%3Dwire', { xray: 7, fault: 'wire' }],
  ];

  it.each(PASSED_ON)('reads %s as it was meant', (search, expected) => {
    expect(codec.read(search)).toEqual({ state: { ...codec.initial, ...expected }, problems: [] });
  });

  it.each(PASSED_ON)('writes one clean address after %s', (search) => {
    const { state } = codec.read(search);
    const parts = (query: string) => query.slice(1).split('&').sort();
    expect(parts(codec.write(state, search))).toEqual(parts(codec.write(state, '')));
  });

  it('takes what it knows of a list, and says what it leaves out', () => {
    const { state, problems } = codec.read('?car.open=boot,wing,door&car.xray=7');
    expect(state).toEqual({ ...codec.initial, open: ['boot', 'door'], xray: 7 });
    expect(problems).toEqual([
      'The link asks for car.open = “boot,wing,door”, which is not any of bonnet, boot, door, separated by commas. The rest is shown, without “wing”.',
    ]);
  });

  it('takes whole numbers only', () => {
    for (const text of ['4.5', '1e2', '5 6', '', '0x10', '-0.0', 'NaN', '101', '-1']) {
      expect(codec.read(`?car.xray=${encodeURIComponent(text)}`).problems, text).toHaveLength(1);
    }
  });
});
