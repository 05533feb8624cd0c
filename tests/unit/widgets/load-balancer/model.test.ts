import fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from '@/lib/sim/random';
import { ARRIVALS, FAULTS, RATES, RULES, spread } from '@/widgets/load-balancer/model';

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
/** Means of long runs by all rules, in their order. */
const means = RULES.map((rule) =>
  mean(
    spread(random(3), { rule, rates: RATES.none, arrivals: ARRIVALS, requests: 120_000 }).responses,
  ),
);

it('agrees with theory at both ends: M/M/1 at random, M/M/4 from one queue', () => {
  expect(Math.abs((means[0] ?? 0) / 50 - 1)).toBeLessThan(0.04);
  expect(Math.abs((means[4] ?? 0) / 17.4554 - 1)).toBeLessThan(0.04);
});

it('ranks the rules: each look at the servers shortens the wait', () => {
  expect(means).toEqual(means.toSorted((a, b) => b - a));
});

it('grows without end where a slow server gets as much as the others', () => {
  const late = (rule: 'turn' | 'least') => {
    const options = { rule, rates: RATES.slow, arrivals: ARRIVALS, requests: 20_000 };
    return mean(spread(random(4), options).responses.slice(-2000));
  };
  expect(late('turn')).toBeGreaterThan(2000);
  expect(late('least')).toBeLessThan(200);
});

it('agrees with Mitzenmacher for two choices among many servers at 90 %', () => {
  const rates = Array.from({ length: 500 }, () => 100);
  const { responses } = spread(random(5), {
    rule: 'two',
    rates,
    arrivals: 45_000,
    requests: 300_000,
  });
  expect(Math.abs(mean(responses.slice(100_000)) / 26.1406 - 1)).toBeLessThan(0.03);
});

it('sends each request to one server, counts what is open, and repeats itself', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.nat(),
        rule: fc.constantFrom(...RULES),
        fault: fc.constantFrom(...FAULTS),
        requests: fc.integer({ min: 1, max: 300 }),
      }),
      ({ seed, rule, fault, requests }) => {
        const options = { rule, rates: RATES[fault], arrivals: ARRIVALS, requests };
        const run = spread(random(seed), options);
        expect(run.servers).toHaveLength(requests);
        expect(Math.min(...run.responses)).toBeGreaterThan(0);
        expect(run.looked).toContain(run.taken);
        expect(mean(run.inFlight) * 4 + run.waiting).toBeLessThan(requests);
        if (rule === 'least') {
          expect(run.inFlight[run.taken]).toBe(Math.min(...run.inFlight));
        }
        if (rule === 'one') {
          expect(Math.max(...run.inFlight)).toBeLessThanOrEqual(1);
          if (run.waiting > 0) expect(Math.min(...run.inFlight)).toBe(1);
        }
        expect(spread(random(seed), options)).toEqual(run);
      },
    ),
  );
});
