import { toText } from 'hast-util-to-text';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAR_PARTS } from '@/data/car-parts';
import { PATH } from '@/data/learning-path';
import { READING_ORDER, SECTIONS } from '@/sidebar';
import { all, readSite } from './site';

const site = readSite('dist');
const treeOf = (path: string) => site.get(path)?.tree ?? { type: 'root' as const, children: [] };
const links = (selector: string, path: string) =>
  all(selector, treeOf(path)).map(({ properties }) =>
    String(properties.href ?? properties.xLinkHref),
  );

const technologies = globSync('src/content/technologies/*.yaml').map(
  (file) => `/technologies/${basename(file, '.yaml')}/`,
);
const pages = READING_ORDER.map((id) => `/${id}/`);
const sections = SECTIONS.map(({ id }) => `/${id}/`);

describe('the foldout', () => {
  const PAGE = '/reference/foldout/';

  it('draws every section, page and technology, in reading order', () => {
    const drawn = links('.foldout-sheet a', PAGE);
    const inOrder = SECTIONS.flatMap(({ id, pages: own }) => [
      `/${id}/`,
      ...own.map((page) => `/${id}/${page}/`),
    ]);
    expect(drawn.slice(0, inOrder.length)).toEqual(inOrder);
    const plates = drawn.slice(inOrder.length);
    expect(
      technologies.filter((path) => plates.filter((each) => each === path).length !== 1),
    ).toEqual([]);
    expect(plates.filter((path) => !technologies.includes(path) && !pages.includes(path))).toEqual(
      [],
    );
  });

  it('draws every part of the car, and a station for every step of the path', () => {
    const parts = all('.foldout-sheet .car-part', treeOf(PAGE)).map(
      ({ properties }) => properties.dataPart,
    );
    expect([...new Set(parts)].toSorted()).toEqual(CAR_PARTS.map(({ id }) => id).toSorted());
    const stations = all('.foldout-sheet > .foldout-sheet__stations text', treeOf(PAGE));
    expect(stations.map((station) => Number(toText(station)))).toEqual(PATH.map((_, i) => i + 1));
  });

  it('says the same as lists', () => {
    const [guide = [], stack = [], path = []] = [1, 2, 3].map((place) =>
      links(`.foldout-list > details:nth-of-type(${place}) a`, PAGE),
    );
    expect(guide.toSorted()).toEqual([...sections, ...pages].toSorted());
    expect(technologies.filter((each) => !stack.includes(each))).toEqual([]);
    expect(path).toEqual(PATH.map((id) => `/${id}/`));
  });

  it.each(['/', '/404.html', '/reference/about/'])('is linked from %s', (path) => {
    expect(links('main a', path)).toContain(PAGE);
  });
});

it('the overview of technologies draws each of them on the stack, once', () => {
  const plates = links(
    '.whole-stack .stack-layer__board a:not(.stack-plate--page)',
    '/technologies/',
  );
  expect(plates.toSorted()).toEqual(technologies.toSorted());
});
