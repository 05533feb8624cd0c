import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const NOTHING = '\0no-menu-memory';

/**
 * Starlight's page remembers which groups of its menu are open, by a script that no option leaves
 * out. Our menu (src/overrides/Sidebar.astro) has nothing for it to remember.
 */
export function withoutMenuMemory(): Plugin {
  return {
    name: 'without-menu-memory',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('components-internals/SidebarPersistState') ? NOTHING : null),
    load: (id) => (id === NOTHING ? '' : null),
  };
}
