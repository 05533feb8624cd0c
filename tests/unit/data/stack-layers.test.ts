import { expect, it } from 'vitest';
import { CARRYING_LAYERS, REQUEST_LAYERS, WORKSHOP } from '@/data/stack-layers';
import { SLOTS } from '@/data/stack-picker';
import { TECHNOLOGY_KINDS } from '@/data/technology-kinds';
import { READING_ORDER } from '@/sidebar';

const LAYERS = [...REQUEST_LAYERS, ...CARRYING_LAYERS, WORKSHOP];

it('has a place for every kind of technology, and no two', () => {
  expect(LAYERS.flatMap(({ kinds }) => kinds).toSorted()).toEqual(
    TECHNOLOGY_KINDS.map(({ id }) => id).toSorted(),
  );
});

it('has a layer for every part of a stack that the picker fills', () => {
  const filled = SLOTS.filter((slot) => !('beside' in slot)).map(({ id }) => id);
  expect(LAYERS.flatMap(({ slot }) => slot ?? []).toSorted()).toEqual(filled.toSorted());
});

it('leads to a page where the catalogue has nothing', () => {
  for (const { id, kinds, page } of LAYERS) {
    expect(kinds.length > 0 || READING_ORDER.includes(page?.id ?? ''), id).toBe(true);
  }
});
