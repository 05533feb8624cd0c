import postcss, { type AtRule, type ChildNode } from 'postcss';
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { all, readSite } from './site';

/** The class by which Astro knows the elements of a component that has a scoped style. */
const MARK = /^astro-[a-z0-9]{8}$/;

const pages = [...readSite('dist').values()];

const marksOf = (selector: string) =>
  new Set(
    pages
      .flatMap(({ tree }) => all(selector, tree))
      .flatMap(({ properties }) => properties.className)
      .map(String)
      .filter((name) => MARK.test(name)),
  );

const isOfStarlight = ({ parent }: ChildNode): boolean =>
  parent?.type === 'atrule' &&
  (((parent as AtRule).name === 'layer' && (parent as AtRule).params.startsWith('starlight')) ||
    isOfStarlight(parent as AtRule));

it('marks elements for the styles of Starlight alone', () => {
  // Starlight’s own page draws the root; the styles of its other components lie in its layers.
  const theirs = marksOf('html');
  for (const file of globSync('dist/_astro/*.css')) {
    postcss.parse(readFileSync(file, 'utf8')).walkRules((rule) => {
      if (!isOfStarlight(rule)) return;
      for (const [, mark = ''] of rule.selector.matchAll(/\.(astro-\w+)/g)) theirs.add(mark);
    });
  }
  expect(theirs.size).toBeGreaterThan(1);
  const ours = [...marksOf('[class]')].filter((mark) => !theirs.has(mark));
  const marked = ours.map((mark) => {
    const page = pages.find(({ html }) => html.includes(mark));
    return `${page?.path}: ${mark}`;
  });
  expect(marked).toEqual([]);
});
