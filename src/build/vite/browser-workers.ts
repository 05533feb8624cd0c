import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const WORKER = /\?(?:.*&)?(?:shared)?worker(?:&|$)/;

/**
 * Leaves workers to the bundle for browsers, which alone start them. Vite bundles each of them for
 * rendering as well, which takes seconds for the backend of the labs, and no page asks for the copy.
 */
export function browserWorkers(): Plugin {
  return {
    name: 'browser-workers',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'client',
    load: (id) => (WORKER.test(id) ? `export default ''` : null),
  };
}
