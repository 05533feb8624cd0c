import type { APIRoute } from 'astro';
import { sitePath } from '@/lib/site-path';

/** Everything may be read; the sitemap exists where the site knows its address. */
export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site !== undefined)
    lines.push(`Sitemap: ${new URL(sitePath('/sitemap-index.xml'), site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
