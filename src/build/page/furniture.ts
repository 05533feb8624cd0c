import type { Element, ElementContent } from 'hast';

const TAGS = new Set(['script', 'style', 'template', 'button', 'svg', 'nav', 'dialog']);
const CLASSES = new Set([
  'check__verdict',
  'code__bar',
  'colophon',
  'figure__in-words',
  'needs-js',
  'page-facts',
  'page-footer__meta',
  'page-footer__tools',
  'pagination-links',
  'sl-anchor-link',
  'term__definition',
]);

/** True for what a page shows but what is no part of its text: controls, drawings, navigation. */
function isFurniture({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  return TAGS.has(tagName) || classes.some((name) => CLASSES.has(name));
}

/** A copy of an element without furniture and without places in the source, free to be changed. */
export function withoutFurniture({ tagName, properties, children }: Element): Element {
  const kept = children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: child.value }];
    return child.type !== 'element' || isFurniture(child) ? [] : [withoutFurniture(child)];
  });
  return { type: 'element', tagName, properties: { ...properties }, children: kept };
}
