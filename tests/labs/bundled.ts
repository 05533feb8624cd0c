import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

/** What threads run, by the names under which tests ask for it. */
const THREADS = {
  backend: 'tests/labs/backend-thread.ts',
  program: 'tests/labs/programs/program-thread.ts',
} as const;

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the bundled threads. */
    readonly threads: Readonly<Record<keyof typeof THREADS, string>>;
  }
}

/**
 * Bundles what threads run, once for all test files, as workers of a page are bundled: a thread is
 * started for each engine, and to read a hundred modules of TypeScript takes longer than the engine.
 * @returns what clears up
 */
export default async function setup({ provide }: TestProject) {
  const outDir = await mkdtemp(resolve('node_modules/.cache/lab-threads-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // It looks for what it needs as a script of CommonJS does.
    ssr: { noExternal: true, external: ['sql.js'] },
    build: {
      ...{ ssr: true, outDir, emptyOutDir: true, target: 'esnext', minify: false },
      rolldownOptions: {
        input: { ...THREADS },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const address = (name: keyof typeof THREADS) => pathToFileURL(join(outDir, `${name}.mjs`)).href;
  provide('threads', { backend: address('backend'), program: address('program') });
  return () => rm(outDir, { recursive: true });
}
