import { patternOf } from './highlighted';

const HIGHLIGHT = 'found';

/**
 * Marks what the reader searched for, by the address's `?found=`, and shows its best place. The
 * page's elements stay as they are: browsers without custom highlights only scroll.
 */
export function markFound(query: string): void {
  const main = document.querySelector('main');
  const pattern = patternOf(query);
  if (main === null || pattern === undefined) return;
  const ranges = rangesOf(main, pattern);
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  if (location.hash === '') bestPlace(ranges)?.scrollIntoView({ block: 'center' });
}

function rangesOf(root: HTMLElement, pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, svg') !== null) continue;
    for (const { 0: match, index } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + match.length);
      if (range.getClientRects().length > 0) ranges.push(range);
    }
  }
  return ranges;
}

/** The first block that contains most of the different words. */
function bestPlace(ranges: readonly Range[]): Element | undefined {
  const wordsOf = new Map<Element, Set<string>>();
  for (const range of ranges) {
    const block = range.startContainer.parentElement?.closest('p, li, td, dd, pre, h1, h2, h3, h4');
    if (block === null || block === undefined) continue;
    const found = wordsOf.get(block) ?? new Set();
    wordsOf.set(block, found.add(range.toString().toLowerCase()));
  }
  const most = Math.max(0, ...[...wordsOf.values()].map(({ size }) => size));
  return [...wordsOf].find(([, found]) => found.size === most)?.[0];
}
