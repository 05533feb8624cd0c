import { z } from 'astro/zod';
import claims from './claims.json';

/** The four articles whose ground the guide covers, claim by claim. */
export const SOURCE_DOCUMENTS = {
  'building-the-core': 'Backend Developer: Building the Core of Web Applications',
  'step-up-your-career':
    'Step-up your career as Backend Development Professional (Careervira, 25 August 2023)',
  'journey-of-a-backend-developer': 'The Journey of a Backend Developer',
  'understanding-backend-development': 'An untitled guide to backend development in twelve parts',
} as const;

export type SourceDocument = keyof typeof SOURCE_DOCUMENTS;

const documents = Object.keys(SOURCE_DOCUMENTS) as [SourceDocument, ...SourceDocument[]];

/** What the articles claim, one sentence each, in our words. */
export const CLAIMS = z
  .array(
    z.object({
      id: z.string().regex(/^S[0-3]-\d\d$/),
      document: z.enum(documents),
      topic: z.string(),
      claim: z.string(),
    }),
  )
  .parse(claims);

export type Claim = (typeof CLAIMS)[number];
