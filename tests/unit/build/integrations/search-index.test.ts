import { describe, expect, it } from 'vitest';
import { indexedHtml } from '@/build/integrations/search-index';

const indexed = (main: string) =>
  indexedHtml(`<!doctype html><body><nav>Menu</nav><main>${main}</main></body>`, 'en');

describe('indexedHtml', () => {
  it('leaves furniture and drawings out', () => {
    const html = indexed('<h1>Title</h1><button>Copy</button><svg><text>A</text></svg><p>Text</p>');
    expect(html).toContain('<h1>Title</h1><p>Text</p>');
    expect(html).not.toMatch(/Menu|Copy|<svg/);
  });

  it('sets a full stop apart, but not a dot inside a word', () => {
    expect(indexed('<p>Use Node.js. Or .NET, version 4.2.</p>')).toContain(
      '<p>Use Node.js . Or .NET, version 4.2 .</p>',
    );
  });

  it('weighs listings less than text', () => {
    expect(indexed('<div class="listing-tabs">x</div>')).toContain('data-pagefind-weight');
  });

  it('refuses a page without main', () => {
    expect(() => indexedHtml('<p>x</p>', 'en')).toThrow('no main');
  });
});
