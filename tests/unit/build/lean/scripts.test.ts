import { describe, expect, it } from 'vitest';
import { needlessScript, scriptEdits, scriptsOf } from '@/build/lean/scripts';
import { applyEdits, parsePage } from '@/build/page/html';

const script = (file: string) => `<script type="module" src="/guide/_astro/${file}"></script>`;
const lean = (html: string, needless: Readonly<Record<string, string>>) =>
  applyEdits(html, scriptEdits(scriptsOf(parsePage(html)), new Map(Object.entries(needless))));

describe('a needless script', () => {
  it('is empty, or asks for another one and does nothing else', () => {
    expect(needlessScript(' \n')).toBe('');
    expect(needlessScript('import"./page.Ab-1_x.js";\n')).toBe('page.Ab-1_x.js');
    expect(needlessScript('import"./page.js";start();')).toBeUndefined();
    expect(needlessScript('import{a}from"./page.js";')).toBeUndefined();
  });
});

describe('scripts of a page', () => {
  const page = (before: string, after = '') => `<body>${before}<p>Text</p>${after}</body>`;

  it('are those that do something, at its end and in one order', () => {
    const html = page(script('empty.js') + script('own.js') + script('asking.js'));
    const needless = { 'empty.js': '', 'asking.js': 'elements.js' };
    expect(lean(html, needless)).toBe(page('', script('elements.js') + script('own.js')));
    expect(lean(page(script('b.js'), script('a.js')), {})).toBe(
      lean(page(script('a.js'), script('b.js')), {}),
    );
  });

  it('are asked for once, whoever asks', () => {
    const html = page(script('one.js') + script('other.js') + script('elements.js'));
    const needless = { 'one.js': 'elements.js', 'other.js': 'elements.js' };
    expect(lean(html, needless)).toBe(page('', script('elements.js')));
  });

  it('stay where they are inside the page', () => {
    const html = page('<script>const inside = 1;</script>');
    expect(lean(html, {})).toBe(html);
  });

  it('need a body with an end', () => {
    expect(() => lean(script('own.js'), {})).toThrow('needs a body');
  });
});
