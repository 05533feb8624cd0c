import { describe, expect, it } from 'vitest';
import { applyEdits, parsePage } from '@/build/page/html';
import { policyFacts, stylesheetEdit } from '@/build/security-policy/page';
import { addStyles, type CollectedStyles, sharedStylesheet } from '@/build/security-policy/styles';

const factsOf = (source: string) => policyFacts(parsePage(source));
const document = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

function finished(source: string, stylesheet = '/x.css'): string {
  const facts = factsOf(source);
  return applyEdits(source, [...facts.edits, stylesheetEdit(facts, stylesheet)]);
}

/** The stylesheet of pages with these bodies. */
function stylesOf(bodies: readonly string[]) {
  const styles: CollectedStyles = { classes: new Map(), blocks: new Set() };
  for (const body of bodies) addStyles(styles, factsOf(document(body)).styles);
  return sharedStylesheet(styles);
}

/** What becomes of the body. */
function finishedBody(body: string): string {
  const html = finished(document(body));
  return /<body>([^]*)<\/body>/.exec(html)?.[1] ?? '';
}

describe('the elements of a page', () => {
  it('finds elements in templates, and none that the source leaves out', () => {
    const source = '<table><tr><td>1</td></tr></table><template><p><b>x</b></p></template>';
    expect(parsePage(source).elements.map(({ tagName }) => tagName)).toEqual([
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
    const html = finished(source, '/guide/_astro/x.css');
    expect(html).toMatch(
      /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]+"><title>T<\/title><link rel="stylesheet" href="\/guide\/_astro\/x.css"><\/head><body><p>x<\/p>/,
    );
  });

  it('names each inline script once, and neither files nor data', () => {
    const { scriptHashes } = factsOf(
      document(
        '<script>a</script><script>a</script><script type="module">b</script>' +
          '<script src="/c.js"></script><script type="application/json">{}</script>' +
          '<script type="application/ld+json">{}</script>',
      ),
    );
    // printf a | openssl dgst -sha256 -binary | base64, and the same for b
    expect(scriptHashes).toEqual([
      "'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='",
      "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='",
    ]);
  });

  it('hashes a script as browsers read it, with plain line ends', () => {
    const hash = (code: string) => factsOf(document(`<script>${code}</script>`));
    expect(hash('a\r\nb').scriptHashes).toEqual(hash('a\nb').scriptHashes);
  });

  it('refuses a page without a charset', () => {
    expect(() => factsOf('<html><head></head><body></body></html>')).toThrow(
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
    const { css } = stylesOf(['<p style="--d: 1;">x</p>', '<b style=" --d: 1 ">y</b>']);
    expect(css).toMatch(/^\.s-[0-9a-f]{6}:not\(#\\#\)\{--d: 1\}\n$/);
  });

  it('moves style elements into the stylesheet', () => {
    const style = '<style>p{color:red}</style>';
    expect(stylesOf([style, style]).css).toBe('p{color:red}\n');
    expect(finishedBody(style)).toBe('');
  });

  it('does not depend on the order of the pages', () => {
    const pages = ['<p style="color:red">', '<p style="color:blue">'];
    expect(stylesOf(pages)).toEqual(stylesOf(pages.toReversed()));
    expect(stylesOf(pages).name).not.toBe(stylesOf(pages.slice(1)).name);
  });

  it('refuses a style element that holds under a condition', () => {
    expect(() => factsOf(document('<style media="print">p{}</style>'))).toThrow(
      'a style element with attributes',
    );
  });
});

describe('what a page needs beyond the common policy', () => {
  const page = (needs: string) => document('', `<meta name="policy-needs" content="${needs}">`);
  const policy = (html: string) =>
    (/content="(default-src [^"]*)"/.exec(html)?.[1] ?? '').split('; ');

  it('is nothing unless the page says so', () => {
    const common = policy(finished(document('')));
    expect(common).toContain("script-src 'self'");
    expect(common.filter((directive) => directive.startsWith('frame-src'))).toEqual([]);
    expect(factsOf(document('')).needs).toEqual([]);
  });

  it('changes the policy of that page by this alone, and is not in the finished page', () => {
    const common = policy(finished(document('')));
    const html = finished(page('frame wasm'));
    expect(policy(html)).toEqual([
      ...common.map((each) =>
        each === "script-src 'self'" ? "script-src 'self' 'wasm-unsafe-eval'" : each,
      ),
      "frame-src 'self'",
    ]);
    expect(html).not.toContain('policy-needs');
    expect(factsOf(page('wasm')).needs).toEqual(['wasm']);
  });

  it('stops the build where it is unknown', () => {
    expect(() => factsOf(page('frame camera'))).toThrow('no page can need “camera”');
  });
});
