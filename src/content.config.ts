import { defineCollection, reference } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { pageSchema } from '@/lib/page';

const yaml = (folder: string) =>
  glob({ pattern: '*.yaml', base: `./src/content/${folder}` });

const docs = defineCollection({
  loader: docsLoader(),
  schema: docsSchema({ extend: pageSchema.partial() }),
});

const sources = defineCollection({
  loader: yaml('sources'),
  schema: z.object({
    publisher: z.string(),
    title: z.string(),
    url: z.url(),
    /** Version, edition or date, as the source says of itself. */
    version: z.string(),
    /** The day its text was read. */
    checked: z.date(),
    /** Whether the source's own text was read, or copies that quote it. */
    read: z.enum(['primary', 'secondary']),
  }),
});

const glossary = defineCollection({
  loader: yaml('glossary'),
  schema: z.object({
    term: z.string(),
    aliases: z.array(z.string()),
    short: z.string().refine((text) => text.split(/\s+/).length <= 45, 'at most 45 words'),
    page: reference('docs'),
    related: z.array(reference('glossary')),
  }),
});

const misconceptions = defineCollection({
  loader: yaml('misconceptions'),
  schema: z.object({
    belief: z.string(),
    truth: z.string(),
    page: reference('docs'),
    sources: z.array(reference('sources')),
  }),
});

const technologies = defineCollection({
  loader: yaml('technologies'),
  schema: z.looseObject({ name: z.string(), kind: z.string() }),
});

export const collections = { docs, sources, glossary, misconceptions, technologies };
