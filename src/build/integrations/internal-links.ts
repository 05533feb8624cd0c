import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A page as Astro has written it. */
interface Written {
  /** Its address under the base path, such as `/apis/http/`. */
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  /** Where its links lead, as written. */
  readonly links: ReadonlySet<string>;
}

const ELEMENT = /<([a-z]\w*)\s[^>]*?\b(?:id|href)="[^>]*>/g;
/** Fragments that a script reads in the place of an id. */
const STATE = 'progress=';

function read(path: string, html: string): Written {
  const ids = new Set<string>();
  const links = new Set<string>();
  for (const [element, name] of html.matchAll(ELEMENT)) {
    const id = /\sid="([^"]*)"/.exec(element)?.[1];
    if (id !== undefined) ids.add(id);
    const href = name === 'a' ? /\shref="([^"]*)"/.exec(element)?.[1] : undefined;
    if (href !== undefined) links.add(href.replaceAll(/&(?:amp|#38);/g, '&'));
  }
  return { path, ids, links };
}

/**
 * The links that lead nowhere, one a line with its page.
 * @param pages the HTML of each page by its address under the base path
 * @param base such as `/guide`, or `/`
 * @param isFile whether the site has this file that is no page
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  base: string,
  isFile: (path: string) => boolean,
): readonly string[] {
  const root = base.replace(/\/$/, '');
  const written = new Map([...pages].map(([path, html]) => [path, read(path, html)]));
  const leadsSomewhere = (from: string, href: string) => {
    const url = URL.canParse(href, `https://site${root}${from}`)
      ? new URL(href, `https://site${root}${from}`)
      : undefined;
    if (url === undefined) return false;
    if (url.host !== 'site') return true;
    if (!url.pathname.startsWith(`${root}/`)) return false;
    const path = decodeURIComponent(url.pathname.slice(root.length));
    const target = written.get(path);
    const id = decodeURIComponent(url.hash.slice(1));
    if (target === undefined) return isFile(path);
    return id === '' || id.startsWith(STATE) || target.ids.has(id);
  };
  return [...written.values()].flatMap(({ path, links }) =>
    [...links]
      .filter((href) => !leadsSomewhere(path, href))
      .map((href) => `${path}: the link ${href} leads nowhere`),
  );
}

/** Stops the build at links that lead to no page, no file or no place on their page. */
export function internalLinks(base: string): AstroIntegration {
  return {
    name: 'internal-links',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = new Map<string, string>();
        for await (const file of glob('**/*.html', { cwd: root })) {
          const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
          pages.set(path, await readFile(join(root, file), 'utf8'));
        }
        const broken = brokenLinks(pages, base, (path) => existsSync(join(root, path)));
        if (broken.length > 0) throw new Error(broken.join('\n'));
      },
    },
  };
}
