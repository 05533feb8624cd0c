import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { visit } from 'unist-util-visit';
import { withoutFurniture } from './furniture.ts';

/** All code of a page's `main` element, each piece on lines of its own. */
export function codeOf(main: Element): string {
  return selectAll('code', withoutFurniture(main)).map(textOf).join('\n');
}

function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
