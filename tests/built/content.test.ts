import type { Element, ElementContent, Nodes } from 'hast';
import { toText } from 'hast-util-to-text';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutFurniture } from '@/build/page/furniture';
import { TECHNOLOGY_KINDS } from '@/data/technology-kinds';
import { pageFiles } from '../page-files';
import { all, readSite, words } from './site';

const site = readSite('dist');
const LEAST_SECTION_WORDS = 60;
const docs = pageFiles();

const depth = (element: Element) => Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);

/** The heading of an element of the text column: itself, or the one that Starlight wrapped. */
function headingOf(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (depth(node) > 0) return node;
  if (!node.properties.className?.toString().includes('sl-heading-wrapper')) return undefined;
  return all('h1,h2,h3,h4,h5,h6', node)[0];
}

/** The words between a heading and the next of the same or a higher level. */
function sectionWords(path: string, id: string): number | undefined {
  const page = site.get(path);
  const [column] = page === undefined ? [] : all('.sl-markdown-content', page.tree);
  if (column === undefined) return undefined;
  const start = column.children.findIndex(
    (node) => node.type === 'element' && headingOf(node)?.properties.id === id,
  );
  const first = column.children[start];
  if (first === undefined) return undefined;
  const level = depth(headingOf(first) ?? (first as Element));
  let count = 0;
  for (const node of column.children.slice(start + 1)) {
    const heading = headingOf(node);
    if (heading !== undefined && depth(heading) <= level) break;
    if (node.type === 'element') count += words(node);
  }
  return count;
}

describe('the coverage map', () => {
  const homes = docs.flatMap(({ id, data }) =>
    Object.entries(data.covers ?? {}).map(([heading, claims]) => ({
      path: `/${id}/`,
      heading,
      claims,
    })),
  );

  it('is read whole', () => {
    const claims = new Set(homes.flatMap((home) => home.claims));
    expect(claims.size).toBe(204);
  });

  it.each(homes)('$path#$heading teaches $claims', ({ path, heading }) => {
    const count = sectionWords(path, heading);
    expect(count, 'the heading exists').toBeDefined();
    expect(count).toBeGreaterThanOrEqual(LEAST_SECTION_WORDS);
  });
});

const TEXT = ['p', 'li', 'dd', 'h2', 'h3'];

const APART = ['widget', 'instrument', 'challenge', 'path__stages'];

/** Whether what is in an element belongs to no running text: widgets, challenges, tables, what is folded, lists in lists. */
const isApart = ({ tagName, properties: { className } }: Element) =>
  ['table', 'details', 'li'].includes(tagName) ||
  (Array.isArray(className) && className.some((name) => APART.includes(name)));

/** The running text in an element. A selector for it would ask for the ancestors of every element. */
const runningText = (parent: Element): Element[] =>
  parent.children.flatMap((node) => {
    if (node.type !== 'element') return [];
    const own = TEXT.includes(node.tagName) ? [node] : [];
    return isApart(node) ? own : [...own, ...runningText(node)];
  });

describe('pages', () => {
  it.each(docs)('$id has 600 to 1,900 words of text and a reading time that fits them', (page) => {
    const tree = site.get(`/${page.id}/`)?.tree ?? { type: 'root', children: [] };
    const count = all('.sl-markdown-content', tree)
      .flatMap((column) => runningText(column))
      // Definitions of terms stand beside the text.
      .reduce((sum, element) => sum + words(withoutFurniture(element)), 0);
    expect(count).toBeGreaterThanOrEqual(600);
    expect(count).toBeLessThanOrEqual(1900);
    expect(page.data.reading).toBeGreaterThanOrEqual(count / 260);
    expect(page.data.reading).toBeLessThanOrEqual(10);
  });

  it('hold at least 40 different figures', () => {
    const drawings = new Set(
      [...site.values()].flatMap(({ tree }) =>
        all('.figure svg.fig', tree).map((svg) => JSON.stringify(svg.children.map(shape))),
      ),
    );
    expect(drawings.size).toBeGreaterThanOrEqual(40);
  });
});

describe('the learning path', () => {
  const tree = site.get('/start/learning-path/')?.tree ?? { type: 'root', children: [] };
  const stages = all('.path__stages > li', tree);
  /** Pages and minutes, as a sentence says them. */
  const said = (node: Nodes) => {
    const [, pages, hours = 0, minutes = 0] =
      /(\d+) pages(?:,| and) (?:(\d+) h)? ?(?:(\d+) min)?/.exec(toText(node)) ?? [];
    return { pages: Number(pages), minutes: Number(hours) * 60 + Number(minutes) };
  };
  const summed = (node: Nodes) => {
    const pages = all('[data-page][data-minutes]', node);
    const minutes = pages.map(({ properties }) => Number(properties.dataMinutes));
    return { pages: pages.length, minutes: minutes.reduce((sum, each) => sum + each, 0) };
  };

  it('tells what each stage takes, and all of it', () => {
    expect(stages.length).toBeGreaterThan(4);
    for (const stage of stages) expect(said(stage)).toEqual(summed(stage));
    const [whole] = all('.path > .path__sum', tree);
    expect(whole && said(whole)).toEqual(summed(tree));
  });
});

describe('the way of a request', () => {
  const drawings = globSync('src/content/technologies/*.yaml').map((file) => {
    const { kind } = parse(readFileSync(file, 'utf8')) as { kind: string };
    const tree = site.get(`/technologies/${basename(file, '.yaml')}/`)?.tree;
    const svg = tree && all('.figure svg.fig', tree)[0];
    if (svg === undefined) throw new Error(`${file} has no drawing`);
    return { kind, scene: JSON.stringify(scene(svg)), stations: all('[data-station]', svg).length };
  });

  it.each(TECHNOLOGY_KINDS)('has a scene of its own for $id', ({ id }) => {
    const own = drawings.filter(({ kind }) => kind === id);
    const others = new Set(drawings.filter(({ kind }) => kind !== id).map((each) => each.scene));
    expect(own.length).toBeGreaterThan(0);
    for (const each of own) {
      expect(others).not.toContain(each.scene);
      expect(each.stations).toBeGreaterThanOrEqual(4);
    }
  });
});

/** What is drawn around the stations: elements and classes, neither words nor places nor colours. */
function scene(node: Element): unknown {
  const inner = node.children.filter((child) => child.type === 'element');
  const classes = String(node.properties.className).replaceAll(
    / ?f-(?:structure|blue|orange|green|violet|mute|red)/g,
    '',
  );
  return [
    node.tagName,
    classes,
    inner
      .filter(
        ({ tagName, properties }) => tagName !== 'text' && properties.dataStation === undefined,
      )
      .map(scene),
  ];
}

/** A drawing without the positions that a parser notes. */
function shape(node: ElementContent): unknown {
  if (node.type !== 'element') return node.type === 'text' ? node.value : null;
  return [node.tagName, node.properties, node.children.map(shape)];
}
