import { expect, it } from 'vitest';
import { PARTS } from '@/widgets/car/data';
import { pageFiles } from '../../../page-files';

const titles = new Map(pageFiles().map(({ id, data }) => [id, data.title]));

it.each(Object.values(PARTS))('$name leads to a page by its title', ({ page, pageTitle }) => {
  expect(titles.get(page)).toBe(pageTitle);
});
