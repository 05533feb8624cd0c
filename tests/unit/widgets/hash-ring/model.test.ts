import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DESCRIPTION } from '@/widgets/hash-ring/data';
import {
  byRemainder,
  change,
  counted,
  KEYS,
  moved,
  onRing,
  ownerOf,
  ring,
} from '@/widgets/hash-ring/model';

const servers = fc.integer({ min: 2, max: 8 });
const points = fc.constantFrom(1, 10, 100);

test('a newcomer takes keys, and nothing else moves', () => {
  fc.assert(
    fc.property(servers, points, (count, each) => {
      const before = onRing(count, each);
      const after = onRing(count + 1, each);
      for (const [key, server] of after.entries()) {
        if (server !== before[key]) expect(server).toBe(count);
      }
      expect(moved(before, after)).toBe(counted(after, count + 1)[count]);
    }),
    { numRuns: 20 },
  );
});

test('every key belongs to the next point clockwise, round the end as well', () => {
  fc.assert(
    fc.property(servers, points, fc.double({ min: 0, max: 1, noNaN: true }), (count, each, at) => {
      const circle = ring(count, each);
      const next = circle.find((point) => point.at >= at) ?? circle[0];
      expect(ownerOf(at, circle)).toBe(next?.server);
    }),
    { numRuns: 20 },
  );
});

test('with many points a newcomer takes about 1 of n + 1 keys', () => {
  for (const count of [2, 3, 4, 5, 6, 7, 8]) {
    const { onRing: taken } = change({ servers: count, points: 100, change: 'add' });
    const mean = 1 / (count + 1);
    // The share of a server with v points of n·v is Beta(v, (n − 1)v); four of its deviations.
    const deviation = mean * Math.sqrt(count / ((count + 1) * 100 + 1));
    const drawn = Math.sqrt((mean * (1 - mean)) / KEYS);
    expect(Math.abs(taken / KEYS - mean)).toBeLessThan(4 * Math.hypot(deviation, drawn));
  }
});

test('by remainder n of n + 1 keys move, and a server that goes moves as many as one that comes', () => {
  for (const count of [2, 3, 4, 5, 6, 7, 8]) {
    const share = moved(byRemainder(count), byRemainder(count + 1)) / KEYS;
    expect(Math.abs(share - count / (count + 1))).toBeLessThan(0.05);
    const comes = change({ servers: count, points: 10, change: 'add' });
    const goes = change({ servers: count + 1, points: 10, change: 'remove' });
    expect([goes.onRing, goes.byRemainder]).toEqual([comes.onRing, comes.byRemainder]);
  }
});

test('the description counts as the model does', () => {
  const { onRing: taken, byRemainder: dealt } = change({ servers: 4, points: 1, change: 'add' });
  expect(DESCRIPTION).toContain(`of 1,000 keys ${taken} move`);
  expect(DESCRIPTION).toContain(`mod 5, ${dealt} would`);
});

test('no key is lost', () => {
  fc.assert(
    fc.property(servers, points, (count, each) => {
      const { rows } = change({ servers: count, points: each, change: 'add' });
      const sum = (side: 'before' | 'after') => rows.reduce((total, row) => total + row[side], 0);
      expect([sum('before'), sum('after')]).toEqual([KEYS, KEYS]);
    }),
    { numRuns: 20 },
  );
});
