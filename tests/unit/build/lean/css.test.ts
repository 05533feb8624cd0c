import { describe, expect, it } from 'vitest';
import {
  addNames,
  divide,
  hasStyles,
  layerOrder,
  namesOf,
  variablesNamedBy,
  variablesOf,
  withoutPrint,
  withoutShadowedVariables,
  withoutUnusedVariables,
} from '@/build/lean/css';

const site = (html: string, script = '') => ({ html: [html], scripts: [script] });
const kept = (css: string, html: string, script = '') =>
  divide(css, namesOf(site(html, script))).matching;

describe('divide', () => {
  it('keeps what elements have, and nothing for words of the text', () => {
    expect(kept('.card{top:0}.note{top:0}', '<p class="card big">note</p>')).toBe('.card{top:0}');
    expect(kept('table{top:0}', '<p title="table">table</p>')).toBe('');
    expect(kept('#a{top:0}[hidden]{top:0}', '<p id="a" hidden>')).toBe('#a{top:0}[hidden]{top:0}');
  });

  it('keeps what only a script names', () => {
    expect(kept('.is-open{top:0}', '<p>', 'x.classList.add(`is-open`)')).toBe('.is-open{top:0}');
    expect(kept('[data-my-verdict]{top:0}', '<p>', '{dataset:e}=x;e.myVerdict=1')).not.toBe('');
    expect(kept('.stage--failed{top:0}', '<p>', 'c=`stage stage--${look}`')).not.toBe('');
    expect(kept('.stage--failed{top:0}', '<p>', 'c=`other--${look}`')).toBe('');
  });

  it('keeps states, negations and any alternative that may match', () => {
    expect(kept('p:hover::before{top:0}', '<p>')).toBe('p:hover::before{top:0}');
    expect(kept('p:not(.gone *){top:0}', '<p>')).toBe('p:not(.gone *){top:0}');
    expect(kept('p:is(.a,.b){top:0}', '<p class="b">')).toBe('p:is(.a,.b){top:0}');
    expect(kept('p:is(.a,.b){top:0}', '<p>')).toBe('');
  });

  it('loses no rule: each is on one side, lists of selectors are on both', () => {
    const css = '@layer x{@media print{.a,.b{top:0}.b{left:0}}}@keyframes k{0%{top:0}}';
    const { matching, others } = divide(css, namesOf(site('<p class="a">')));
    expect(matching).toBe('@layer x{@media print{.a{top:0}}}@keyframes k{0%{top:0}}');
    expect(others).toBe('@layer x{@media print{.b{top:0}.b{left:0}}}');
    expect(hasStyles(matching)).toBe(true);
    expect(hasStyles('@keyframes k{0%{top:0}}')).toBe(false);
  });
});

it('adds up what the parts of a site name', () => {
  const names = namesOf(site('<p class="a">'));
  addNames(names, namesOf(site('<b id="c" hidden>', '`stage--${x}`')));
  const css = 'p{top:0}b{top:0}.a{top:0}#c{top:0}[hidden]{top:0}.stage--x{top:0}';
  expect(divide(`${css}.d{top:0}`, names).matching).toBe(css);
});

describe('variables', () => {
  it('go when the root sets them again outside of layers', () => {
    const own = ':root,:root[data-theme]{--a:1}';
    const layer = (rule: string) => `${own}@layer l{${rule}}`;
    expect(withoutShadowedVariables(layer(':root{--a:2;--b:3}'))).toBe(layer(':root{--b:3}'));
    expect(withoutShadowedVariables(layer('p{--a:2}'))).toBe(layer('p{--a:2}'));
  });

  it('go when nothing reads them, in a chain too', () => {
    const css = ':root{--a:1;--b:var(--a);--c:2;--d:3}p{top:var(--d)}';
    const result = withoutUnusedVariables([css], variablesOf('<p style="left:var(--c)">'));
    expect(result).toEqual([':root{--c:2;--d:3}p{top:var(--d)}']);
    const named = new Set(variablesNamedBy('style.setProperty("--a", 1)'));
    expect(withoutUnusedVariables([':root{--a:1}'], named)).toEqual([':root{--a:1}']);
  });
});

it('names the layers in the order of their first appearance', () => {
  expect(layerOrder('@layer a,b;@layer b{@layer c{p{top:0}}}@layer d{p{top:0}}')).toBe(
    '@layer a,b,b.c,d;',
  );
  expect(layerOrder('p{top:0}')).toBe('');
});

it('takes out what is for print alone', () => {
  const css =
    'p{top:0}@media print{p{top:1px}}@media (width>9em){p{top:2px}}@media print{a{top:0}}';
  expect(withoutPrint(css)).toEqual({
    screen: 'p{top:0}@media (width>9em){p{top:2px}}',
    print: '@media print{p{top:1px}}@media print{a{top:0}}',
  });
});
