import postcss from 'postcss';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUDGETS, FONTS, limitOf } from '../../scripts/page-weight/budgets';
import { firstPaint, sizesOf, total, weighSite } from '../../scripts/page-weight/measure';

const pages = await weighSite('dist');

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const limit = limitOf(page);

  it(`weighs at most ${limit.total.toFixed(1)} kB, and ${limit.firstPaint.toFixed(1)} kB until the first paint`, () => {
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

const instruments = new Set(
  globSync('dist/**/*.html').flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(
        /<astro-island[^>]*? component-url="?([^" >]+)[^>]*><div class="figure instrument/g,
      ),
      ([, script = '']) => script,
    ),
  ),
);

it('has instruments, each with at most 6 kB of its own script', async () => {
  const sizes = await sizesOf([...instruments].map((script) => join('dist', script)));
  const heavy = [...instruments].filter((_, index) => (sizes[index] ?? Infinity) > 6000);
  expect(instruments.size).toBeGreaterThan(0);
  expect(heavy).toEqual([]);
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
