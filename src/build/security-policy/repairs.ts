import type { Element } from 'hast';
import type { Edit } from './html.ts';

/** Makes valid what a dependency writes wrongly. */
type Repair = (element: Element, source: string) => Edit[];

/**
 * Starlight hides two scripts from screen readers with an attribute that HTML forbids there, because
 * VoiceOver reads scripts in elements without a box (https://bugs.webkit.org/show_bug.cgi?id=283645).
 * Inside a hidden element they are as silent. https://github.com/withastro/starlight/pull/2633
 */
const silentScript: Repair = ({ tagName, data, position }) => {
  const place = data?.position.properties?.['ariaHidden'];
  if (tagName !== 'script' || place === undefined || position === undefined) return [];
  const { start, end } = place;
  return [
    ...insert(position.start.offset, '<span hidden>'),
    { start: (start.offset ?? 0) - 1, end: end.offset ?? 0, text: '' },
    ...insert(position.end.offset, '</span>'),
  ];
};

const VOID_ELEMENTS = new Set([
  'base',
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

/** Astro closes the void elements of Starlight's head as XML would; HTML ignores the slash. */
const noSlash: Repair = ({ tagName, position }, source) => {
  const end = position?.end.offset ?? 0;
  if (!VOID_ELEMENTS.has(tagName) || !source.startsWith('/>', end - 2)) return [];
  const start = end - 2 - (source[end - 3] === ' ' ? 1 : 0);
  return [{ start, end: end - 1, text: '' }];
};

function insert(offset: number | undefined, text: string): Edit[] {
  return offset === undefined ? [] : [{ start: offset, end: offset, text }];
}

/** The edits that make an element valid. */
export const repair: Repair = (element, source) =>
  [silentScript, noSlash].flatMap((each) => each(element, source));
