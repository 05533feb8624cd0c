import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isFurniture } from '../furniture.ts';
import { separateWords } from '../markdown/separate-words.ts';

const parser = unified().use(rehypeParse);
const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-' });

/** The Markdown of a built page's `main` element, or undefined where it has none. */
export async function toMarkdown(html: string): Promise<string | undefined> {
  const main = select('main', parser.parse(html));
  if (main === undefined) return undefined;
  const root: Root = { type: 'root', children: main.children };
  visit(root, 'element', (element, index, parent) => {
    nameLanguage(element);
    if (index === undefined || parent === undefined || !isFurniture(element)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  separateWords(root);
  return writer.stringify(await writer.run(root));
}

/** Shiki names the language on `pre`; the writer looks for it on `code`. */
function nameLanguage({ tagName, properties, children: [code] }: Element) {
  const language = properties.dataLanguage;
  if (tagName !== 'pre' || typeof language !== 'string' || code?.type !== 'element') return;
  code.properties.className = [`language-${language}`];
}

/** Writes `index.md` beside every `index.html` of the build. */
export function markdownTwins(): AstroIntegration {
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let count = 0;
        for await (const file of glob('**/index.html', { cwd: root })) {
          const markdown = await toMarkdown(await readFile(join(root, file), 'utf8'));
          if (markdown === undefined) continue;
          await writeFile(join(root, file.replace(/html$/, 'md')), markdown);
          count += 1;
        }
        logger.info(`${count} pages have a Markdown twin`);
      },
    },
  };
}
