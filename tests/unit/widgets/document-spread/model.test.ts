import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  expectedHolding,
  ORDERS,
  OWN_ORDERS,
  placed,
  workOf,
} from '@/widgets/document-spread/model';

const machines = fc.integer({ min: 1, max: 24 });
const spread = fc.record({ machines, key: fc.constantFrom('order' as const, 'customer' as const) });
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

test('every document lies on one machine', () => {
  fc.assert(
    fc.property(spread, (state) => {
      const all = placed(state);
      expect(all).toHaveLength(state.machines);
      expect(sum(all.map(({ documents }) => documents))).toBe(ORDERS);
      expect(sum(all.map(({ own }) => own))).toBe(OWN_ORDERS);
    }),
  );
});

test('by customer, the orders of one lie together', () => {
  fc.assert(
    fc.property(machines, (count) => {
      const holding = placed({ machines: count, key: 'customer' }).filter(({ own }) => own > 0);
      expect(holding.map(({ own }) => own)).toEqual([OWN_ORDERS]);
      const work = workOf({ machines: count, key: 'customer' });
      expect(work.find(({ id }) => id === 'rename')).toMatchObject({ asked: 1, committing: 1 });
      expect(work.find(({ id }) => id === 'read')?.asked).toBe(count);
    }),
  );
});

test('by order number, as many machines hold some as chance would have it', () => {
  fc.assert(
    fc.property(machines, (count) => {
      const { length } = placed({ machines: count, key: 'order' }).filter(({ own }) => own > 0);
      expect(Math.abs(length - expectedHolding(count, OWN_ORDERS))).toBeLessThan(1);
    }),
  );
});

test('the expectation is that of throwing at random', () => {
  expect(expectedHolding(1, 156)).toBe(1);
  expect(expectedHolding(8, 1)).toBeCloseTo(1);
  // Two documents on two machines: both on one in half of the cases.
  expect(expectedHolding(2, 2)).toBeCloseTo(1.5);
});
