import type { APIRoute } from 'astro';
import { technologyCatalogue } from '@/components/technology-catalogue';

/** What the comparison reads when others than its first technologies are chosen. */
export const GET: APIRoute = async () => Response.json(await technologyCatalogue());
