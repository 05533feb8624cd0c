import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { withoutFurniture } from './furniture.ts';

const writer = unified().use(rehypeStringify).freeze();

const STOP_AFTER_WORD = /(?<=[\p{L}\p{N}+#)])(?=\.(?![\p{L}\p{N}]))/gu;
const SIGN_BEFORE_WORD = /[^\s\p{L}\p{N}#+./_-](?=[\p{L}\p{N}#+./_-])/gu;

/** Listings stand in eight languages on one page, and challenges ask about it; their words count less. */
const LISTING_WEIGHT = '0.2';

/**
 * What the index reads of a page's `main` element, without furniture. A full stop at the end of a
 * word is set apart by a space, so that “server.” is “server” while “Node.js” stays whole; in code
 * every sign that is no part of a word is, because the index would glue `f('a')` together to “fa”.
 */
export function searchedHtml(main: Element, language: string): string {
  const copy = withoutFurniture(main);
  visit(copy, (node) => {
    if (node.type === 'text') node.value = node.value.replaceAll(STOP_AFTER_WORD, ' ');
    if (node.type !== 'element' || node.tagName !== 'code') return;
    visit(node, 'text', (text) => {
      text.value = text.value.replaceAll(SIGN_BEFORE_WORD, '$& ');
    });
  });
  for (const listing of selectAll('.challenge, .listing-tabs, .listing', copy)) {
    listing.properties.dataPagefindWeight = LISTING_WEIGHT;
  }
  return `<html lang="${language}"><body>${writer.stringify({ type: 'root', children: [copy] })}</body></html>`;
}
