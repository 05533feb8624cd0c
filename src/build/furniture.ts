import type { Element } from 'hast';

const TAGS = new Set(['script', 'style', 'template', 'button', 'svg', 'nav', 'dialog']);
const CLASSES = new Set([
  'check__verdict',
  'code__bar',
  'colophon',
  'facts',
  'figure__in-words',
  'meta',
  'needs-js',
  'pagination-links',
  'sl-anchor-link',
  'term__definition',
]);

/** True for what a page shows but what is no part of its text: controls, drawings, navigation. */
export function isFurniture({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  return TAGS.has(tagName) || classes.some((name) => CLASSES.has(name));
}
