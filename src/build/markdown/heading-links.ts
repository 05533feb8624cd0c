import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';

/** The part of a hast element that the visitor below reads. */
interface ElementNode {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * Takes Starlight's icon out of the link beside each heading: src/styles/prose.css writes a sign in
 * its place. It has to come after Starlight, whose plugin for Markdown makes the links.
 * @throws Error where Markdown is not processed by Sätteri
 */
export function plainHeadingLinks(): AstroIntegration {
  return {
    name: 'plain-heading-links',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const { processor } = config.markdown;
        if (!isSatteriProcessor(processor)) throw new Error('Sätteri does not process Markdown');
        processor.options.hastPlugins.push(withoutIcon());
      },
    },
  };
}

export function withoutIcon() {
  return {
    name: 'without-heading-icon',
    element: {
      filter: ['span'],
      visit: <Node extends ElementNode>(node: Node) =>
        node.properties?.['class'] === 'sl-anchor-icon' ? { ...node, children: [] } : undefined,
    },
  };
}
