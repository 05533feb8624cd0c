import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const MENU_MEMORY = '\0no-menu-memory';
const PRELOADING = '\0vite/preload-helper.js';

/**
 * Replaces two scripts of every page that no option leaves out. Starlight's remembers which groups
 * of its menu are open, and our menu (src/overrides/Sidebar.astro) has none. Vite's asks for what a
 * module needs before it is imported, for browsers that have no module preloading as well.
 */
export function leanScripts(base: string): Plugin {
  const sources: Readonly<Record<string, string>> = {
    [MENU_MEMORY]: '',
    [PRELOADING]: preloading(base.endsWith('/') ? base : `${base}/`),
  };
  return {
    name: 'lean-scripts',
    enforce: 'pre',
    resolveId: (id) =>
      id.endsWith('components-internals/SidebarPersistState') ? MENU_MEMORY : null,
    load: (id) => sources[id] ?? null,
  };
}

/**
 * Vite calls this in the place of `import()`, with the module's own imports and stylesheets. Firefox
 * calls it an error to preload what the page has loaded already.
 */
const preloading = (base: string) => `
const asked = {};
const ask = (file) => new Promise((loaded, failed) => {
  if (document.querySelector(\`[src$="\${file}"]\`)) return loaded();
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = ${JSON.stringify(base)} + file;
  if (file.endsWith('.css')) {
    link.rel = 'stylesheet';
    link.onload = loaded;
    link.onerror = () => {
      link.remove();
      delete asked[file];
      failed(Error(file));
    };
  } else loaded();
  document.head.append(link);
});
export const __vitePreload = (load, files = []) =>
  Promise.all(files.map((file) => (asked[file] ??= ask(file)))).then(load);
`;
