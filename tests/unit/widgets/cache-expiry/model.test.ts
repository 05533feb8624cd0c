import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '@/lib/sim/random';
import { follow, REBUILD, type Rule, RULES, runningAt } from '@/widgets/cache-expiry/model';

const given = fc.record({
  ttl: fc.integer({ min: 2, max: 15 }),
  rate: fc.integer({ min: 1, max: 50 }).map((tens) => tens * 10),
  seed: fc.nat(),
});
const outcome = (
  rule: Rule,
  { ttl, rate, seed = 1 }: { ttl: number; rate: number; seed?: number },
) => follow(random(seed), { rule, ttl, rate });

describe('without protection', () => {
  it('sends as many queries at once as arrive during one rebuild, whatever the time to live', () => {
    fc.assert(
      fc.property(given, (state) => {
        const result = outcome('none', state);
        expect(result.most).toBe(Math.round(state.rate * REBUILD));
        expect(result.waited).toBe(result.queries.length);
        expect(result.oldest).toBeLessThan(state.ttl);
      }),
      { numRuns: 30 },
    );
  });

  it('agrees with Little: 200 a second for 0.4 s are 80', () => {
    expect(outcome('none', { ttl: 5, rate: 200 }).most).toBe(80);
  });
});

describe('with protection', () => {
  it('has one query at a time where one rebuilds, and lets the others wait', () => {
    fc.assert(
      fc.property(given, (state) => {
        const result = outcome('one', state);
        expect(result.most).toBe(1);
        const each = Math.round(state.rate * REBUILD);
        expect(result.waited).toBeLessThanOrEqual(result.queries.length * each);
        expect(result.waited).toBeGreaterThan((result.queries.length - 1) * each);
      }),
      { numRuns: 30 },
    );
  });

  it('lets nobody wait where the old copy is shown, which is older by the rebuild at most', () => {
    fc.assert(
      fc.property(given, (state) => {
        const result = outcome('stale', state);
        expect([result.most, result.waited]).toEqual([1, 0]);
        expect(result.oldest).toBeGreaterThanOrEqual(state.ttl);
        expect(result.oldest).toBeLessThanOrEqual(state.ttl + REBUILD + 2 / state.rate);
      }),
      { numRuns: 30 },
    );
  });

  it('sends a few queries, about e at once, where readers refresh early at random', () => {
    const most = Array.from(
      { length: 40 },
      (_, seed) => outcome('early', { ttl: 10, rate: 500, seed }).most,
    );
    const mean = most.reduce((sum, each) => sum + each, 0) / most.length;
    expect(mean).toBeGreaterThan(1.5);
    expect(mean).toBeLessThan(6);
  });
});

it('shows copies one after the other, and is the same for the same seed', () => {
  fc.assert(
    fc.property(given, fc.constantFrom(...RULES), (state, rule) => {
      const result = outcome(rule, state);
      expect(outcome(rule, state)).toEqual(result);
      expect(runningAt(result, 0)).toBe(0);
      for (const [index, { stored, until }] of result.copies.entries()) {
        expect(until).toBeGreaterThanOrEqual(stored);
        expect(result.copies[index + 1]?.stored ?? Infinity).toBeGreaterThanOrEqual(until);
      }
    }),
    { numRuns: 40 },
  );
});
