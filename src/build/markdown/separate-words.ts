import type { Comment, Element, Nodes, Parents, Root, RootContent, Text } from 'hast';

/** What may touch a word, as in 10², `GET`s or a link inside a word. */
const JOINING = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'strong',
  'sub',
  'sup',
]);
/** Whose white space is its content. */
const VERBATIM = new Set(['code', 'kbd', 'pre', 'svg']);

/** Where Markdown allows no white space at the edges. */
const EMPHASIS = new Set(['b', 'em', 'i', 'strong']);

/** Whose elements, once paragraphs, stand apart. */
const CELLS = new Set(['td', 'th']);

const isElement = (node: Nodes): node is Element => node.type === 'element';
const isComment = (node: RootContent): node is Comment => node.type === 'comment';

/** The first or last character of the text in a node; empty where it has none. */
function edgeOf(node: Nodes, end: 0 | -1): string {
  if (node.type === 'text') return Array.from(node.value).at(end) ?? '';
  if (!('children' in node)) return '';
  const children = end === 0 ? node.children : node.children.toReversed();
  for (const child of children) {
    const edge = edgeOf(child, end);
    if (edge !== '') return edge;
  }
  return '';
}

const isWord = (character: string) => /^[\p{L}\p{N}]$/u.test(character);

/** Whether a style sheet, and nothing in the text, keeps the two apart. */
function touch(before: RootContent, after: RootContent): boolean {
  const elements = [before, after].filter(isElement);
  if (elements.length === 0 || elements.some(({ tagName }) => JOINING.has(tagName))) return false;
  return isWord(edgeOf(before, -1)) && isWord(edgeOf(after, 0));
}

/** Cuts the white space off the end of an element's text. @returns whether there was any */
function trimEnd(node: Nodes): boolean {
  if (node.type === 'text') {
    const trimmed = node.value.trimEnd();
    const cut = trimmed !== node.value;
    node.value = trimmed;
    return cut;
  }
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last !== undefined && trimEnd(last);
}

/**
 * Takes the comments out, and puts a space between neighbours that only their styles keep apart:
 * `<span>Enter to pixels</span><span>200 OK</span>`. White space at the end of an emphasis
 * moves behind it. Code stays as it is.
 * @param root changed in place
 */
export function separateWords(root: Root): void {
  const walk = (parent: Parents) => {
    const children: RootContent[] = [];
    for (const child of parent.children as RootContent[]) {
      if (isComment(child)) continue;
      const last = children.at(-1);
      const inCell = isElement(parent) && CELLS.has(parent.tagName);
      if (last !== undefined && ((inCell && isElement(last)) || touch(last, child))) {
        children.push({ type: 'text', value: ' ' } satisfies Text);
      }
      children.push(child);
      if (!isElement(child) || VERBATIM.has(child.tagName)) continue;
      walk(child);
      if (EMPHASIS.has(child.tagName) && trimEnd(child)) {
        children.push({ type: 'text', value: ' ' } satisfies Text);
      }
    }
    parent.children = children;
  };
  walk(root);
}
