import { describe, expect, it } from 'vitest';
import { applyEdits, elementsOf } from '@/build/security-policy/html';
import { finishPage, readPage } from '@/build/security-policy/page';
import { type CollectedStyles, sharedStylesheet } from '@/build/security-policy/styles';

const noStyles = (): CollectedStyles => ({ classes: new Map(), blocks: new Set() });
const document = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** What becomes of the body. */
function finishedBody(body: string): string {
  const html = finishPage(readPage(document(body), noStyles()), '/x.css');
  return /<body>([^]*)<\/body>/.exec(html)?.[1] ?? '';
}

describe('elementsOf', () => {
  it('finds elements in templates, and none that the source leaves out', () => {
    const source = '<table><tr><td>1</td></tr></table><template><p><b>x</b></p></template>';
    expect(elementsOf(source).map(({ tagName }) => tagName)).toEqual([
      'table',
      'tr',
      'td',
      'template',
      'p',
      'b',
    ]);
  });
});

describe('applyEdits', () => {
  it('replaces, removes and inserts in any order', () => {
    const edits = [
      { start: 4, end: 5, text: '' },
      { start: 0, end: 1, text: 'A' },
      { start: 2, end: 2, text: '1' },
      { start: 2, end: 2, text: '2' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('Ab12cdf');
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => applyEdits('abcdef', edits)).toThrow('two edits of the same place: c');
  });
});

describe('a finished page', () => {
  it('has its policy directly after the charset and the stylesheet last in its head', () => {
    const source = document('<p>x</p>', '<title>T</title>');
    const html = finishPage(readPage(source, noStyles()), '/guide/_astro/x.css');
    expect(html).toMatch(
      /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]+"><title>T<\/title><link rel="stylesheet" href="\/guide\/_astro\/x.css"><\/head><body><p>x<\/p>/,
    );
  });

  it('names each inline script once, and neither files nor data', () => {
    const { scriptHashes } = readPage(
      document(
        '<script>a</script><script>a</script><script type="module">b</script>' +
          '<script src="/c.js"></script><script type="application/json">{}</script>' +
          '<script type="application/ld+json">{}</script>',
      ),
      noStyles(),
    );
    // printf a | openssl dgst -sha256 -binary | base64, and the same for b
    expect(scriptHashes).toEqual([
      "'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='",
      "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='",
    ]);
  });

  it('hashes a script as browsers read it, with plain line ends', () => {
    const hash = (code: string) => readPage(document(`<script>${code}</script>`), noStyles());
    expect(hash('a\r\nb').scriptHashes).toEqual(hash('a\nb').scriptHashes);
  });

  it('refuses a page without a charset', () => {
    expect(() => readPage('<html><head></head><body></body></html>', noStyles())).toThrow(
      'a page needs a head with a charset',
    );
  });
});

describe('styles', () => {
  it('turns a style attribute into a class, and joins one that is there', () => {
    expect(finishedBody('<p style="color: red;">x</p>')).toMatch(
      /^<p class="s-[0-9a-f]{6}">x<\/p>$/,
    );
    expect(finishedBody('<p class="a b" style="color: red">x</p>')).toMatch(
      /^<p class="a b s-[0-9a-f]{6}">x<\/p>$/,
    );
    expect(finishedBody('<p style="color: red" id="i" class="[&>p]:x">x</p>')).toMatch(
      /^<p id="i" class="\[&amp;>p\]:x s-[0-9a-f]{6}">x<\/p>$/,
    );
  });

  it('reaches into templates and drawings', () => {
    const html = finishedBody('<template><svg class="i" style="--size: 1em"><g/></svg></template>');
    expect(html).toMatch(/^<template><svg class="i s-[0-9a-f]{6}"><g\/><\/svg><\/template>$/);
  });

  it('writes one rule for equal declarations, above every selector', () => {
    const styles = noStyles();
    readPage(document('<p style="--d: 1;">x</p><b style=" --d: 1 ">y</b>'), styles);
    const { css } = sharedStylesheet(styles);
    expect(css).toMatch(/^\.s-[0-9a-f]{6}:not\(#\\#\)\{--d: 1\}\n$/);
  });

  it('moves style elements into the stylesheet', () => {
    const styles = noStyles();
    const page = readPage(document('', '<style>p{color:red}</style>'), styles);
    expect(sharedStylesheet(styles).css).toBe('p{color:red}\n');
    expect(finishPage(page, '/x.css')).not.toContain('<style');
  });

  it('does not depend on the order of the pages', () => {
    const name = (bodies: readonly string[]) => {
      const styles = noStyles();
      for (const body of bodies) readPage(document(body), styles);
      return sharedStylesheet(styles);
    };
    const pages = ['<p style="color:red">', '<p style="color:blue">'];
    expect(name(pages)).toEqual(name(pages.toReversed()));
    expect(name(pages).name).not.toBe(name(pages.slice(1)).name);
  });

  it('refuses a style element that holds under a condition', () => {
    expect(() => readPage(document('', '<style media="print">p{}</style>'), noStyles())).toThrow(
      'a style element with attributes',
    );
  });
});

describe('repairs', () => {
  it('hides a script from screen readers by an element that may be hidden', () => {
    expect(finishedBody('<script aria-hidden="true">a()</script>')).toBe(
      '<span hidden><script>a()</script></span>',
    );
  });

  it('takes the slash from void elements and leaves the drawing’s alone', () => {
    expect(finishedBody('<br/><img alt="" src="/a/" /><svg><g/></svg><input value="/">')).toBe(
      '<br><img alt="" src="/a/"><svg><g/></svg><input value="/">',
    );
  });
});
