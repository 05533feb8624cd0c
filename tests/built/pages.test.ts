import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEAD_COLOURS } from '@/lib/arrow-heads';
import { all, readSite } from './site';

const site = readSite('dist');
const pages = [...site.values()];

/** Scripts that some pages load, with what they are for. */
const SCRIPTS: readonly (readonly [string, string])[] = [
  ['page', 'body'],
  ['elements', 'check-question, term-link, read-tick'],
  ['LanguageTabs', 'listing-tabs'],
  ['ProgramFigure', 'figure.listing'],
  ['LearningPath', 'learning-path'],
  ['ResumePath', 'resume-path'],
  ['OfflineReading', 'offline-reading'],
  ['Foldout', 'foldout-sheet'],
  ['GlossaryList', 'glossary-list'],
  ['IslandFailures', 'astro-island'],
];

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, { tree, ids }) => {
  it('has one title, one h1, a description and a social image that exists', () => {
    expect(all('head > title', tree)).toHaveLength(1);
    expect(all('h1', tree)).toHaveLength(1);
    const [description] = all('meta[name=description]', tree);
    expect(String(description?.properties.content).length).toBeGreaterThan(30);
    const [image] = all('meta[property="og:image"]', tree);
    expect(existsSync(join('dist', String(image?.properties.content)))).toBe(true);
  });

  it('uses each id once', () => {
    const used = all('[id]', tree).map(({ properties }) => String(properties.id));
    expect(used.filter((id, index) => used.indexOf(id) !== index)).toEqual([]);
    expect(ids.size).toBe(used.length);
  });

  it('steps through heading levels without a gap', () => {
    const levels = all('main', tree)
      .flatMap((main) => all('h1, h2, h3, h4, h5, h6', main))
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.length).toBeGreaterThan(0);
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1);
    expect(jumps).toEqual([]);
  });

  it('asks nobody else for anything', () => {
    const foreign = all('script[src], link[rel=stylesheet], link[rel=preload], img, iframe', tree)
      .map(({ properties }) => String(properties.src ?? properties.href))
      .filter((address) => /^(https?:)?\/\//.test(address));
    expect(foreign).toEqual([]);
  });

  it('loads the script of an element where the element is, and once', () => {
    const loaded = all('script[src]', tree).map(
      ({ properties }) => /([^/]+)\.[^.]+\.js$/.exec(String(properties.src))?.[1],
    );
    const needed = SCRIPTS.filter(([, selector]) => all(selector, tree).length > 0);
    const tables = all('table', tree).length - all('astro-island table', tree).length;
    const names = [...needed.map(([name]) => name), ...(tables > 0 ? ['WideTables'] : [])];
    expect(loaded.toSorted()).toEqual(names.toSorted());
  });

  it('has code and widgets that need no class in the place of a style attribute', () => {
    const replaced = all('.code [class], astro-island [class]', tree)
      .flatMap(({ properties }) => properties.className)
      .filter((name) => /^s-[0-9a-f]{6}$/.test(String(name)));
    expect(replaced).toEqual([]);
  });
});

it('has the head of every arrow, and no head without an arrow', () => {
  const colours = /\bf-(structure|blue|orange|green|violet|red|mute)\b/;
  /** Selects what has a colour of its own or of what is around it. */
  const coloured = (selector: string) => {
    const any = `:is(${HEAD_COLOURS.map((colour) => `.f-${colour}`).join()})`;
    return `.fig :is(${selector})${any}, .fig ${any} :is(${selector})`;
  };
  let arrows = 0;
  for (const { path, tree, ids } of pages) {
    const drawn = all('.fig .f-arrow, .fig .f-arrow-both', tree).length;
    const inAColour = all(coloured('.f-arrow, .f-arrow-both'), tree).length;
    const heads = [...ids].filter((id) => id.startsWith('fig-head'));
    arrows += drawn;
    expect(heads.length > 0, path).toBe(drawn > 0);
    if (drawn > inAColour) expect(heads, path).toContain('fig-head');
    for (const element of all('.fig .f-arrow, .fig .f-arrow-both', tree)) {
      const colour = colours.exec(String(element.properties.className))?.[1];
      if (colour !== undefined) expect(ids, path).toContain(`fig-head-${colour}`);
    }
  }
  expect(arrows).toBeGreaterThan(0);
});

it('has a sign of its own beside every heading, in the place of Starlight’s icon', () => {
  const links = pages.flatMap(({ tree }) => all('.sl-anchor-icon', tree));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ children }) => children.length > 0)).toEqual([]);
});

it.each(pages.filter(({ path }) => path !== '/404.html').map(({ path }) => path))(
  '%s has a Markdown twin that begins with its title',
  (path) => {
    const markdown = readFileSync(join('dist', path, 'index.md'), 'utf8');
    expect(markdown).toMatch(/^# \S/m);
    const outsideOfCode = markdown.replaceAll(/^( *)(`{3,}).*?^\1\2$|`[^`\n]+`/gms, '');
    expect(outsideOfCode).not.toMatch(/<(svg|script|style)\b/);
  },
);

it('has the files that a site needs', () => {
  for (const file of ['404.html', 'robots.txt', 'llms.txt', 'site.webmanifest', 'favicon.svg']) {
    expect(existsSync(join('dist', file)), file).toBe(true);
  }
  expect(existsSync('dist-guide/sitemap-index.xml')).toBe(true);
});

it('offers every Markdown twin that llms.txt names', () => {
  const names = [...readFileSync('dist/llms.txt', 'utf8').matchAll(/\]\(([^)]+)\)/g)];
  expect(names.length).toBeGreaterThan(60);
  expect(
    names.map(([, path = '']) => path).filter((path) => !existsSync(join('dist', path))),
  ).toEqual([]);
});
