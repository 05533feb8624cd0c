import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { checked, unknownFields } from '@/build/loaders/checked';

const schema = z.object({ title: z.string(), level: z.enum(['easy', 'hard']).optional() });
const complete = z.object({ level: z.enum(['easy', 'hard']) });

/** Loads one entry through the checks, as Astro would. */
async function load(data: Record<string, unknown>, needs?: z.ZodObject): Promise<unknown> {
  let parsed: unknown;
  const loader: Loader = {
    name: 'one-entry',
    load: async (context) => {
      parsed = await context.parseData({ id: 'a', data, filePath: '/guide/src/content/a.yaml' });
    },
  };
  const context = {
    config: { root: new URL('file:///guide/') },
    parseData: ({ data: written }: { data: unknown }) => Promise.resolve(schema.parse(written)),
  };
  await checked(loader, needs).load(context as unknown as LoaderContext);
  return parsed;
}

describe('a checked loader', () => {
  it('passes on what the schema makes of an entry', async () => {
    expect(await load({ title: 'A', level: 'easy' }, complete)).toEqual({
      title: 'A',
      level: 'easy',
    });
  });

  it('names the file and a field that no schema knows', async () => {
    await expect(load({ title: 'A', tittle: 'B' })).rejects.toThrow(
      'src/content/a.yaml: tittle: no such field',
    );
  });

  it('names a field that is missing and what it may be', async () => {
    await expect(load({ title: 'A' }, complete)).rejects.toThrow(
      /^src\/content\/a\.yaml: level: .*"easy"\|"hard"/,
    );
  });
});

it('finds unknown fields at any depth, and none in what a schema transforms', () => {
  const written = { page: { what: 'a', why: 'b' }, list: [{ a: 1, b: 2 }], ref: 'x', when: null };
  const parsed = { page: { what: 'a' }, list: [{ a: 1 }], ref: { id: 'x' }, when: null };
  expect(unknownFields(written, parsed)).toEqual(['page.why', 'list[0].b']);
});
