import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '@/lib/sim/random';
import { mean, meanResponse, measure, oneInTwenty, WORKS } from '@/widgets/queue-knee/model';

/** Within so many hundredths of what is expected. */
const isNear = (value: number, expected: number, hundredths: number) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(hundredths / 100);

describe('the formula', () => {
  it('gives the values that everybody computes', () => {
    const byLoad = [50, 80, 90, 95].map((load) => meanResponse(load, 'random'));
    expect(byLoad.map(Math.round)).toEqual([20, 50, 100, 200]);
    expect(meanResponse(80, 'equal')).toBeCloseTo(30, 9);
    expect(meanResponse(80, 'uneven')).toBeCloseTo(110, 9);
  });

  it('is 1 ÷ (μ − λ) for random work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (arrivals) => {
        expect(meanResponse(arrivals, 'random')).toBeCloseTo(1000 / (100 - arrivals), 6);
      }),
    );
  });
});

describe('a run', () => {
  it.each(WORKS)('agrees with the formula when it is long: %s', (work) => {
    const responses = measure(random(7), { arrivals: 80, work, requests: 500_000 });
    isNear(mean(responses), meanResponse(80, work), work === 'uneven' ? 5 : 2);
  });

  it('has the tail of M/M/1: one in twenty above −ln 0.05 ÷ (μ − λ)', () => {
    const responses = measure(random(8), { arrivals: 80, work: 'random', requests: 400_000 });
    isNear(oneInTwenty(responses), 149.787, 3);
  });

  it('answers nobody before the work is done, and is the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.record({ arrivals: fc.integer({ min: 5, max: 99 }), seed: fc.nat() }),
        ({ arrivals, seed }) => {
          const once = measure(random(seed), { arrivals, work: 'equal', requests: 50 });
          expect(Math.min(...once)).toBeGreaterThanOrEqual(10);
          expect(measure(random(seed), { arrivals, work: 'equal', requests: 50 })).toEqual(once);
        },
      ),
    );
  });
});
