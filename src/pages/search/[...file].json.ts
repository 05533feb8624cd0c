import type { APIRoute, GetStaticPaths } from 'astro';
import { divided } from '@/search/index/division';
import { lexicon } from '@/search/index/lexicon';

/**
 * What the search reads, divided. A build divides it later, when it knows the pages' records in the
 * full text and the signs of their code; see src/build/integrations/finished-pages.ts.
 */
export const getStaticPaths: GetStaticPaths = async () => {
  const entries = await lexicon();
  const files = import.meta.env.DEV ? divided(entries) : new Map([['lexicon', entries]]);
  return [...files].map(([file, content]) => ({ params: { file }, props: { content } }));
};

export const GET: APIRoute<{ content: unknown }> = ({ props }) => Response.json(props.content);
