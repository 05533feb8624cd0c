import type { Element } from 'hast';
import { codeToHast, hastToHtml, type ShikiTransformer } from 'shiki';
import { codeTheme, codeTransformers } from '../lib/highlight.ts';
import { kept, versionOf } from './cache.ts';

const FOLDER = 'node_modules/.astro/highlighting';
const version = versionOf('package-lock.json', 'src/build/highlighting.ts', 'src/lib/highlight.ts');

/** What is being coloured: pages that are rendered side by side may show the same code. */
const underWay = new Map<string, Promise<string>>();

async function once(key: readonly string[], make: () => Promise<string>): Promise<string> {
  const name = JSON.stringify(key);
  const known = underWay.get(name);
  if (known !== undefined) return known;
  const made = version.then((code) => kept(FOLDER, [code, ...key], make));
  underWay.set(name, made);
  return made.finally(() => underWay.delete(name));
}

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
  return once(['html', lang, meta, look, code], async () =>
    hastToHtml(await highlight(code, lang, meta, transformers)),
  );
}

/** The same of a fence, as the element that stands in its place. */
export async function highlightedFence(code: string, lang: string, meta = ''): Promise<Element> {
  const element = await once(['fence', lang, meta, code], async () => {
    const { children } = await highlight(code, lang, meta, codeTransformers);
    return JSON.stringify(children[0]);
  });
  return JSON.parse(element) as Element;
}
