import postcss, { type ChildNode } from 'postcss';
import parseSelectors from 'postcss-selector-parser';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * A style that is scoped marks every element of its component on every page. Names do without: each
 * selector is led by a class of a block, and a block is styled in one file.
 */
const STYLE = /<style\b([^>]*)>(.*?)<\/style>/gs;

/** What these say is said of many blocks at once. */
const GENERAL = ['src/styles/layers.css', 'src/styles/print.css'];

const files = (pattern: string) =>
  globSync(pattern, { exclude: GENERAL }).map((file) => file.replaceAll('\\', '/'));

const components = files('src/**/*.astro').flatMap((file) =>
  Array.from(readFileSync(file, 'utf8').matchAll(STYLE), ([, attributes = '', css = '']) => ({
    file,
    attributes: attributes.trim(),
    selectors: selectorsOf(css),
  })),
);
const sheets = files('src/**/*.css').map((file) => ({
  file,
  selectors: selectorsOf(readFileSync(file, 'utf8')),
}));

/** The selectors of a stylesheet without those that stand inside another, which leads them. */
function selectorsOf(css: string): string[] {
  const found: string[] = [];
  postcss.parse(css).walkRules((rule) => {
    if (!isInside(rule)) found.push(...rule.selectors);
  });
  return found;
}

function isInside({ parent }: ChildNode): boolean {
  if (parent === undefined || parent.type === 'root') return false;
  return parent.type === 'rule' || isInside(parent as ChildNode);
}

/** The block of the first class, which is `check` for `.check__options li`; none of Starlight’s. */
function blockOf(selector: string): string | undefined {
  let first: string | undefined;
  parseSelectors((root) => {
    root.walkClasses(({ value }) => {
      if (!value.startsWith('sl-')) first ??= value.split(/__|--/)[0];
    });
  }).processSync(selector);
  return first;
}

/** Block → the files that style it. */
const styledIn = new Map<string, Set<string>>();
for (const { file, selectors } of [...components, ...sheets]) {
  for (const block of selectors.map(blockOf)) {
    if (block !== undefined) styledIn.set(block, (styledIn.get(block) ?? new Set()).add(file));
  }
}

it('finds the styles of components', () => {
  expect(components.length).toBeGreaterThan(30);
  expect(blockOf('.sl-markdown-content a.term')).toBe('term');
  expect(blockOf('body:has(.menu__pane:popover-open)')).toBe('menu');
  expect(blockOf("[aria-busy='true'] li")).toBeUndefined();
});

describe.each(components)('the style of $file', ({ file, attributes, selectors }) => {
  it('is global', () => {
    expect(attributes).toBe('is:global');
  });

  it('is led by classes alone', () => {
    expect(selectors.filter((selector) => blockOf(selector) === undefined)).toEqual([]);
  });

  it('is of blocks that no other file styles', () => {
    const shared = selectors.flatMap((selector) => {
      const others = [...(styledIn.get(blockOf(selector) ?? '') ?? [])].filter(
        (each) => each !== file,
      );
      return others.map((other) => `${selector}: ${other}`);
    });
    expect(shared).toEqual([]);
  });
});
