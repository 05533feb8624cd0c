import type { Element } from 'hast';
import { codeToHast, hastToHtml, type ShikiTransformer } from 'shiki';
import { codeTheme, codeTransformers } from '../lib/highlight.ts';
import { cacheOf } from './cache.ts';

const cache = cacheOf('highlighting', ['src/build/highlighting.ts', 'src/lib/highlight.ts']);

/** What Shiki is asked for; a grammar that is loaded once serves listings and fences alike. */
const highlight = (code: string, lang: string, meta: string, transformers: ShikiTransformer[]) =>
  codeToHast(code, { lang, theme: codeTheme, transformers, meta: { __raw: meta } });

/**
 * HTML of code in colours, from an earlier build where there was one.
 * @param meta what a fence says after its language, such as `title="main.py" {3}`
 */
export async function highlightedHtml(
  code: string,
  lang: string,
  meta: string,
  transformers: ShikiTransformer[] = codeTransformers,
): Promise<string> {
  const look = transformers.map(({ name }) => name ?? '').join(' ');
  const html = await cache(['html', lang, meta, look, code], async () =>
    hastToHtml(await highlight(code, lang, meta, transformers)),
  );
  return html.toString();
}

/** The same of a fence, as the element that stands in its place. */
export async function highlightedFence(code: string, lang: string, meta = ''): Promise<Element> {
  const element = await cache(['fence', lang, meta, code], async () => {
    const { children } = await highlight(code, lang, meta, codeTransformers);
    return JSON.stringify(children[0]);
  });
  return JSON.parse(element.toString()) as Element;
}
