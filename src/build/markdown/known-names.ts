// cspell:ignore mdxjs -- what Sätteri calls imports
import { meant } from '../../lib/near-names.ts';

/** What the walk below reads of a node of ESTree. */
interface Code {
  readonly type: string;
  readonly name?: string;
  readonly computed?: boolean;
}

/** What the visitors below read of Sätteri’s nodes. */
interface PlacedNode {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}
interface ExpressionNode extends PlacedNode {
  readonly value: string;
  parseExpression(): Code | null;
}
interface ComponentNode extends PlacedNode {
  readonly name: string | null;
  readonly attributes: readonly {
    readonly value?: string | { readonly value: string } | null | undefined;
  }[];
}

/** A name that a page uses. */
interface Use {
  readonly name: string;
  /** Where it stands, such as `{id}` or `<Term>`. */
  readonly shown: string;
  /** Whether it stands in the text, where braces may be meant as such. */
  readonly inText: boolean;
  readonly node: PlacedNode;
}

/** What every MDX page knows without an import. */
const GIVEN = ['props', 'frontmatter', 'undefined'];

const isCode = (value: unknown): value is Code =>
  typeof value === 'object' && value !== null && 'type' in value;

function childrenOf(code: Code): Code[] {
  return Object.entries(code).flatMap(([key, value]: [string, unknown]) => {
    // The names of fields stand for themselves.
    const isField =
      (code.type === 'MemberExpression' && key === 'property') ||
      (code.type === 'Property' && key === 'key');
    if (isField && code.computed !== true) return [];
    return [value].flat().filter(isCode);
  });
}

/** The names in a piece of code; those in functions are left out, since they may be their own. */
function namesIn(code: Code): string[] {
  if (code.type.includes('Function')) return [];
  const own = code.type === 'Identifier' && code.name !== undefined ? [code.name] : [];
  return [...own, ...childrenOf(code).flatMap(namesIn)];
}

function usesIn(node: ComponentNode): Use[] {
  const component = /^([A-Z][\w$]*)/.exec(node.name ?? '')?.[1];
  const values = node.attributes.flatMap(({ value }) =>
    typeof value === 'object' && value !== null ? value.value.trim() : [],
  );
  return [
    ...(component === undefined
      ? []
      : [{ name: component, shown: `<${component}>`, inText: false, node }]),
    ...values.flatMap((value) => {
      const name = /^([a-z_$][\w$]*)(\.[\w$]+)*$/i.exec(value)?.[1];
      return name === undefined || /^(true|false|null)$/.test(name)
        ? []
        : [{ name, shown: `{${value}}`, inText: false, node }];
    }),
  ];
}

/**
 * Stops at what an MDX page uses and nothing brings: braces in its text, such as the address
 * `/parts/{id}`, and components that are not imported. Only here is their line known, as what MDX
 * makes of the page has other lines.
 */
export function knownNames({ sourceFormat }: { readonly sourceFormat: string }) {
  if (sourceFormat !== 'mdx') return null;
  const known = new Set<string>();
  const uses: Use[] = [];
  const expression = (node: ExpressionNode) => {
    const code = node.parseExpression();
    const shown = `{${node.value.trim()}}`;
    for (const name of code === null ? [] : namesIn(code)) {
      uses.push({ name, shown, inText: true, node });
    }
  };
  const component = { filter: [], visit: (node: ComponentNode) => void uses.push(...usesIn(node)) };
  return {
    name: 'known-names',
    options: { position: true },
    mdxjsEsm(node: ExpressionNode) {
      for (const [name] of node.value.matchAll(/[\w$]+/g)) known.add(name);
    },
    mdxTextExpression: expression,
    mdxFlowExpression: expression,
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    after() {
      const isKnown = (name: string) =>
        known.has(name) || GIVEN.includes(name) || name in globalThis;
      const fault = uses.find(({ name }) => !isKnown(name));
      if (fault === undefined) return;
      const { name, shown, inText, node } = fault;
      const imported = [...known].filter((each) => /^[A-Z]/.test(each));
      const advice = inText ? 'write \\{ where a brace is meant' : meant(name, imported);
      const message = `${shown}: “${name}” is neither imported nor made here; ${advice}`;
      throw Object.assign(new Error(message), { line: node.position?.start.line, column: 1 });
    },
  };
}
