import { expect, it } from 'vitest';
import { CAR_PARTS, partNumber } from '@/data/car-parts';
import { SECTIONS } from '@/sidebar';

it('numbers the parts as the sections are numbered', () => {
  expect(SECTIONS.map(({ part }) => partNumber(part))).toEqual(
    SECTIONS.map((_, index) => index + 1),
  );
});

it('gives every part one number', () => {
  expect(new Set(CAR_PARTS.map(({ id }) => id)).size).toBe(CAR_PARTS.length);
});
