import { expect, it } from 'vitest';
import { withoutIcon } from '@/build/markdown/heading-links';

const { visit } = withoutIcon().element;

it('empties the place of the icon beside a heading, and nothing else', () => {
  const properties = { 'aria-hidden': 'true', class: 'sl-anchor-icon' };
  expect(visit({ properties, children: ['svg'] })).toEqual({ properties, children: [] });
  expect(visit({ properties: { class: 'sr-only' }, children: ['text'] })).toBeUndefined();
  expect(visit({ properties: {}, children: ['text'] })).toBeUndefined();
});
