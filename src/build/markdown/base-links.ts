import { sitePath } from '../../lib/site-path.ts';

/** A hast visitor as Sätteri, Astro's Markdown processor, calls it. */
interface LinkNode {
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Visitor {
  setProperty(node: LinkNode, key: string, value: string): void;
}

/**
 * Puts the base path before root-relative links written in Markdown. Components call `sitePath`
 * themselves. Starlight leaves authored links alone: https://github.com/withastro/starlight/discussions/932
 */
export function baseLinks(base: string) {
  return {
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node: LinkNode, context: Visitor) {
        const href = node.properties?.['href'];
        if (typeof href === 'string') context.setProperty(node, 'href', sitePath(href, base));
      },
    },
  };
}
