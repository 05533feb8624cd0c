import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { sitePath } from '@/lib/site-path';
import { GENERATED_PAGES, SECTIONS } from '@/sidebar';

/** An index of the guide's Markdown twins for programs that read it; see llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const docs = new Map((await getCollection('docs')).map(({ id, data }) => [id, data]));
  const address = (path: string) =>
    site === undefined ? sitePath(path) : new URL(sitePath(path), site).href;
  const sections = SECTIONS.map((section) => {
    const lines = section.pages.map((page) => {
      const id = `${section.id}/${page}`;
      const title = docs.get(id)?.title ?? GENERATED_PAGES[id];
      const description = docs.get(id)?.description;
      return `- [${title}](${address(`/${id}/index.md`)})${description ? `: ${description}` : ''}`;
    });
    return `## ${section.label}\n\n${section.promise}\n\n${lines.join('\n')}`;
  });
  const technologies = (await getCollection('technologies')).map(
    ({ id, data }) =>
      `- [${data.name}](${address(`/technologies/${id}/index.md`)}): ${data.typicalUse}`,
  );
  sections.push(`## Single technologies\n\n${technologies.join('\n')}`);
  return new Response(
    '# Under the Hood\n\n' +
      '> A hands-on guide to backend development. Every page has a Markdown twin at its address ' +
      `followed by index.md.\n\n${sections.join('\n\n')}\n`,
  );
};
