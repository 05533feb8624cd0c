import { describe, expect, it } from 'vitest';
import { addressOf, figures, isForReading, manifestOf } from '@/build/integrations/offline-reading';

const page = '<offline-reading class="offline" data-updated="2026-11-20"></offline-reading>';
const build = (more: Readonly<Record<string, string>> = {}) =>
  new Map(
    Object.entries({ 'index.html': page, '_astro/a.1.css': 'a{}', ...more }).map(
      ([file, text]): [string, Buffer] => [file, Buffer.from(text)],
    ),
  );

describe('what is kept', () => {
  it.each([
    'index.html',
    'apis/http/index.html',
    '_astro/fonts/a.woff2',
    'search/lexicon.json',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
    'pagefind/index/en_1.pf_index',
  ])('%s is', (file) => expect(isForReading(file)).toBe(true));

  it.each([
    '404.html',
    'sw.js',
    '_headers',
    '.htaccess',
    '_hosting/nginx.conf',
    'social/apis-http.png',
    'sitemap-0.xml',
    'apis/http/index.md',
    'pagefind/pagefind-ui.js',
  ])('%s is not', (file) => expect(isForReading(file)).toBe(false));

  it('is asked for as readers ask', () => {
    expect(['index.html', 'apis/http/index.html', 'favicon.svg'].map(addressOf)).toEqual([
      '',
      'apis/http/',
      'favicon.svg',
    ]);
  });
});

describe('the version', () => {
  it('changes with any file and with nothing else', () => {
    const { version, updated } = manifestOf(build());
    expect(version).toMatch(/^[\da-f]{8}$/);
    expect(updated).toBe('2026-11-20');
    expect(manifestOf(build()).version).toBe(version);
    expect(manifestOf(build({ '_astro/a.1.css': 'b{}' })).version).not.toBe(version);
  });

  it('stops a build that offers no choice', () => {
    expect(() => manifestOf(new Map([['index.html', Buffer.from('')]]))).toThrow('no page offers');
  });
});

it('tells readers what it takes', () => {
  const contents = build({ 'favicon.svg': 'x'.repeat(3_000_000) });
  expect(figures(contents)).toMatch(/^3 files, 0\.0 MB to load .*, 3\.0 MB on your device$/);
});
