import { describe, expect, it } from 'vitest';
import { firstPart, linkEdits, linksOf } from '@/build/lean/links';
import { applyEdits, parsePage } from '@/build/page/html';

const sheets = new Map([['a.css', { first: 'a.1.css', later: 'a.2.css' }]]);
const link = (file: string) => `<link rel="stylesheet" href="/guide/_astro/${file}">`;
const linked = (page: string) => applyEdits(page, linkEdits(linksOf(parsePage(page)), sheets));

describe('the links to styles', () => {
  it('are in the head for the first paint, and for the others at their place', () => {
    const page = `<head>${link('a.css')}</head><h1>A</h1><template data-later-styles class="x"></template>`;
    expect(linked(page)).toBe(`<head>${link('a.1.css')}</head><h1>A</h1>${link('a.2.css')}`);
  });

  it('are all in the head of a page without such a place', () => {
    expect(linked(link('a.css'))).toBe(link('a.1.css') + link('a.2.css'));
  });

  it('are the same for print, which the sheet says inside', () => {
    expect(linked('<link rel="stylesheet" href="/x/a.css" media="print"/>')).toBe(
      '<link rel="stylesheet" href="/x/a.1.css"><link rel="stylesheet" href="/x/a.2.css">',
    );
  });

  it('stay as they are for a stylesheet that is not known', () => {
    expect(linked(link('b.css'))).toBe(link('b.css'));
  });
});

it('counts as the first part what stands above the later styles, closed dialogs left out', () => {
  const page =
    '<header><dialog class="b">x</dialog></header><main><h1>A</h1><template data-later-styles></template><p class="c"></p></main><aside></aside>';
  expect(firstPart(page)).toBe('<header></header><main><h1>A</h1><aside></aside>');
});
