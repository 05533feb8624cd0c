import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASE, CAP, CAPACITY, pause, run, SECONDS, summed } from '@/widgets/retry-storm/model';

const storm = fc.record({
  pauses: fc.constantFrom('fixed' as const, 'doubling' as const, 'jitter' as const),
  callers: fc.integer({ min: 20, max: 200 }),
  outage: fc.integer({ min: 1, max: 20 }),
});

test('nobody is served before the server is back, nobody twice, and never more than it can', () => {
  fc.assert(
    fc.property(storm, (given) => {
      const seconds = run(given);
      const { served, over } = summed(seconds, given);
      expect(seconds.slice(0, given.outage).every((second) => second.served === 0)).toBe(true);
      expect(Math.max(...seconds.map((second) => second.served))).toBeLessThanOrEqual(CAPACITY);
      expect(served).toBeLessThanOrEqual(given.callers);
      expect(over === undefined).toBe(served < given.callers);
    }),
    { numRuns: 40 },
  );
});

test('every second means n calls in each second of the outage, and then fewer by what is served', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (tens, outage) => {
        const callers = tens * CAPACITY;
        const given = { pauses: 'fixed' as const, callers, outage };
        const { calls, over, peak } = summed(run(given), given);
        expect(calls).toBe(callers * outage + (CAPACITY * tens * (tens + 1)) / 2);
        expect(over).toBe(outage + tens);
        expect(peak).toBe(callers);
      },
    ),
    { numRuns: 40 },
  );
  expect(
    summed(run({ pauses: 'fixed', callers: 100, outage: 6 }), {
      pauses: 'fixed',
      callers: 100,
      outage: 6,
    }).calls,
  ).toBe(1150);
});

test('doubling keeps all in step: 1, 2, 4, 8, 16, 20, 20 seconds apart', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((failed) => pause('doubling', 0, failed));
  expect(pauses).toEqual([1, 2, 4, 8, 16, 20, 20]);
  const busy = run({ pauses: 'doubling', callers: 100, outage: 6 }).flatMap(
    ({ served, refused }, second) => (served + refused > 0 ? [[second, served + refused]] : []),
  );
  expect(busy).toEqual([
    [0, 100],
    [1, 100],
    [3, 100],
    [7, 100],
    [15, 90],
    [31, 80],
    [51, 70],
  ]);
});

test('full jitter waits half as long on average: Σ min(cap, base · 2^i) / 2', () => {
  const callers = 4000;
  let total = 0;
  for (let failed = 1; failed <= 7; failed += 1) {
    const drawn = Array.from({ length: callers }, (_, caller) => pause('jitter', caller, failed));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(Math.min(CAP, BASE * 2 ** (failed - 1)));
    total += drawn.reduce((sum, each) => sum + each, 0);
  }
  expect(total / callers).toBeGreaterThan(35.5 * 0.99);
  expect(total / callers).toBeLessThan(35.5 * 1.01);
});

test('chance makes the crowd smaller that meets the server', () => {
  for (const callers of [50, 100, 200]) {
    for (const outage of [3, 6, 12]) {
      const peak = (pauses: 'doubling' | 'jitter') => {
        const given = { pauses, callers, outage };
        return summed(run(given), given).peak;
      };
      expect(peak('jitter')).toBeLessThanOrEqual(peak('doubling') / 2);
    }
  }
  expect(run({ pauses: 'jitter', callers: 100, outage: 6 })).toHaveLength(SECONDS);
});
