import { describe, expect, it } from 'vitest';
import {
  CALLOUTS,
  cutAt,
  cutEdge,
  ROWS,
  SIGNALS,
  SIZE,
  WHEEL,
} from '@/widgets/car/drawing/geometry';
import { PART_IDS, ROUTE } from '@/widgets/car/model';

describe('the drawing', () => {
  it('has one bubble for each part', () => {
    expect(CALLOUTS.map((callout) => callout.part).toSorted()).toEqual([...PART_IDS].toSorted());
  });

  it('keeps the bubbles apart, even at the size they have on the smallest phone', () => {
    const largest = 2 * 15 * 3.3;
    for (const row of ['top', 'bottom'] as const) {
      const xs = CALLOUTS.filter((callout) => callout.row === row)
        .map((callout) => callout.x)
        .toSorted((a, b) => a - b);
      xs.slice(1).forEach((x, index) => expect(x - (xs[index] ?? 0)).toBeGreaterThan(largest));
    }
    expect(ROWS.bottom - ROWS.top).toBeGreaterThan(largest);
  });

  it('keeps the proportions of a saloon: four wheel diameters between the centres', () => {
    const ratio = (WHEEL.rear - WHEEL.front) / (2 * WHEEL.tyre);
    expect(ratio).toBeGreaterThan(3.8);
    expect(ratio).toBeLessThan(4.4);
  });

  it('knows the way of every stage', () => {
    for (const { id } of ROUTE) expect(SIGNALS[id].d).toMatch(/^M/);
  });

  it('cuts the skin from before the bumper to behind the tail, as one line without jumps', () => {
    expect(cutAt(0)).toBeLessThan(62);
    expect(cutAt(100)).toBeGreaterThan(1140);
    expect(cutAt(100)).toBeLessThan(SIZE.width);
    expect(cutEdge(300)).toMatch(/^M300 100( C[-\d. ]+)+$/);
    expect(cutEdge(300).endsWith('300 520')).toBe(true);
  });
});
