import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Replaces the characters of a source from `start` up to `end`; `start` = `end` inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const parser = unified().use(rehypeParse, { verbose: true });

/** Every element that the source spells out, templates included, in the order of the source. */
export function elementsOf(source: string): Element[] {
  const found: Element[] = [];
  const collect = (tree: Parameters<typeof visit>[0]) =>
    visit(tree, 'element', (node) => {
      const element = node as Element;
      // The parser adds elements that the source leaves out, such as tbody.
      if (element.data?.position.opening !== undefined) found.push(element);
      if (element.content !== undefined) collect(element.content);
    });
  collect(parser.parse(source));
  return found;
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
