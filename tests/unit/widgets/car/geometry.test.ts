import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardLeft } from '@/widgets/car/geometry';

describe('the card of a part', () => {
  const span = (width: number) =>
    fc.record({ left: fc.integer({ min: 0, max: 700 - width }) }).map(({ left }) => ({
      left,
      right: left + width,
    }));

  it('stays in the drawing and leaves its part free wherever there is room for both', () => {
    fc.assert(
      fc.property(span(30), span(60), (bubble, part) => {
        const left = cardLeft(300, 700, bubble, part);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + 300).toBeLessThanOrEqual(700);
        expect(left >= part.right || left + 300 <= part.left).toBe(true);
      }),
    );
  });

  it('hangs at its number where that is clear of the part', () => {
    const bubble = { left: 500, right: 530 };
    expect(cardLeft(300, 1000, bubble, { left: 300, right: 340 })).toBe(500);
    expect(cardLeft(300, 1000, bubble, { left: 560, right: 640 })).toBe(230);
  });

  it('goes to the nearer side of a part that lies below its number', () => {
    expect(cardLeft(300, 1000, { left: 80, right: 110 }, { left: 90, right: 170 })).toBe(180);
  });
});
