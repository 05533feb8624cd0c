import type { Element, ElementContent, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What HTML allows in the cell of a table and Markdown does not, apart from lists. */
const BLOCKS = new Set(['div', 'figure', 'figcaption', 'li', 'p', 'section']);
const LISTS = new Set(['ol', 'ul']);

/** How a sentence ends, so that no semicolon follows. */
const ENDED = /[.!?:;…]["”’)]?\s*$/u;

const isElement = (node: Nodes): node is Element => node.type === 'element';

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The items with “; ” between them, or a space after one that is a sentence. */
function joined(items: readonly Element[]): ElementContent[] {
  return items.flatMap((item, index): ElementContent[] => {
    if (index === items.length - 1) return [item];
    return [item, { type: 'text', value: ENDED.test(textOf(item)) ? ' ' : '; ' }];
  });
}

function toLine(element: Element) {
  const { tagName, children } = element;
  children.filter(isElement).forEach(toLine);
  if (LISTS.has(tagName)) element.children = joined(children.filter(isElement));
  if (LISTS.has(tagName) || BLOCKS.has(tagName)) element.tagName = 'span';
}

/**
 * Makes one line of every cell, because a row of a Markdown table is one line: paragraphs
 * become parts of it, and a list its items with “; ” between them.
 * @param root changed in place
 */
export function cellLines(root: Root): void {
  visit(root, 'element', (element) => {
    if (element.tagName === 'td' || element.tagName === 'th') {
      element.children.filter(isElement).forEach(toLine);
    }
  });
}
