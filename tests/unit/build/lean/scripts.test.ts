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
  it('are those that do something', () => {
    const html = script('empty.js') + script('asking.js') + script('own.js');
    const needless = { 'empty.js': '', 'asking.js': 'page.js' };
    expect(lean(html, needless)).toBe(script('page.js') + script('own.js'));
  });

  it('are asked for once, whoever asks', () => {
    const html = script('one.js') + script('other.js') + script('elements.js');
    const needless = { 'one.js': 'elements.js', 'other.js': 'elements.js' };
    expect(lean(html, needless)).toBe(script('elements.js'));
  });

  it('stay where they are inside the page', () => {
    const html = '<script>const inside = 1;</script>';
    expect(lean(html, {})).toBe(html);
  });
});
