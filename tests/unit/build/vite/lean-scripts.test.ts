import { describe, expect, it } from 'vitest';
import { leanScripts } from '@/build/vite/lean-scripts';

interface Link {
  rel?: string;
  href?: string;
  onload?: () => void;
  onerror?: () => void;
  remove: () => void;
}

/**
 * What the plugin gives Vite in the place of its helper, run with a document that keeps the links.
 * @param there files that the document asks for itself
 */
async function helper(base: string, there: readonly string[] = []) {
  const { load } = leanScripts(base) as { load: (id: string) => string | null };
  const code = load('\0vite/preload-helper.js') ?? '';
  const links: Link[] = [];
  const document = {
    querySelector: (selector: string) =>
      there.find((file) => selector === `[src$="${file}"]`) ?? null,
    createElement: (): Link => ({ remove: () => undefined }),
    head: { append: (link: Link) => void links.push(link) },
  };
  const source = `const document = globalThis.leanScriptsDocument;${code}`;
  Object.assign(globalThis, { leanScriptsDocument: document });
  const address = `data:text/javascript,${encodeURIComponent(source)}#${Math.random()}`;
  const { __vitePreload } = (await import(/* @vite-ignore */ address)) as {
    __vitePreload: <T>(load: () => T, files?: readonly string[]) => Promise<T>;
  };
  return { links, preload: __vitePreload };
}

describe('the helper of imports', () => {
  it('imports what needs nothing else', async () => {
    const { preload, links } = await helper('/');
    expect(await preload(() => 'module')).toBe('module');
    expect(links).toEqual([]);
  });

  it('asks for modules under the base and does not wait for them', async () => {
    const { preload, links } = await helper('/guide');
    expect(await preload(() => 'module', ['_astro/a.js'])).toBe('module');
    expect(links).toMatchObject([{ rel: 'modulepreload', href: '/guide/_astro/a.js' }]);
  });

  it('does not ask again for what the page has', async () => {
    const { preload, links } = await helper('/', ['_astro/a.js']);
    expect(await preload(() => 'module', ['_astro/a.js', '_astro/b.js'])).toBe('module');
    expect(links).toMatchObject([{ href: '/_astro/b.js' }]);
  });

  it('waits for stylesheets and asks for each once', async () => {
    const { preload, links } = await helper('/');
    let isThere = false;
    const [first, second] = [0, 1].map(() => preload(() => isThere, ['_astro/a.css']));
    expect(links).toMatchObject([{ rel: 'stylesheet', href: '/_astro/a.css' }]);
    isThere = true;
    links[0]?.onload?.();
    expect(await Promise.all([first, second])).toEqual([true, true]);
  });

  it('fails with a stylesheet, and asks for it again the next time', async () => {
    const { preload, links } = await helper('/');
    const failing = preload(() => 'module', ['_astro/a.css']);
    links[0]?.onerror?.();
    await expect(failing).rejects.toThrow('_astro/a.css');
    const again = preload(() => 'module', ['_astro/a.css']);
    links[1]?.onload?.();
    expect(await again).toBe('module');
  });
});
