import { describe, expect, it } from 'vitest';
import {
  addressOf,
  figures,
  isForReading,
  keptFile,
  manifestOf,
  offered,
  withFigures,
} from '@/build/offline/files';

const build = async (more: Readonly<Record<string, string>> = {}) =>
  new Map(
    await Promise.all(
      Object.entries({ 'index.html': '<p>', '_astro/a.1.css': 'a{}', ...more }).map(
        async ([file, text]) => [file, await keptFile(file, text)] as const,
      ),
    ),
  );

describe('what is kept', () => {
  it.each([
    'index.html',
    'apis/http/index.html',
    '_astro/fonts/a.woff2',
    'search/start.json',
    'search/parts/1234/0.json',
    'programs/go/transaction.json',
    'labs/sql-from-zero.json',
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
    '_labs/postgres.wasm',
    '_labs/frame/index.html',
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
  const versionOf = (files: Awaited<ReturnType<typeof build>>) =>
    manifestOf(files, '2026-11-20').version;

  it('changes with any file and with nothing else', async () => {
    const version = versionOf(await build());
    expect(version).toMatch(/^[\da-f]{8}$/);
    expect(versionOf(new Map([...(await build())].reverse()))).toBe(version);
    expect(versionOf(await build({ '_astro/a.1.css': 'b{}' }))).not.toBe(version);
  });

  it('knows each file by its address, its bytes and its hash', async () => {
    const { size, files } = manifestOf(await build(), '2026-11-20');
    expect(size).toBe(6);
    // printf '<p>' | openssl dgst -sha256 -binary | base64, and the same for a{}
    expect(files).toEqual([
      ['', 'M/J5lGcXcoeikmB4ChB6yY6mPdYWX2f8wNdHZ9CoIJA='],
      ['_astro/a.1.css', 'X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='],
    ]);
  });
});

describe('the page that offers the choice', () => {
  const page =
    '<offline-reading class="offline" data-updated="2026-11-20"><span data-offline-figures class="x">all</span></offline-reading>';

  it('says when the guide was changed last', () => {
    expect(offered(page)).toBe('2026-11-20');
    expect(offered('<p data-updated="2026-11-20">')).toBeUndefined();
  });

  it('gets the figures', () => {
    expect(withFigures(page, '3 files')).toContain('class="x">3 files</span>');
    expect(() => withFigures('<p>', '3 files')).toThrow('tells no size');
  });
});

it('tells readers what it takes', async () => {
  const files = await build({ 'favicon.svg': 'x'.repeat(3_000_000) });
  expect(figures(files)).toMatch(/^3 files, 0\.0 MB to load .*, 3\.0 MB on your device$/);
});
