import { expect, it } from 'vitest';
import { withoutPackages } from '@/build/vite/without-packages';

const { resolveId, load } = withoutPackages(['zod']) as unknown as {
  resolveId: (id: string) => string | null;
  load: (id: string) => string | null;
};

it('breaks the import of a package and of its parts, and of nothing else', async () => {
  for (const id of ['zod', 'zod/v4/core']) {
    const code = load(resolveId(id) ?? '') ?? '';
    const address = `data:text/javascript,${encodeURIComponent(code)}`;
    await expect(import(/* @vite-ignore */ address)).rejects.toThrow(`${id} is not installed`);
  }
  expect(['zod-openapi', './zod', 'valibot'].map((id) => resolveId(id))).toEqual([
    null,
    null,
    null,
  ]);
  expect(load('/node_modules/valibot/dist/index.js')).toBeNull();
});
