import { expect, it } from 'vitest';
import { applyEdits, parsePage } from '@/build/page/html';
import { withoutSlashes } from '@/build/page/void-elements';

const mended = (html: string) => applyEdits(html, withoutSlashes(parsePage(html)));

it('ends void elements as HTML does, and no others', () => {
  expect(mended('<p><input type="checkbox"/><br /><img src="a"></p>')).toBe(
    '<p><input type="checkbox"><br><img src="a"></p>',
  );
  const drawing = '<svg><path d="M0 0"/></svg>';
  expect(mended(drawing)).toBe(drawing);
});
