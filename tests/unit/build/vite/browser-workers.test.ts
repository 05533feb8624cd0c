import { expect, it } from 'vitest';
import { browserWorkers } from '@/build/vite/browser-workers';

interface Hooks {
  applyToEnvironment: (environment: { name: string }) => boolean;
  load: (id: string) => string | null;
}

const plugin = browserWorkers() as unknown as Hooks;

it('leaves workers out of what renders pages, and nothing else', () => {
  expect(plugin.load('/src/labs/backend.worker.ts?worker&url')).toBe(`export default ''`);
  expect(plugin.load('/src/search/search.worker.ts?worker')).toBe(`export default ''`);
  expect(plugin.load('/src/labs/worker.ts')).toBeNull();
  expect(plugin.load('/src/labs/worker.ts?url')).toBeNull();
  expect(plugin.load('/shop/data/seed.sql?raw')).toBeNull();
});

it('has no part in the bundle for browsers', () => {
  expect(['client', 'ssr', 'prerender'].map((name) => plugin.applyToEnvironment({ name }))).toEqual(
    [false, true, true],
  );
});
