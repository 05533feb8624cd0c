import type { Element, Root } from 'hast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { cellLines } from '../markdown/cell-lines.ts';
import { separateWords } from '../markdown/separate-words.ts';
import { withoutFurniture } from './furniture.ts';

const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze();

/** The Markdown of a page's `main` element, without furniture. */
export async function toMarkdown(main: Element): Promise<string> {
  const root: Root = { type: 'root', children: withoutFurniture(main).children };
  visit(root, 'element', nameLanguage);
  cellLines(root);
  separateWords(root);
  return writer.stringify(await writer.run(root));
}

/** Shiki names the language on `pre`; the writer looks for it on `code`. */
function nameLanguage({ tagName, properties, children: [code] }: Element) {
  const language = properties.dataLanguage;
  if (tagName !== 'pre' || typeof language !== 'string' || code?.type !== 'element') return;
  code.properties.className = [`language-${language}`];
}
