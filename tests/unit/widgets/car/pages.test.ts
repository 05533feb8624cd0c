import { expect, it } from 'vitest';
import { PART_TEXTS } from '@/widgets/car/parts/data';
import { pageFiles } from '../../../page-files';

const ids = pageFiles().map(({ id }) => id);

it.each(Object.entries(PART_TEXTS))('%s leads to pages of the guide', (_, { pages }) => {
  expect(ids).toEqual(expect.arrayContaining([...pages]));
});
