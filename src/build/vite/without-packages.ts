import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const MISSING = '\0missing-package:';

/**
 * Makes packages as if they were not installed: for those that a library asks for where they are
 * there, and that are there for another one.
 */
export function withoutPackages(names: readonly string[]): Plugin {
  return {
    name: 'without-packages',
    enforce: 'pre',
    resolveId(id) {
      const isMissing = names.some((name) => id === name || id.startsWith(`${name}/`));
      return isMissing ? MISSING + id : null;
    },
    load: (id) =>
      id.startsWith(MISSING)
        ? `throw new Error('${id.slice(MISSING.length)} is not installed'); export default undefined;`
        : null,
  };
}
