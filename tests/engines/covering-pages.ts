import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePages } from '../browser/site-pages';

/** Names of elements, files of the site that elements load, and lists of classes. */
const PARTS = /<([a-z][\w-]*)|="([^"]*\/_astro\/[^"]*)"|\bclass="([^"]*)"/g;
/** Classes that stand for a style attribute: each page has its own. */
const OF_STYLE = /^s-[0-9a-f]{6}$/;

/** What a page is made of: an engine that can do all of it can do the page. */
function partsOf(path: string): ReadonlySet<string> {
  const file = path.endsWith('.html') ? path : join(path, 'index.html');
  const html = readFileSync(join('dist', file), 'utf8');
  return new Set(
    [...html.matchAll(PARTS)].flatMap(([, element = '', address = '', classes = '']) => {
      const names = classes.split(/\s+/).filter((name) => name !== '' && !OF_STYLE.test(name));
      const tag = element === '' ? '' : `<${element}>`;
      return [tag, address, ...names.map((name) => `.${name}`)].filter((part) => part !== '');
    }),
  );
}

/**
 * Pages that together have every element, script, style and class of the site: again and again the
 * one with most of what is still missing, the first of several such.
 */
export function coveringPages(): string[] {
  const pages = new Map([...sitePages(), '404.html'].map((path) => [path, partsOf(path)]));
  let missing = new Set([...pages.values()].flatMap((parts) => [...parts]));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const [next] = [...pages]
      .map(([path, parts]) => ({ path, parts, gain: parts.intersection(missing).size }))
      .toSorted((one, other) => other.gain - one.gain);
    if (next === undefined) break;
    chosen.push(next.path);
    missing = missing.difference(next.parts);
  }
  return chosen.toSorted();
}
