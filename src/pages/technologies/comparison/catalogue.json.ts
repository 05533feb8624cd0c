import type { APIRoute } from 'astro';
import { technologyCatalogue } from '@/lib/technology-catalogue';
import { pack } from '@/widgets/technology-compare/model';

/** What the comparison reads when others than its first technologies are chosen. */
export const GET: APIRoute = async () => new Response(pack(await technologyCatalogue()));
