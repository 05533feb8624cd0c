import { describe, expect, it } from 'vitest';
import {
  commonSheets,
  firstPart,
  leanHtml,
  needlessScript,
  withCommonSheet,
  withoutScripts,
} from '@/build/integrations/lean-pages';

const sheets = new Map([['a.css', { first: 'a.1.css', later: 'a.2.css' }]]);
const link = (file: string) => `<link rel="stylesheet" href="/guide/_astro/${file}">`;

describe('leanHtml', () => {
  it('links the styles of the first paint in the head and the others at their place', () => {
    const page = `<head>${link('a.css')}</head><h1>A</h1><template data-later-styles class="x"></template>`;
    expect(leanHtml(page, sheets)).toBe(
      `<head>${link('a.1.css')}</head><h1>A</h1>${link('a.2.css')}`,
    );
  });

  it('keeps all styles in the head of a page without such a place', () => {
    expect(leanHtml(link('a.css'), sheets)).toBe(link('a.1.css') + link('a.2.css'));
  });

  it('leaves a stylesheet alone that it does not know', () => {
    expect(leanHtml(link('b.css'), sheets)).toBe(link('b.css'));
  });

  it('keeps the heads of arrows in colours that the page has', () => {
    const head = (colour: string) => `<marker id="fig-head-${colour}"><path></path></marker>`;
    const page = `<svg>${head('blue')}${head('red')}</svg><path class="f-arrow f-red">`;
    expect(leanHtml(page, sheets)).toBe(`<svg>${head('red')}</svg><path class="f-arrow f-red">`);
    const widget = `${page}<astro-island></astro-island>`;
    expect(leanHtml(widget, sheets)).toBe(widget);
  });
});

describe('the common sheet', () => {
  const pages = [
    link('all.css') + link('many.css') + link('rare.css'),
    link('all.css') + link('many.css'),
    ...Array.from({ length: 8 }, () => link('all.css')),
  ];
  const files = ['_astro/many.css', '_astro/rare.css', '_astro/all.css'];

  it('is of the sheets that at least one page in five asks for, in the order of the pages', () => {
    expect(commonSheets(files, pages)).toEqual(['_astro/all.css', '_astro/many.css']);
  });

  it('has a place only where all pages ask for one of them', () => {
    expect(commonSheets(files, [...pages, ''])).toEqual([]);
  });

  it('holds their contents in the place of the first', () => {
    const contents = new Map(files.map((file) => [file, { first: `${file};`, later: '' }]));
    const joined = withCommonSheet(contents, ['_astro/all.css', '_astro/many.css']);
    expect(joined.get('_astro/all.css')?.first).toBe('_astro/all.css;_astro/many.css;');
    expect(joined.get('_astro/many.css')).toEqual({ first: '', later: '' });
    expect(joined.get('_astro/rare.css')?.first).toBe('_astro/rare.css;');
  });
});

it('counts as the first part what stands above the later styles, closed dialogs left out', () => {
  const page =
    '<header><dialog class="b">x</dialog></header><main><h1>A</h1><template data-later-styles></template><p class="c"></p></main><aside></aside>';
  expect(firstPart(page)).toBe('<header></header><main><h1>A</h1><aside></aside>');
});

describe('needless scripts', () => {
  const script = (file: string) => `<script type="module" src="/guide/_astro/${file}"></script>`;

  it('are empty or do nothing but ask for another', () => {
    expect(needlessScript('\n')).toBe('');
    expect(needlessScript('import"./page.a1.js";')).toBe('page.a1.js');
    expect(needlessScript('import{a}from"./page.a1.js";')).toBeUndefined();
    expect(needlessScript('import"./page.a1.js";a()')).toBeUndefined();
  });

  it('are not asked for, and what they ask for is', () => {
    const needless = new Map([
      ['empty.js', ''],
      ['asking.js', 'page.js'],
    ]);
    expect(
      withoutScripts(script('empty.js') + script('asking.js') + script('not-empty.js'), needless),
    ).toBe(script('page.js') + script('not-empty.js'));
  });

  it('asks once for what several ask for', () => {
    const needless = new Map([
      ['one.js', 'elements.js'],
      ['other.js', 'elements.js'],
    ]);
    expect(withoutScripts(script('one.js') + script('other.js'), needless)).toBe(
      script('elements.js'),
    );
  });
});
