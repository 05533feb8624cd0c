import { reference } from 'astro:content';
import { z } from 'astro/zod';
import { LEVELS } from '@/data/levels';
import { POLICY_NEEDS } from '@/lib/policy-needs';
import { SECTION_IDS } from '@/sidebar';

/** A claim of the source documents, such as S1-22. */
const claimId = z.string().regex(/^S\d-\d\d$/, 'a claim id looks like S1-22');

/** What every hand-written page says of itself in its frontmatter. */
export const pageSchema = z.object({
  description: z.string().min(40).max(170),
  section: z.enum(SECTION_IDS),
  level: z.enum(LEVELS),
  /** Pages to read first. */
  prerequisites: z.array(reference('docs')),
  /** Minutes of reading. */
  reading: z.number().int().min(1).max(15),
  /** Minutes of doing: widgets, exercises. */
  doing: z.number().int().min(0).max(60),
  updated: z.date(),
  /** Questions that the page answers, as people type them; no two in the guide ask the same. */
  questions: z.array(z.string()).min(3).max(14),
  /** In the order of their first citation, which is their number. */
  sources: z.array(reference('sources')),
  /** Heading id → the claims taught under that heading. */
  covers: z.record(z.string(), z.array(claimId)).default({}),
  /** Where to go next. */
  onward: z.array(reference('docs')).max(4),
  /** What its security policy has to allow beyond the common one. */
  needs: z.array(z.enum(POLICY_NEEDS)).default([]),
});

export type Page = z.infer<typeof pageSchema>;

/**
 * The page fields of an entry. Generated pages share the docs schema without having these fields,
 * so the schema leaves them optional and this is where a hand-written page must have them all.
 * @throws Error that names the page and each missing field
 */
export function pageOf(entry: { readonly id: string; readonly data: object }): Page {
  const result = pageSchema.safeParse(entry.data);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${entry.id}: ${faults.join('; ')}`);
}

/** True for pages that someone wrote, false for generated ones. */
export function isWritten(entry: { readonly data: object }): boolean {
  return 'section' in entry.data && entry.data.section !== undefined;
}
