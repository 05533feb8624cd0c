import type { ParsedPage } from './html.ts';

/** Where the links of a page lead, and where others may lead on it. */
export interface Linked {
  readonly ids: ReadonlySet<string>;
  /** The addresses as they are written. */
  readonly links: ReadonlySet<string>;
}

/** Fragments that a script reads in the place of an id. */
const STATE = 'progress=';

export function linkedOf({ elements }: ParsedPage): Linked {
  const ids = elements.flatMap(({ properties }) => properties.id ?? []);
  const links = elements.flatMap(({ tagName, properties: { href } }) =>
    tagName === 'a' && typeof href === 'string' ? [href] : [],
  );
  return { ids: new Set(ids), links: new Set(links) };
}

/**
 * The links that lead to no page, no file or no place on their page, one a line with its page.
 * @param pages by their addresses under the base path, such as `/apis/http/`
 * @param base such as `/guide/`, or `/`
 * @param isFile whether the site has this file that is no page
 */
export function brokenLinks(
  pages: ReadonlyMap<string, Linked>,
  base: string,
  isFile: (path: string) => boolean,
): readonly string[] {
  const root = base.replace(/\/$/, '');
  const leadsSomewhere = (from: string, href: string) => {
    const url = URL.parse(href, `https://site${root}${from}`);
    if (url === null) return false;
    if (url.host !== 'site') return true;
    if (!url.pathname.startsWith(`${root}/`)) return false;
    const path = decodeURIComponent(url.pathname.slice(root.length));
    const target = pages.get(path);
    if (target === undefined) return isFile(path);
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || id.startsWith(STATE) || target.ids.has(id);
  };
  return [...pages].flatMap(([path, { links }]) =>
    [...links]
      .filter((href) => !leadsSomewhere(path, href))
      .map((href) => `${path}: the link ${href} leads nowhere`),
  );
}
