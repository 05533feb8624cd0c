/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Pure functions leave nothing behind; to load them anew for each file takes as long as they do.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'labs',
          include: ['tests/labs/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          // Each file has engines of its own, and two use the cores that there are; in one process they
          // share what was compiled.
          pool: 'threads',
          maxWorkers: 2,
          globalSetup: ['tests/labs/compiled.ts', 'tests/labs/bundled.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          testTimeout: 60_000,
          // All files read the same pages, which take longest to parse; so they share one memory.
          isolate: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
