import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** What the address of a sheet leads to; `?url` alone is the question for it. */
const STARLIGHTS = /\/@astrojs\/starlight\/.*\/(?:print|anchor-links)\.css(?:\?(?!.*\burl\b)|$)/;

/**
 * Leaves out what Starlight says of paper and of the links beside headings: src/styles/print.css and
 * src/styles/prose.css say it for this guide.
 */
export function ownStyles(): Plugin {
  return {
    name: 'own-styles',
    enforce: 'pre',
    load: (id) => (STARLIGHTS.test(id) ? '' : null),
  };
}
