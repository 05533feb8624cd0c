import { describe, expect, it } from 'vitest';
import { firstPart, leanHtml, withoutScript } from '@/integrations/lean-pages';

const sheets = new Map([['a.css', { first: 'a.1.css', later: 'a.2.css' }]]);
const scopes = new Map([['astro-needed00', '_0']]);
const link = (file: string) => `<link rel="stylesheet" href="/guide/_astro/${file}">`;

describe('leanHtml', () => {
  it('links the styles of the first paint in the head and the others at their place', () => {
    const page = `<head>${link('a.css')}</head><h1>A</h1><template data-later-styles class="x"></template>`;
    expect(leanHtml(page, sheets, scopes)).toBe(
      `<head>${link('a.1.css')}</head><h1>A</h1>${link('a.2.css')}`,
    );
  });

  it('keeps all styles in the head of a page without such a place', () => {
    expect(leanHtml(link('a.css'), sheets, scopes)).toBe(link('a.1.css') + link('a.2.css'));
  });

  it('leaves a stylesheet alone that it does not know', () => {
    expect(leanHtml(link('b.css'), sheets, scopes)).toBe(link('b.css'));
  });

  it('leaves out marks that no rule needs, from classes alone', () => {
    const page =
      '<p class="a astro-needed00"><b class="astro-gone0000">astro-gone0000</b><i class="astro-code">';
    expect(leanHtml(page, sheets, scopes)).toBe(
      '<p class="a _0"><b>astro-gone0000</b><i class="astro-code">',
    );
  });
});

it('counts as the first part what stands above the later styles, closed dialogs left out', () => {
  const page =
    '<header><dialog class="b">x</dialog></header><main><h1>A</h1><template data-later-styles></template><p class="c"></p></main><aside></aside>';
  expect(firstPart(page)).toBe('<header></header><main><h1>A</h1><aside></aside>');
});

it('takes off the request for one script and leaves the others', () => {
  const script = (file: string) => `<script type="module" src="/guide/_astro/${file}"></script>`;
  expect(withoutScript(script('empty.js') + script('not-empty.js'), 'empty.js')).toBe(
    script('not-empty.js'),
  );
});
