import type { APIRoute } from 'astro';
import { lexicon } from '@/search/index/lexicon';

/** What the search reads when it is opened; the build adds the ids of the full-text records. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await lexicon()));
