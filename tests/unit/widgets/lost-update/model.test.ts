import { describe, expect, it } from 'vitest';
import { ORDERS, run, swapped } from '@/widgets/lost-update/model';

const stocks = [1, 2, 3];
const all = ORDERS.flatMap((order) => stocks.map((stock) => ({ order, stock })));

describe.each(['update', 'lock'] as const)('%s', (way) => {
  it.each(all)('sells what there is and counts it, in the order $order of $stock', (given) => {
    const { sold, stock } = run({ ...given, way });
    expect(sold).toBe(Math.min(2, given.stock));
    expect(stock).toBe(given.stock - sold);
  });
});

it.each(all)(
  'reading and then writing loses a sale where both read first: $order of $stock',
  (given) => {
    const { sold, stock, events } = run({ ...given, way: 'read' });
    const bothReadFirst = !['a-a-b-b', 'b-b-a-a'].includes(given.order);
    expect(given.stock - sold !== stock).toBe(bothReadFirst);
    expect(events.filter(({ loses }) => loses)).toHaveLength(bothReadFirst ? 1 : 0);
  },
);

it('waits only where the other holds the row, and goes on when that commits', () => {
  const kinds = (order: (typeof ORDERS)[number], way: 'update' | 'lock') =>
    run({ order, way, stock: 1 }).events.map(({ by, kind }) => `${by} ${kind}`);
  expect(kinds('a-b-a-b', 'lock')).toEqual(['a read', 'b wait', 'a write', 'b read', 'b refuse']);
  expect(kinds('a-b-b-a', 'lock')).toEqual(['a read', 'b wait', 'a write', 'b read', 'b refuse']);
  expect(kinds('b-a-a-b', 'update')).toEqual([
    'b update',
    'a wait',
    'b commit',
    'a nothing',
    'a refuse',
  ]);
  expect(kinds('a-a-b-b', 'lock')).not.toContain('b wait');
});

it('swaps two steps that are next to each other', () => {
  expect(swapped('a-b-a-b', 0)).toBe('b-a-a-b');
  expect(swapped('a-b-a-b', 1)).toBe('a-a-b-b');
  expect(swapped('a-a-b-b', 0)).toBe('a-a-b-b');
  for (const order of ORDERS) {
    for (const place of [0, 1, 2]) expect(swapped(swapped(order, place), place)).toBe(order);
  }
});
