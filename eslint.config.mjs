import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The reading order is a table, too, in a file of its own. */
const TABLES = ['data', 'sidebar.ts'];

/**
 * The rooms of `src`, and what each may import beside itself. Imports point one way: page → component
 * → widget → reader, search and labs → lib → data. `build` runs around the site: of it, files that are
 * drawn on the server know what they are drawn with, and nothing else.
 */
const ROOMS = {
  data: TABLES,
  // Each language says beside its runtime what of its listings runs; the table gathers them.
  'data/live-listings': ['labs/programs', ...TABLES],
  'sidebar.ts': TABLES,
  fonts: [],
  styles: [],
  lib: TABLES,
  reader: ['lib', ...TABLES],
  'search/index': ['lib', ...TABLES],
  'search/worker': ['search/index', 'lib', ...TABLES],
  'search/interface': [
    ...['search/worker/protocol', 'search/worker/search.worker', 'search/index'],
    ...['reader', 'lib', ...TABLES],
  ],
  offline: ['reader', 'lib', ...TABLES],
  figures: ['lib', ...TABLES],
  labs: ['lib', ...TABLES],
  'widgets/frame': ['lib', 'styles'],
  'widgets/lab': ['widgets/frame', 'labs', 'reader', 'offline', 'lib', 'styles', ...TABLES],
  widgets: ['widgets/frame', 'widgets/lab', 'labs', 'reader', 'lib', ...TABLES],
  components: [
    ...['widgets', 'figures', 'offline', 'search', 'reader', 'lib', ...TABLES],
    'build/highlighting',
  ],
  overrides: ['components', 'search', 'reader', 'lib', ...TABLES],
  pages: ['components', 'figures', 'widgets', 'search', 'lib', 'build/social', ...TABLES],
  'content.config.ts': ['lib', 'build/loaders', ...TABLES],
  'route-data.ts': ['lib', ...TABLES],
  'env.d.ts': ['labs/protocol'],
  build: [
    ...['search', 'labs/postgres/open', 'labs/programs', 'labs/protocol', 'offline', 'lib'],
    ...['fonts', ...TABLES],
  ],
};

/** What a path under `src` or an address after `@/` lies in. */
const isIn = (room, path) =>
  path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);
const roomOf = (path) =>
  Object.keys(ROOMS)
    .filter((room) => isIn(room, path) || `${path}.ts` === room)
    .sort((a, b) => b.length - a.length)[0];

for (const folder of readdirSync('src', { withFileTypes: true })) {
  const { name } = folder;
  const isNamed = Object.keys(ROOMS).some((room) => isIn(name, room));
  // Authors' folder has no code.
  if (!isNamed && name !== 'content') throw new Error(`eslint.config.mjs: name src/${name}`);
}

const SRC = join(import.meta.dirname, 'src');
const SHOP = join(import.meta.dirname, 'shop');
const under = (folder, path) => {
  const rest = relative(folder, path).replaceAll('\\', '/');
  return rest.startsWith('..') ? undefined : rest;
};
/** A widget is a room of its own, but for what widgets share. */
const widgetOf = (path) => /^widgets\/([^/]+)/.exec(path)?.[1];

/** What is wrong with an import, or undefined. */
function wallBetween(file, source) {
  const target = source.startsWith('@/')
    ? join(SRC, source.slice(2))
    : source.startsWith('.') && join(dirname(file), source);
  if (!target) return undefined;
  const [from, to] = [under(SRC, file), under(SRC, target)];
  if (from === undefined) return under(SHOP, file) !== undefined && to && 'the shop stands alone';
  if (to === undefined) {
    const runsIt = isIn('labs', from) || isIn('build/engines', from);
    return under(SHOP, target) && !runsIt && 'only labs run the shop in the site';
  }
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === undefined) return `no room is named for src/${from}`;
  if (room === other && (room !== 'widgets' || widgetOf(from) === widgetOf(to))) return undefined;
  const address = to.replace(/\?.*$/, '');
  if (
    room !== other &&
    ROOMS[room].some((each) => isIn(each, address) || `${address}.ts` === each)
  ) {
    return undefined;
  }
  return `${room} may not know ${to}`;
}

/** What the files of a widget are called, so that a name says what is in it. */
const WIDGET_FILE =
  /^widgets\/[a-z-]+\/([a-z-]+\/)?([A-Z]\w*\.tsx|use[A-Z]\w*\.ts|(model|data|content|exchanges|url|words|geometry)\.ts)$/;

const rooms = {
  rules: {
    'one-way': {
      create({ filename, report }) {
        const check = ({ source }) => {
          const fault = source?.type === 'Literal' && wallBetween(filename, String(source.value));
          if (fault) report({ node: source, message: `Imports point one way: ${fault}.` });
        };
        return {
          ImportDeclaration: check,
          ImportExpression: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
        };
      },
    },
    'widget-names': {
      create: ({ filename, report }) => ({
        Program(node) {
          const path = under(SRC, filename) ?? '';
          if (widgetOf(path) === undefined || WIDGET_FILE.test(path)) return;
          report({ node, message: 'CONTRIBUTING.md lists the names that files of a widget have.' });
        },
      }),
    },
  },
};

/** Models know no page, no clock and no chance: those come in as arguments. */
const pure = {
  'no-restricted-globals': ['error', 'document', 'window', 'Date', 'performance', 'localStorage'],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
};

/** The shop runs under Node.js and in a browser's worker, so it knows what both have. */
const everywhere = {
  group: ['node:*', '@hono/node-server*', '@electric-sql/*'],
  message: 'The shop knows neither Node.js nor one database; scripts/exchanges/shop.ts serves it.',
};
const ofOnePlace = [
  ...['Buffer', 'process', 'window', 'document', 'localStorage', '__dirname'],
  { name: 'crypto', message: 'Without TLS a worker has no crypto.subtle: take @noble/hashes.' },
];
/** What the shop does is the same through each of its doors. */
const withoutDoors = {
  group: ['hono*', 'hono/*', 'graphql', 'fast-xml-parser', '../{http,rest,graphql,soap}/*'],
  message: 'The domain of the shop knows no door.',
};

export default defineConfig(
  globalIgnores([
    'dist*',
    '.astro',
    'listings',
    'src/labs/{challenges,exercises}/**/*.js',
    'test-results',
    'playwright-report',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'scripts/*.mjs'] } },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // The compiler's noPropertyAccessFromIndexSignature asks for brackets there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.mjs', '**/*.astro'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['src/**', 'shop/**'],
    plugins: { rooms },
    rules: { 'rooms/one-way': 'error', 'rooms/widget-names': 'error' },
  },
  {
    files: ['shop/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [everywhere] }],
      'no-restricted-globals': ['error', ...ofOnePlace],
    },
  },
  {
    files: ['shop/domain/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [everywhere, withoutDoors] }] },
  },
  {
    files: ['tests/browser/**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@playwright/test',
          importNames: ['test'],
          message: 'Take it from policed.ts, which fails on a violation of the security policy.',
        },
      ],
    },
  },
  {
    files: [
      'src/widgets/**/model.ts',
      'src/lib/sim/**',
      'src/reader/{document,merge,migrations,progress-link}.ts',
      'src/reader/sections/**',
    ],
    rules: pure,
  },
);
