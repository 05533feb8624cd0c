import { readdirSync } from 'node:fs';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The reading order is a table, too, in a file of its own. */
const TABLES = ['data', 'sidebar'];

/**
 * The rooms of `src`, and what each may import beside itself. Imports point one way: page → component
 * → widget → reader, search and labs → lib → data. `build` runs around the site;
 * components and pages ask it for what is drawn and coloured when the site is built.
 */
const ROOMS = {
  data: ['sidebar'],
  fonts: [],
  styles: [],
  content: [],
  lib: TABLES,
  reader: ['lib', ...TABLES],
  search: ['reader', 'lib', ...TABLES],
  offline: ['reader', 'lib', ...TABLES],
  figures: ['lib', ...TABLES],
  widgets: ['reader', 'lib', 'styles', ...TABLES],
  components: [
    ...['widgets', 'figures', 'offline', 'search', 'reader', 'build', 'lib', 'styles'],
    ...TABLES,
  ],
  overrides: ['components', 'search', 'reader', 'lib', ...TABLES],
  pages: ['components', 'figures', 'widgets', 'search', 'build', 'lib', ...TABLES],
  build: ['search', 'offline', 'lib', ...TABLES],
};

for (const { name } of readdirSync('src', { withFileTypes: true }).filter((e) => e.isDirectory())) {
  if (!(name in ROOMS)) throw new Error(`eslint.config.mjs: which rooms may src/${name} import?`);
}

/** @param patterns regular expressions of what may not be imported, each with the reason */
const forbidden = (patterns) => ({
  'no-restricted-imports': [
    'error',
    { patterns: patterns.map(([regex, message]) => ({ regex, message })) },
  ],
});

const NO_SHOP = ['^(\\.\\./)+shop/', 'The site shows recordings of the shop, not the shop.'];

/** What no file of this room may import. */
function walls(room) {
  const others = Object.keys(ROOMS).filter((each) => each !== room && !ROOMS[room].includes(each));
  return [
    [`^(@/|(\\.\\./)+)(${others.join('|')})/`, `Imports point one way; ${room} may not know this.`],
    NO_SHOP,
  ];
}

/** Rooms within rooms, which are stricter; the last that fits a file holds. */
const ALCOVES = [
  {
    files: ['src/search/index/**'],
    rules: forbidden([...walls('search'), ['/(worker|interface)/', 'The index knows nobody.']]),
  },
  {
    files: ['src/search/worker/**'],
    rules: forbidden([...walls('search'), ['/interface/', 'The worker does not know who asks.']]),
  },
  {
    files: ['src/search/interface/**'],
    rules: forbidden([
      ...walls('search'),
      [
        '/worker/(?!protocol$|search\\.worker\\.ts\\?worker)',
        'It knows the worker by its protocol.',
      ],
    ]),
  },
  // A widget's own folders lie one level deeper than its files.
  ...[
    ['src/widgets/*/*', '^\\.\\./'],
    ['src/widgets/*/*/**', '^\\.\\./\\.\\./'],
  ].map(([files, outside]) => ({
    files: [files],
    rules: forbidden([
      ...walls('widgets'),
      [outside, 'A widget ends at its folder; what they share has an @/ address.'],
      ['^@/widgets/(?!frame/)', 'Widgets share the frame and nothing else.'],
    ]),
  })),
];

/** What the files of a widget are called, so that a name says what is in it. */
const WIDGET_FILE =
  /\/src\/widgets\/[a-z-]+\/([a-z-]+\/)?([A-Z]\w*\.tsx|use[A-Z]\w*\.ts|(model|data|content|exchanges|url|words|geometry)\.ts)$/;

const widgetFiles = {
  rules: {
    'reserved-names': {
      create: ({ filename, report }) => ({
        Program(node) {
          if (WIDGET_FILE.test(filename.replaceAll('\\', '/'))) return;
          const message = 'CONTRIBUTING.md lists the names that files of a widget have.';
          report({ node, message });
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

export default defineConfig(
  globalIgnores(['dist*', '.astro', 'listings', 'test-results', 'playwright-report']),
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
  ...Object.keys(ROOMS).map((room) => ({
    files: [`src/${room}/**`],
    rules: forbidden(walls(room)),
  })),
  {
    files: ['src/*.ts'],
    rules: forbidden([NO_SHOP, ['^@/build/(?!loaders/)', 'Only the build knows it.']]),
  },
  { files: ['shop/**'], rules: forbidden([['^(@/|(\\.\\./)+src/)', 'The shop stands alone.']]) },
  ALCOVES,
  {
    files: ['src/widgets/**/*.{ts,tsx}'],
    plugins: { widgets: widgetFiles },
    rules: { 'widgets/reserved-names': 'error' },
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
