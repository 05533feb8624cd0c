import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostIn, run } from '@/widgets/token-bucket/model';
import { FLOOD } from '@/widgets/token-bucket/data';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const bucket = fc.record({
  rate: fc.integer({ min: 1, max: 20 }),
  burst: fc.integer({ min: 1, max: 40 }),
  pours: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 }),
});

test('lets through at most b + r·T in any window, and nothing that did not come', () => {
  fc.assert(
    fc.property(bucket, (given) => {
      const passed = run(given).map(({ accepted }) => accepted);
      for (let from = 0; from < passed.length; from += 1) {
        for (let to = from; to < passed.length; to += 1) {
          expect(sum(passed.slice(from, to + 1))).toBeLessThanOrEqual(mostIn(given, to - from));
        }
      }
      for (const { poured, accepted, refused, left } of run(given)) {
        expect(accepted + refused).toBe(poured);
        expect(Math.min(accepted, refused, left)).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(given.burst);
      }
    }),
  );
});

test('refuses only when the bucket is empty', () => {
  fc.assert(
    fc.property(bucket, (given) => {
      for (const { refused, left } of run(given)) if (refused > 0) expect(left).toBe(0);
    }),
  );
});

test('reaches the bound: 10 a second and 20 at once let 70 through in 5 seconds', () => {
  const given = { rate: 10, burst: 20, pours: [30, 30, 30, 30, 30, 30] };
  expect(sum(run(given).map(({ accepted }) => accepted))).toBe(70);
  expect(mostIn(given, 5)).toBe(70);
  expect(sum(run({ ...given, pours: FLOOD }).map(({ accepted }) => accepted))).toBe(130);
});
