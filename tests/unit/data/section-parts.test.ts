import { describe, expect, it } from 'vitest';
import { SECTION_PARTS } from '@/data/section-parts';
import { SECTIONS } from '@/sidebar';
import { VIEW, VIEWS } from '@/widgets/car/drawing/geometry';

/** Radii of the bubbles on a phone, where they are largest, in units of the plate. */
const LETTER = 21;
const NUMBER = 32;

describe.each(SECTIONS.map(({ id, part }) => [id, part] as const))('%s', (id, part) => {
  const { pieces, ends } = SECTION_PARTS[id];
  const { x, y, width } = VIEWS[part];

  it('has three to six pieces, each with a name of its own', () => {
    expect(pieces.length).toBeGreaterThanOrEqual(3);
    expect(pieces.length).toBeLessThanOrEqual(6);
    expect(new Set(pieces.map(({ piece }) => piece)).size).toBe(pieces.length);
    expect(ends).toMatch(/\.$/);
  });

  it.each(pieces)('points at $piece on its plate', ({ at: [left, top] }) => {
    const place = [(left - x) / width, (top - y) / ((width * VIEW.height) / VIEW.width)];
    expect(Math.min(...place)).toBeGreaterThan(0);
    expect(Math.max(...place)).toBeLessThan(1);
  });

  it('keeps its bubbles apart and inside the plate', () => {
    const bubbles = [
      { centre: VIEW.number, radius: NUMBER },
      ...pieces.map(({ letter }) => ({ centre: letter, radius: LETTER })),
    ];
    bubbles.forEach(({ centre: [left, top], radius }, index) => {
      expect(Math.min(left, top, VIEW.width - left, VIEW.height - top)).toBeGreaterThan(radius);
      for (const other of bubbles.slice(index + 1)) {
        const distance = Math.hypot(left - other.centre[0], top - other.centre[1]);
        expect(distance).toBeGreaterThan(radius + other.radius);
      }
    });
  });
});
