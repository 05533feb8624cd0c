import { currentAddress, followInAddress } from '@/lib/address';
import { type Finder, finderOf } from './highlighted';
import { reveal } from './reveal';

const HIGHLIGHT = 'found';

/**
 * Marks what the reader searched for, by the address's `?found=`, and shows its best place, opening
 * what hides it. The page's elements stay as they are: browsers without custom highlights only
 * scroll. The query leaves the address, so that a link copied from there does not carry it on.
 */
export function markFound(query: string): void {
  followInAddress(markFound, ({ searchParams }) => searchParams.delete('found'));
  const main = document.querySelector('main');
  const find = finderOf(query);
  if (main === null || find === undefined) return;
  const ranges = rangesOf(main, find);
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  if (currentAddress().hash !== '') return;
  const place = bestPlace(ranges);
  if (place === undefined) return;
  reveal(place);
  place.scrollIntoView({ block: 'center' });
}

function rangesOf(root: HTMLElement, find: Finder): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, svg, template') !== null) continue;
    for (const { start, end } of find(node.nodeValue ?? '')) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

const isShown = (block: Element) => block.getClientRects().length > 0;

/** The first block that contains most of the different words; of equal ones one that is shown. */
function bestPlace(ranges: readonly Range[]): Element | undefined {
  const wordsOf = new Map<Element, Set<string>>();
  for (const range of ranges) {
    const block = range.startContainer.parentElement?.closest('p, li, td, dd, pre, h1, h2, h3, h4');
    if (block === null || block === undefined) continue;
    const found = wordsOf.get(block) ?? new Set();
    wordsOf.set(block, found.add(range.toString().toLowerCase()));
  }
  const most = Math.max(0, ...[...wordsOf.values()].map(({ size }) => size));
  const best = [...wordsOf].filter(([, found]) => found.size === most).map(([block]) => block);
  return best.find(isShown) ?? best[0];
}
