import { describe, expect, it } from 'vitest';
import { parsePage } from '@/build/page/html';
import { searchedHtml } from '@/build/page/searched';

/** What the index reads of a page with this in its `main`. */
function searched(main: string): string {
  const page = parsePage(`<!doctype html><body><nav>Menu</nav><main>${main}</main></body>`);
  const element = page.elements.find(({ tagName }) => tagName === 'main');
  if (element === undefined) throw new Error('no main');
  return searchedHtml(element, 'en');
}

describe('what the index reads', () => {
  it('leaves furniture and drawings out', () => {
    const html = searched(
      '<h1>Title</h1><button>Copy</button><svg><text>A</text></svg><p>Text</p>',
    );
    expect(html).toContain('<h1>Title</h1><p>Text</p>');
    expect(html).not.toMatch(/Menu|Copy|<svg/);
  });

  it('sets a full stop apart, but not a dot inside a word', () => {
    expect(searched('<p>Use Node.js. Or .NET, version 4.2.</p>')).toContain(
      '<p>Use Node.js . Or .NET, version 4.2 .</p>',
    );
  });

  it('weighs listings less than text', () => {
    expect(searched('<div class="listing-tabs">x</div>')).toContain('data-pagefind-weight');
  });

  it('sets apart in code what the index would glue together', () => {
    expect(searched("<code>f('a')</code>")).toContain("<code>f(' a')</code>");
  });
});
