import postcss from 'postcss';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUDGETS, FONTS } from '../../scripts/page-weight/budgets';
import { firstPaint, total, weighSite } from '../../scripts/page-weight/measure';

const pages = await weighSite('dist');

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const { limit } = BUDGETS[page.type];

  it(`weighs at most ${limit.total} kB, and ${limit.firstPaint} kB until the first paint`, () => {
    expect(total(page) / 1000).toBeLessThanOrEqual(limit.total);
    expect(firstPaint(page) / 1000).toBeLessThanOrEqual(limit.firstPaint);
  });

  it(`preloads ${FONTS.files} fonts of at most ${FONTS.total} kB`, () => {
    expect(page.fonts.files).toBe(FONTS.files);
    expect(page.fonts.bytes / 1000).toBeLessThanOrEqual(FONTS.total);
  });
});

it('has pages of every type', () => {
  expect(new Set(pages.map(({ type }) => type))).toEqual(new Set(Object.keys(BUDGETS)));
});

it('keeps every class of the widgets, whose scripts name most of them', () => {
  const built = globSync(['dist/_astro/*.css', 'dist/**/*.html'])
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((text) => text.match(/\.[a-z][\w-]+/g) ?? []);
  const kept = new Set(built);
  const lost = globSync('src/widgets/**/*.css').flatMap((file) => {
    const named: string[] = [];
    postcss.parse(readFileSync(file, 'utf8')).walkRules(({ selector }) => {
      named.push(...(selector.match(/\.[a-z][\w-]+/g) ?? []));
    });
    return named.filter((name) => !kept.has(name)).map((name) => `${file}: ${name}`);
  });
  expect([...new Set(lost)]).toEqual([]);
});
