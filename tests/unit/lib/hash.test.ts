import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '@/lib/hash';

test('the hash has 32 bits, and spreads neighbours', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      const hash = hashOf(number);
      expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
    }),
  );
  const buckets = Array.from({ length: 8 }, (_, bucket) =>
    Array.from({ length: 800 }, (_, number) => hashOf(number) % 8).filter(
      (each) => each === bucket,
    ),
  );
  for (const { length } of buckets) expect(Math.abs(length - 100)).toBeLessThan(40);
});
