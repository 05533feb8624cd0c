import type { Element } from 'hast';
import { createHash } from 'node:crypto';
import { type Edit, placeOf } from '../page/html.ts';

/** Styles taken out of pages: the declarations of each new class, and whole style elements. */
export interface CollectedStyles {
  readonly classes: Map<string, string>;
  readonly blocks: Set<string>;
}

/** Lifts a class above ids, as a style attribute is above every selector. */
const ABOVE_SELECTORS = ':not(#\\#)';
const HASH_LENGTH = 6;

const hash = (text: string, length: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Turns an element's style attribute into a class; the edits are empty where it has none. */
export function classInsteadOfStyle(element: Element, collected: CollectedStyles): Edit[] {
  const { style, className } = element.properties;
  const places = element.data?.position.properties;
  const place = places?.['style'];
  if (typeof style !== 'string' || place === undefined) return [];
  const declarations = style.trim().replace(/;$/, '');
  const name = `s-${hash(declarations, HASH_LENGTH)}`;
  collected.classes.set(name, declarations);

  const start = place.start.offset ?? 0;
  const end = place.end.offset ?? 0;
  const classPlace = places?.['className'];
  if (!Array.isArray(className) || classPlace === undefined) {
    return [{ start, end, text: `class="${name}"` }];
  }
  return [
    {
      start: classPlace.start.offset ?? 0,
      end: classPlace.end.offset ?? 0,
      text: `class="${escaped([...className, name].join(' '))}"`,
    },
    { start: start - 1, end, text: '' },
  ];
}

/**
 * Takes a style element out of its page. Those that are left after Astro's bundling, the fonts and
 * the display of islands, are the same wherever they stand.
 * @throws Error for a style element with attributes, which may hold in a part of the cases only
 */
export function withoutStyleElement(element: Element, collected: CollectedStyles): Edit[] {
  if (element.tagName !== 'style') return [];
  if (Object.keys(element.properties).length > 0) {
    throw new Error('a style element with attributes cannot become part of the shared stylesheet');
  }
  const [text] = element.children;
  if (text?.type === 'text') collected.blocks.add(text.value);
  return [{ ...placeOf(element), text: '' }];
}

/** Adds the styles of one page to those of others. */
export function addStyles(to: CollectedStyles, { classes, blocks }: CollectedStyles): void {
  for (const [name, declarations] of classes) to.classes.set(name, declarations);
  for (const block of blocks) to.blocks.add(block);
}

/** The stylesheet that holds what was collected, with a name that changes with its content. */
export function sharedStylesheet({ classes, blocks }: CollectedStyles) {
  const rules = [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, declarations]) => `.${name}${ABOVE_SELECTORS}{${declarations}}`);
  const css = `${[...blocks, ...rules].join('\n')}\n`;
  return { name: `page-styles.${hash(css, 8)}.css`, css };
}
