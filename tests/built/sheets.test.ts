import { toText } from 'hast-util-to-text';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { READING_ORDER } from '../../src/sidebar';
import { all, type BuiltPage, readSite } from './site';

const site = readSite('dist');
const TECHNOLOGIES = globSync('src/content/technologies/*.yaml').length;

/** What the title block of a page says, by the heads of its cells. */
function titleBlock({ tree }: BuiltPage): Record<string, string> {
  const cells = all('.page-facts > div', tree).map(({ children }) =>
    children.filter(({ type }) => type === 'element').map((cell) => toText(cell)),
  );
  return Object.fromEntries(cells.map(([head = '', text = '']) => [head, text]));
}
const pageOf = (id: string) => {
  const page = site.get(`/${id}/`);
  if (page === undefined) throw new Error(`no page ${id}`);
  return page;
};

describe('the sheet number', () => {
  const numbered = [...site.values()].flatMap((page) => titleBlock(page)['Sheet'] ?? []);

  it('stands on each page of a section, once in the manual', () => {
    for (const id of READING_ORDER)
      expect(titleBlock(pageOf(id))['Sheet'], id).toMatch(/^\d+\.\d+$/);
    expect(new Set(numbered).size).toBe(numbered.length);
    expect(numbered.length).toBe(READING_ORDER.length + TECHNOLOGIES);
  });

  it('of technologies goes on behind their section, in the order of its menu', () => {
    const inMenu = all('.menu details > ul > li > a', pageOf('technologies/redis').tree);
    const before = READING_ORDER.filter((id) => id.startsWith('technologies/')).length;
    expect(inMenu).toHaveLength(TECHNOLOGIES);
    for (const [index, { properties }] of inMenu.entries()) {
      const id = String(properties.href).slice(1, -1);
      expect(titleBlock(pageOf(id))['Sheet'], id).toBe(`4.${before + 1 + index}`);
    }
  });

  it('names the part of the car', () => {
    expect(titleBlock(pageOf('databases/transactions'))).toMatchObject({
      Sheet: '5.8',
      Part: '5 Fuel tank',
    });
    expect(titleBlock(pageOf('databases'))).toEqual({ Part: '5 Fuel tank' });
  });
});

describe('a technology', () => {
  const pages = [...site.values()].filter(({ path }) => /^\/technologies\/[\w-]+\/$/.test(path));
  const products = pages.filter(({ tree }) => all('.plate', tree).length > 0);

  it('opens with its figure, its facts and its minute', () => {
    expect(products).toHaveLength(TECHNOLOGIES);
    for (const { path, tree } of products) {
      const [figure, owner] = all('.sl-markdown-content > *', tree);
      expect(String(figure?.properties.className), path).toContain('figure');
      expect(figure && all('.plate dt', figure).length, path).toBeGreaterThanOrEqual(6);
      expect(String(owner?.properties.className), path).toContain('owner');
      expect(owner && all('dt', owner).length, path).toBe(4);
    }
  });

  it('names at most eight further pages, each under its section, folded away', () => {
    const folded = products.flatMap(({ tree }) => all('details.elsewhere', tree));
    expect(folded.length).toBeGreaterThan(30);
    for (const details of folded) {
      expect(details.properties.open).toBeUndefined();
      expect(all('dd a', details).length).toBeLessThanOrEqual(8);
      expect(all('div > dt:first-child', details)).toHaveLength(all('div', details).length);
    }
  });
});
