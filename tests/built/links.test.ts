import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, type BuiltPage, readSite } from './site';

const BUILDS = [
  { folder: 'dist', base: '' },
  { folder: 'dist-guide', base: '/guide' },
];

describe.each(BUILDS)('$folder', ({ folder, base }) => {
  const site = readSite(folder);

  /** What is wrong with a link of this page, or undefined. */
  function fault(page: BuiltPage, href: string): string | undefined {
    if (/^(https?:|mailto:)/.test(href)) return undefined;
    const url = new URL(href, `http://site${base}${page.path}`);
    if (!url.pathname.startsWith(`${base}/`)) return `${href} leaves the base path`;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const target = site.get(path);
    if (target === undefined) {
      const file = join(folder, path);
      return existsSync(file) && statSync(file).isFile() ? undefined : `${href} leads nowhere`;
    }
    const id = decodeURIComponent(url.hash.slice(1));
    const found = id === '' || id.startsWith('progress=') || target.ids.has(id);
    return found ? undefined : `${href}: no such place on that page`;
  }

  it('has pages', () => {
    expect(site.size).toBeGreaterThan(60);
  });

  it.each([...site.keys()])('%s: every link and asset leads somewhere', (path) => {
    const page = site.get(path);
    if (page === undefined) throw new Error(path);
    const addresses = [
      ...all('a[href], link[href]', page.tree)
        .filter(({ properties }) => !String(properties.rel).includes('canonical'))
        .map(({ properties }) => String(properties.href)),
      ...all('[src]', page.tree).map(({ properties }) => String(properties.src)),
    ];
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.map((href) => fault(page, href)).filter(Boolean)).toEqual([]);
  });
});
