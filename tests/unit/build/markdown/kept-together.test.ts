import { describe, expect, it } from 'vitest';
import { keptTogether } from '@/build/markdown/kept-together';

/** What the plugin makes of a text in this element, with this component after it. */
function kept(value: string, { tagName = 'p', next = 'Term', within = 'div' } = {}) {
  const node = { type: 'text', value } as const;
  const children = [node, { type: 'mdxJsxTextElement', name: next }];
  const parent = { type: 'element', tagName, children };
  const above = { type: 'element', tagName: within, children: [parent] };
  const parentOf = (child: object) =>
    child === node ? parent : child === parent ? above : undefined;
  return keptTogether().text(node, { parent: parentOf, indexOf: () => 0 })?.value;
}

describe('on one line', () => {
  it('are a number and its unit', () => {
    expect(kept('Of all, 24.3 % used it.')).toBe('Of all, 24.3\u00a0% used it.');
    expect(kept('It took 5 ms, and 5 men.')).toBe('It took 5\u00a0ms, and 5 men.');
  });

  it('are a reference and the word before it', () => {
    expect(kept('They used it ', { next: 'Cite' })).toBe('They used it\u00a0');
    expect(kept('They used it ')).toBeUndefined();
  });

  it('is nothing in code', () => {
    expect(kept('5 % 3', { tagName: 'code' })).toBeUndefined();
    expect(kept("t('10 % off')", { tagName: 'span', within: 'code' })).toBeUndefined();
    expect(kept("Ask for interval '30 s' then.")).toBeUndefined();
  });
});
