import { NO_BREAK, withUnitsKept } from '../../lib/no-break.ts';

/** What the visitor below reads of a hast node; Cite is a component, so MDX brings it as JSX. */
interface TreeNode {
  readonly type: string;
  readonly name?: string | null;
  readonly tagName?: string;
  readonly children?: readonly TreeNode[];
}
interface TextNode {
  readonly type: 'text';
  readonly value: string;
}
/** The part of Sätteri's context that the visitor calls. */
interface Context {
  parent(node: TreeNode): TreeNode | undefined;
  indexOf(node: TextNode): number | undefined;
}

const CODE = new Set(['code', 'pre', 'kbd', 'samp']);

/** Whether a node stands in code, however deep: highlighted code is divided into spans. */
function isInCode(node: TreeNode, context: Context): boolean {
  const parent = context.parent(node);
  if (parent === undefined) return false;
  return CODE.has(parent.tagName ?? parent.name ?? '') || isInCode(parent, context);
}

/** Keeps a number with its unit, and a reference with the word before it, on one line. */
export function keptTogether() {
  return {
    name: 'kept-together',
    text(node: TextNode, context: Context) {
      if (isInCode(node, context)) return undefined;
      const next = context.parent(node)?.children?.[(context.indexOf(node) ?? 0) + 1];
      const kept = withUnitsKept(node.value);
      const value = next?.name === 'Cite' ? kept.replace(/ $/, NO_BREAK) : kept;
      return value === node.value ? undefined : { ...node, value };
    },
  };
}
