import mdx from '@astrojs/mdx';
import { satteri, satteriHighlightPlugin } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig, fontProviders } from 'astro/config';
import { CODE, DISPLAY, FAMILIES, TEXT } from './src/fonts/faces.ts';
import { baseLinks } from './src/build/markdown/base-links.ts';
import { plainHeadingLinks } from './src/build/markdown/heading-links.ts';
import { keptTogether } from './src/build/markdown/kept-together.ts';
import { engines } from './src/build/integrations/engines.ts';
import { shopFrameFile } from './src/build/integrations/shop-frame.ts';
import { knownNames } from './src/build/markdown/known-names.ts';
import { finishedPages } from './src/build/integrations/finished-pages.ts';
import { touchedIslands } from './src/build/integrations/touched-islands.ts';
import { shippedPackages } from './src/build/integrations/shipped-packages.ts';
import { highlightedFence } from './src/build/highlighting.ts';
import { leanScripts } from './src/build/vite/lean-scripts.ts';
import { browserWorkers } from './src/build/vite/browser-workers.ts';
import { knownWarnings } from './src/build/vite/known-warnings.ts';
import { nativeJsx } from './src/build/vite/native-jsx.ts';
import { ownStyles } from './src/build/vite/own-styles.ts';
import { pickerCandidates } from './src/build/vite/picker-candidates.ts';
import { withoutPackages } from './src/build/vite/without-packages.ts';
import { technologyMenu } from './src/build/technology-menu.ts';
import { settingsOrExit } from './src/lib/settings.ts';
import { GENERATED_PAGES, SECTIONS } from './src/sidebar.ts';

const { site, base, editUrl } = settingsOrExit();
const technologies = await technologyMenu();

/**
 * The files of a family for Astro: each weight is a face of its own, so that bold text has a bold
 * fallback and a weight between two is drawn in the nearest, though both are in one file.
 */
const localFont = ({ name, faces }) => ({
  provider: fontProviders.local(),
  name,
  options: {
    variants: faces.flatMap(({ file, style, weights }) =>
      weights.map((weight) => ({
        src: [`./src/fonts/${file}`],
        weight,
        style,
        // A font that is late waits for the next page: text never moves under the reader.
        display: 'optional',
      })),
    ),
  },
});

/** Small modules that are asked for together: one file is smaller than several. */
const TOGETHER = [
  {
    name: 'page',
    test: /src\/overrides\/[\w-]+\.ts|src\/components\/contents-list\.ts|src\/reader\/(sections\/)?(choice|document|language|migrations|read|storage)\.ts|src\/data\/(languages|renamed-pages)\.ts|preload-helper/,
  },
  // Every page of the reading order has a question, a term and a tick; hardly any other page has one.
  { name: 'elements', test: /src\/components\/(check|term|read-tick)\.ts/ },
  { name: 'preact', test: /node_modules\/(preact|@preact)\// },
];

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // src/overrides/prefetching.ts does it with a third of the bytes.
  prefetch: false,
  // What is a file needs no hash in the security policy, and the next page has it already.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: TOGETHER },
              // A component's script has its name; Astro adds 37 characters to it, on every page.
              entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`,
            },
          },
        },
      },
    },
    worker: {
      // Of the kinds of schema that hono-openapi can read, the labs have Valibot's.
      plugins: () => [knownWarnings(), withoutPackages(['zod'])],
      // WebKit runs the file of a worker again where a later part of it imports it. Then two hear each
      // question, and the second knows of no start. One file has no parts.
      rolldownOptions: { output: { codeSplitting: false } },
    },
    plugins: [
      knownWarnings(),
      browserWorkers(),
      leanScripts(base),
      nativeJsx(),
      ownStyles(),
      pickerCandidates(),
    ],
  },
  markdown: {
    // Our own, which keeps what it has coloured.
    syntaxHighlight: false,
    processor: satteri({
      hastPlugins: [
        knownNames,
        satteriHighlightPlugin(highlightedFence),
        baseLinks(base),
        keptTogether(),
      ],
    }),
  },
  fonts: [
    {
      ...localFont(DISPLAY),
      cssVariable: '--font-bricolage',
      fallbacks: ['system-ui', 'sans-serif'],
    },
    {
      ...localFont(TEXT),
      cssVariable: '--font-source-serif',
      fallbacks: ['Georgia', 'serif'],
    },
    {
      ...localFont(CODE),
      cssVariable: '--font-jetbrains-mono',
      fallbacks: ['monospace'],
      // All fixed-width fonts at hand are as wide: nothing to adjust.
      optimizedFallbacks: false,
    },
  ],
  integrations: [
    // Starlight brings a sitemap unless there is one, and that warns of a site without an address.
    ...(site === undefined ? [{ name: '@astrojs/sitemap', hooks: {} }] : []),
    preact(),
    touchedIslands(),
    starlight({
      title: 'Under the Hood',
      locales: { root: { label: 'English', lang: 'en-GB' } },
      description:
        'A hands-on guide to backend development: look at every part and run it in your browser tab.',
      disable404Route: true,
      expressiveCode: false,
      // src/build/search/full-text.ts builds the index.
      pagefind: false,
      pagination: true,
      credits: false,
      routeMiddleware: './src/route-data.ts',
      customCss: [
        './src/styles/tokens.css',
        './src/styles/layers.css',
        './src/styles/layout.css',
        './src/styles/prose.css',
        './src/styles/figures.css',
        './src/styles/print.css',
      ],
      components: {
        ContentPanel: './src/overrides/ContentPanel.astro',
        Footer: './src/overrides/Footer.astro',
        Head: './src/overrides/Head.astro',
        Header: './src/overrides/Header.astro',
        LanguageSelect: './src/overrides/LanguageSelect.astro',
        MarkdownContent: './src/overrides/MarkdownContent.astro',
        PageFrame: './src/overrides/PageFrame.astro',
        PageSidebar: './src/overrides/PageSidebar.astro',
        Pagination: './src/overrides/Pagination.astro',
        PageTitle: './src/overrides/PageTitle.astro',
        Search: './src/overrides/Search.astro',
        Sidebar: './src/overrides/Sidebar.astro',
        SiteTitle: './src/overrides/SiteTitle.astro',
        SocialIcons: './src/overrides/SocialIcons.astro',
        ThemeProvider: './src/overrides/ThemeProvider.astro',
        ThemeSelect: './src/overrides/ThemeSelect.astro',
        TwoColumnContent: './src/overrides/TwoColumnContent.astro',
      },
      ...(editUrl === undefined ? {} : { editLink: { baseUrl: editUrl } }),
      sidebar: SECTIONS.map((section) => ({
        label: section.label,
        items: [
          { label: 'Overview', link: `/${section.id}/` },
          ...section.pages.map((page) => {
            const id = `${section.id}/${page}`;
            return id in GENERATED_PAGES ? { label: GENERATED_PAGES[id], link: `/${id}/` } : id;
          }),
          ...(section.id === 'technologies' ? technologies : []),
        ],
      })),
    }),
    plainHeadingLinks(),
    mdx(),
    shippedPackages({
      writers: [
        'astro',
        'pagefind',
        // In the frame of a lab.
        'dompurify',
        // In the files of JavaScript and of Ruby.
        'jose',
        '@ruby/4.0-wasm-wasi',
        ...['core', 'precaching', 'strategies'].map((part) => `workbox-${part}`),
      ],
      fonts: FAMILIES.flatMap(({ faces }) => faces.map(({ source }) => source)),
    }),
    engines(),
    shopFrameFile(),
    finishedPages(),
  ],
});
