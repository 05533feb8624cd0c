import { describe, expect, it } from 'vitest';
import { leanMarks } from '@/build/lean/marks';

const A = 'astro-aaaaaaaa';
const B = 'astro-bbbbbbbb';
const marksOf = (css: string, page: string, script = '') => {
  const marks = leanMarks([css], { html: [page], scripts: [script] });
  return [marks.css(css), marks.html(page)];
};

describe('leanMarks', () => {
  it('leaves out a mark beside a class that only marked elements have', () => {
    expect(marksOf(`.card:where(.${A}){a:b}`, `<p class="card ${A}"><b class="${A}">`)).toEqual([
      '.card{a:b}',
      '<p class="card"><b>',
    ]);
  });

  it('keeps it beside a class that other elements have too, on those elements', () => {
    const page = `<p class="card ${A}"><b class="${A}"></b></p><p class="card ${B}">`;
    expect(marksOf(`.card:where(.${A}){a:b}`, page)).toEqual([
      '.card:where(._0){a:b}',
      '<p class="card _0"><b></b></p><p class="card">',
    ]);
  });

  it('keeps it beside a class that a script names, which may give it to other elements', () => {
    expect(
      marksOf(`.card:where(.${A}){a:b}`, `<p class="card ${A}">`, 'x.className = "card"'),
    ).toEqual(['.card:where(._0){a:b}', '<p class="card _0">']);
  });

  it('keeps it beside a class that a script completes', () => {
    const css = `.card--open:where(.${A}){a:b}`;
    expect(marksOf(css, `<p class="card--open ${A}">`, 'x.className = `card--${state}`')).toEqual([
      '.card--open:where(._0){a:b}',
      '<p class="card--open _0">',
    ]);
  });

  it('keeps it beside an element, on elements of that name', () => {
    expect(marksOf(`p:where(.${A}):hover{a:b}`, `<p class="${A}"><b class="c ${A}">`)).toEqual([
      'p:where(._0):hover{a:b}',
      '<p class="_0"><b class="c">',
    ]);
  });

  it('looks at each part of a selector by itself', () => {
    const css = `.card:where(.${A})>b:where(.${A})+:where(.${A})[open]{a:b}`;
    expect(marksOf(css, `<p class="card ${A}"><b class="${A}"></b><i class="${A}">`)).toEqual([
      '.card>b:where(._0)+:where(._0)[open]{a:b}',
      '<p class="card _0"><b class="_0"></b><i class="_0">',
    ]);
  });

  it('leaves alone what scripts or styles inside pages name', () => {
    const page = `<style>.x:where(.${A}){a:b}</style><p class="card ${A}">`;
    expect(marksOf(`.card:where(.${A}){a:b}`, page)).toEqual([`.card:where(.${A}){a:b}`, page]);
  });

  it('leaves alone the text of a page and classes that look alike', () => {
    const page = `<p class="astro-code">${B}</p>`;
    expect(marksOf('', page)).toEqual(['', page]);
  });
});
