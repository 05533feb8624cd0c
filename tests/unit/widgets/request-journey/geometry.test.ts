import { expect, it } from 'vitest';
import { GLOBE, onGlobe } from '@/widgets/request-journey/geometry';

const apart = (km: number) => {
  const { reader, centre } = onGlobe(km);
  return Math.hypot(reader.x - centre.x, reader.y - centre.y);
};

it('draws a greater distance as one', () => {
  const distances = [30, 1_500, 9_000, 17_000, 20_000].map(apart);
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  expect(apart(17_000)).toBeGreaterThan(4 * apart(1_500));
});

it('has the other side of the world opposite', () => {
  expect(apart(40_075 / 2)).toBeCloseTo(2 * GLOBE.radius, 0);
});
