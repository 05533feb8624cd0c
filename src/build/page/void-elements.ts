import type { Edit, ParsedPage } from './html.ts';

const VOID_ELEMENTS = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);

/**
 * Takes out the slash with which Preact ends void elements as XML would; HTML ignores it. Those of
 * the head are written as HTML by src/overrides/Head.astro.
 */
export function withoutSlashes({ elements, source }: ParsedPage): Edit[] {
  return elements.flatMap(({ tagName, position }) => {
    const end = position?.end.offset ?? 0;
    if (!VOID_ELEMENTS.has(tagName) || !source.startsWith('/>', end - 2)) return [];
    const start = end - 2 - (source[end - 3] === ' ' ? 1 : 0);
    return [{ start, end: end - 1, text: '' }];
  });
}
