import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';

/** An element that was read, with its namespace resolved. */
export interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** What an element to be written holds. */
export type Content = string | number | readonly string[];

/** A node as the parser leaves it with `preserveOrder`. */
type Node = Readonly<Record<string, unknown>> & {
  readonly ':@'?: Readonly<Record<string, string>>;
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 20,
});

/**
 * The root element of a document.
 * @throws Error where it is no well-formed XML, or has a document type, which SOAP forbids: its
 *   entities could name files of ours or grow without end
 */
export function readXml(text: string): Element {
  if (text.includes('<!DOCTYPE')) throw new Error('A document type is not allowed');
  // The parser alone takes what is not well-formed.
  SyntaxValidator.validate(text);
  const nodes = parser.parse(text) as readonly Node[];
  const roots = elementsIn(nodes, new Map());
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new Error('There must be one root element');
  return root;
}

function elementsIn(nodes: readonly Node[], outer: ReadonlyMap<string, string>): Element[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ':@');
    return tag === undefined || tag === '#text' ? [] : [elementOf(tag, node, outer)];
  });
}

function elementOf(tag: string, node: Node, outer: ReadonlyMap<string, string>): Element {
  const attributes = node[':@'] ?? {};
  const scope = new Map(outer);
  for (const [name, value] of Object.entries(attributes)) {
    const declared = /^xmlns(?::(.+))?$/.exec(name);
    if (declared !== null) scope.set(declared[1] ?? '', value);
  }
  const [prefix, name] = tag.includes(':') ? (tag.split(':') as [string, string]) : ['', tag];
  const children = node[tag] as readonly Node[];
  return {
    name,
    namespace: scope.get(prefix) ?? '',
    attributes,
    children: elementsIn(children, scope),
    text: children.map(({ '#text': text }) => (typeof text === 'string' ? text : '')).join(''),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** An element as text; a list is of elements that are text already. */
export function element(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const inner = typeof content === 'object' ? content.join('') : escaped(String(content));
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${head.join('')}>${inner}</${name}>`;
}
