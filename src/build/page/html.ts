import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A page as it was rendered. */
export interface ParsedPage {
  readonly source: string;
  /** Every element that the source spells out, templates included, in the order of the source. */
  readonly elements: readonly Element[];
}

/** Replaces the characters of a source from `start` up to `end`; `start` = `end` inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const parser = unified().use(rehypeParse, { verbose: true }).freeze();

/** Parses a page; every element knows where it and its attributes stand in the source. */
export function parsePage(source: string): ParsedPage {
  return { source, elements: elementsOf(parser.parse(source)) };
}

function elementsOf(tree: Root): Element[] {
  const found: Element[] = [];
  const collect = (part: Root) =>
    visit(part, 'element', (element) => {
      // The parser adds elements that the source leaves out, such as tbody.
      if (element.data?.position.opening !== undefined) found.push(element);
      if (element.content !== undefined) collect(element.content);
    });
  collect(tree);
  return found;
}

/** Where an element stands in its source; an element that the source spells out has both ends. */
export function placeOf({ position }: Element): Pick<Edit, 'start' | 'end'> {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** What is inserted comes before what is replaced there. */
const inOrder = (a: Edit, b: Edit) => a.start - b.start || a.end - b.end;

/**
 * The source with all edits made; insertions at the same place keep their order.
 * @throws Error where two edits overlap
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text } of [...edits].sort(inOrder)) {
    if (start < done) throw new Error(`two edits of the same place: ${source.slice(start, done)}`);
    result += source.slice(done, start) + text;
    done = end;
  }
  return result + source.slice(done);
}
