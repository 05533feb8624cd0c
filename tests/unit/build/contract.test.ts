import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What we rely on in dependencies without their promise: names, files and texts that a new version
 * may change. A test that fails here names the hook and the file of ours that has to follow. What
 * Pagefind writes, tests/unit/build/search/full-text.test.ts asks Pagefind itself.
 */
const STARLIGHT = 'node_modules/@astrojs/starlight/dist';
const ASTRO = 'node_modules/astro/dist';
const SATTERI = 'node_modules/@astrojs/markdown-satteri/dist';

interface Hook {
  /** What we rely on. */
  readonly hook: string;
  /** The file of ours that does. */
  readonly ours: string;
  readonly file: string;
  readonly text: string;
}

const HOOKS: readonly Hook[] = [
  {
    hook: 'Starlight asks for the memory of its menu under this name',
    ours: 'src/build/vite/lean-scripts.ts',
    file: `${STARLIGHT}/components/Page.astro`,
    text: 'components-internals/SidebarPersistState"',
  },
  {
    hook: 'Vite calls its helper of imports by this id',
    ours: 'src/build/vite/lean-scripts.ts',
    file: 'node_modules/vite/dist/node/chunks/node.js',
    text: '"\\0vite/preload-helper.js"',
  },
  {
    hook: 'Vite imports this function from its helper',
    ours: 'src/build/vite/lean-scripts.ts',
    file: 'node_modules/vite/dist/node/chunks/node.js',
    text: '__vitePreload',
  },
  {
    hook: 'Starlight links headings in a plugin that it adds to the end of those of Sätteri',
    ours: 'src/build/markdown/heading-links.ts',
    file: `${STARLIGHT}/integrations/markdown-plugins.js`,
    text: 'processor.options.hastPlugins.push(...hastPlugins)',
  },
  {
    hook: 'Starlight’s icon beside a heading is the content of this element',
    ours: 'src/build/markdown/heading-links.ts',
    file: `${STARLIGHT}/integrations/satteri.js`,
    text: 'class: "sl-anchor-icon"',
  },
  {
    hook: 'the link beside a heading has this class',
    ours: 'src/build/page/furniture.ts',
    file: `${STARLIGHT}/integrations/satteri.js`,
    text: 'class: "sl-anchor-link"',
  },
  {
    hook: 'a heading with its link stands in an element of this class',
    ours: 'tests/built/content.test.ts',
    file: `${STARLIGHT}/integrations/satteri.js`,
    text: 'sl-heading-wrapper level-',
  },
  {
    hook: 'Sätteri runs the plugins of the processor’s options in MDX too',
    ours: 'src/build/markdown/heading-links.ts',
    file: `${SATTERI}/mdx/create-processor.js`,
    text: 'hastPlugins.push(...satteriOptions.hastPlugins)',
  },
  {
    hook: 'the previous and the next page stand in an element of this class',
    ours: 'src/build/page/furniture.ts',
    file: `${STARLIGHT}/components/Pagination.astro`,
    text: 'class="pagination-links',
  },
  {
    hook: 'the first link of a page leads to this id',
    ours: 'src/overrides/PageTitle.astro',
    file: `${STARLIGHT}/constants.js`,
    text: '"_top"',
  },
  {
    hook: 'a page with a menu has this attribute',
    ours: 'src/overrides/PageFrame.astro',
    file: `${STARLIGHT}/components/Page.astro`,
    text: "htmlDataAttributes['data-has-sidebar']",
  },
  {
    hook: 'Starlight’s styles lie in these layers, in this order',
    ours: 'src/styles/layers.css',
    file: `${STARLIGHT}/style/layers.css`,
    text: '@layer starlight.base, starlight.reset, starlight.core, starlight.content, starlight.components, starlight.utils;',
  },
  {
    hook: 'Starlight fills this slot of a page’s frame',
    ours: 'src/overrides/PageFrame.astro',
    file: `${STARLIGHT}/components/Page.astro`,
    text: 'slot="header"',
  },
  {
    hook: 'Starlight fills this slot of a page’s frame',
    ours: 'src/overrides/PageFrame.astro',
    file: `${STARLIGHT}/components/Page.astro`,
    text: 'slot="sidebar"',
  },
  {
    hook: 'Starlight asks for its styles for paper by this name',
    ours: 'src/build/vite/own-styles.ts',
    file: `${STARLIGHT}/components/Page.astro`,
    text: "'../style/print.css?url&no-inline'",
  },
  {
    hook: 'Starlight asks for its styles for links beside headings by this name',
    ours: 'src/build/vite/own-styles.ts',
    file: `${STARLIGHT}/integrations/vite-virtual-modules.js`,
    text: '"../style/anchor-links.css"',
  },
  {
    hook: 'an island names its module in this attribute',
    ours: 'scripts/page-weight/measure.ts',
    file: `${ASTRO}/runtime/server/astro-island.js`,
    text: 'component-url',
  },
  {
    hook: 'an island names its renderer in this attribute',
    ours: 'scripts/page-weight/measure.ts',
    file: `${ASTRO}/runtime/server/astro-island.js`,
    text: 'renderer-url',
  },
  {
    hook: 'an island that cannot start says so with this event',
    ours: 'src/components/island-failures.ts',
    file: `${ASTRO}/runtime/server/astro-island.js`,
    text: 'astro:hydration-error',
  },
];

describe.each(HOOKS)('$ours: $hook', ({ ours, file, text }) => {
  it(`is so: ${file} has ${text}`, () => {
    expect(existsSync(ours), ours).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(text);
  });
});

const read = (pattern: string) =>
  globSync(pattern)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

describe('Starlight', () => {
  const own = read('src/**/*.{astro,css,ts,tsx}');
  const theirs = read(`${STARLIGHT}/**/*.{astro,css,js}`);
  const used = (pattern: RegExp) => [...new Set(own.match(pattern))].sort();

  it.each(used(/--(?:__)?sl-[a-z][\w-]*\b/g))('has the variable %s', (name) => {
    expect(theirs).toMatch(new RegExp(`${name}\\b`));
  });

  it.each(used(/(?<![\w-])(?:sl-|starlight__)[a-z][\w-]*\b/g))('has the name %s', (name) => {
    expect(theirs).toMatch(new RegExp(`${name}\\b`));
  });

  it.each(used(/(?<=\.t\(')[\w.]+/g))('has the text %s', (key) => {
    expect(read(`${STARLIGHT}/translations/en.*`)).toContain(key);
  });

  it.each(
    Array.from(
      readFileSync('astro.config.mjs', 'utf8').matchAll(/'\.\/src\/overrides\/(\w+)\.astro'/g),
      ([, name = '']) => name,
    ),
  )('has the component %s, which we replace', (name) => {
    expect(existsSync(`${STARLIGHT}/components/${name}.astro`)).toBe(true);
    expect(existsSync(`src/overrides/${name}.astro`)).toBe(true);
  });

  it.each(used(/@astrojs\/starlight\/components\/\w+\.astro/g))('has %s, which we show', (path) => {
    expect(existsSync(`${STARLIGHT}/components/${basename(path)}`)).toBe(true);
  });
});

it('configures the integrations in the order that they need', () => {
  const config = readFileSync('astro.config.mjs', 'utf8');
  const order = ['starlight({', 'plainHeadingLinks()', 'mdx()', 'finishedPages()'];
  const places = order.map((name) => config.lastIndexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(config.slice(config.lastIndexOf('finishedPages()'))).toMatch(/^finishedPages\(\),\s*\],/);
});
