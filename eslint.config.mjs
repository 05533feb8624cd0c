import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Imports point one way: page → component → widget → model and lib; labs know no widgets. */
const layers = (forbidden) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: forbidden.map((layer) => ({
        regex: `^(@/${layer}/|(\\.\\./)+${layer}/)`,
        message: `Imports point one way; this file may not know ${layer}.`,
      })),
    },
  ],
});

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
  {
    files: ['src/lib/**'],
    rules: layers(['components', 'widgets', 'labs', 'pages', 'overrides', 'figures']),
  },
  { files: ['src/widgets/**'], rules: layers(['components', 'pages', 'overrides']) },
  { files: ['src/labs/**'], rules: layers(['components', 'widgets', 'pages', 'overrides']) },
  { files: ['src/components/**'], rules: layers(['pages', 'overrides']) },
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
  { files: ['src/widgets/*/model.ts', 'src/lib/sim/**'], rules: pure },
);
