import { partNumber } from '../data/car-parts.ts';
import { SECTIONS } from '../sidebar.ts';

/**
 * The number of a page's sheet in the manual: that of the part which stands for its section, and its
 * place in the section from 1, such as `5.7`. The overview of a section has the number of the part
 * alone, and a page that belongs to no section has none.
 * @param id of the page, such as `databases/transactions`
 * @param further pages of its section that stand in the menu behind those of the reading order
 */
export function sheetNumber(id: string, further: readonly string[] = []): string | undefined {
  const [first, slug] = id.split('/');
  const section = SECTIONS.find((each) => each.id === first);
  if (section === undefined) return undefined;
  const part = String(partNumber(section.part));
  if (slug === undefined) return part;
  const place = [...section.pages, ...further].indexOf(slug) + 1;
  return place === 0 ? undefined : `${part}.${place}`;
}
