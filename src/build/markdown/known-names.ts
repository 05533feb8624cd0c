// cspell:ignore mdxjs -- what Sätteri calls imports
/** What the walk below reads of a node of ESTree. */
interface Code {
  readonly type: string;
  readonly name?: string;
  readonly computed?: boolean;
}

/** What the visitors below read of Sätteri’s nodes. */
interface ExpressionNode {
  readonly value: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  parseExpression(): Code | null;
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

/**
 * Stops at braces in the text of an MDX page whose names nothing knows, such as the address
 * `/parts/{id}`: only here is their line known, as what MDX makes of the page has other lines.
 */
export function knownNames({ sourceFormat, source }: { sourceFormat: string; source: string }) {
  // To know positions makes parsing slower.
  if (sourceFormat !== 'mdx' || !source.includes('{')) return null;
  const known = new Set(GIVEN);
  const asked: { readonly name: string; readonly node: ExpressionNode }[] = [];
  const ask = (node: ExpressionNode) => {
    const code = node.parseExpression();
    for (const name of code === null ? [] : namesIn(code)) asked.push({ name, node });
  };
  return {
    name: 'known-names',
    options: { position: true },
    mdxjsEsm(node: ExpressionNode) {
      for (const [name] of node.value.matchAll(/[\w$]+/g)) known.add(name);
    },
    mdxTextExpression: ask,
    mdxFlowExpression: ask,
    after() {
      const fault = asked.find(({ name }) => !known.has(name) && !(name in globalThis));
      if (fault === undefined) return;
      const { name, node } = fault;
      const message = `{${node.value.trim()}}: nothing here is called “${name}”; write \\{ for a brace`;
      throw Object.assign(new Error(message), { line: node.position?.start.line, column: 1 });
    },
  };
}
