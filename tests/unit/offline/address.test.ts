import { describe, expect, it } from 'vitest';
import { isImmutable, keptAddress } from '@/offline/address';

const BASE = 'https://guide.example/guide/';

describe('the address under which a file is kept', () => {
  it.each([
    ['apis/http/?found=etag#caching', 'apis/http/'],
    ['?q=cache', ''],
    ['apis/http/index.html', 'apis/http/'],
    ['pagefind/pagefind-entry.json?ts=1', 'pagefind/pagefind-entry.json'],
  ])('of %s', (asked, kept) => {
    expect(keptAddress(BASE + asked, BASE)).toBe(BASE + kept);
  });

  it('is none outside the site', () => {
    expect(keptAddress('https://other.example/guide/', BASE)).toBeUndefined();
    expect(keptAddress('https://guide.example/shop/', BASE)).toBeUndefined();
  });
});

it('knows which files have a new name whenever they change', () => {
  expect(isImmutable(`${BASE}_astro/a.1234.css`, BASE)).toBe(true);
  expect(isImmutable(`${BASE}pagefind/fragment/en_1.pf_fragment`, BASE)).toBe(true);
  expect(isImmutable(`${BASE}pagefind/pagefind-entry.json`, BASE)).toBe(false);
  expect(isImmutable(`${BASE}search/parts/1234/0.json`, BASE)).toBe(true);
  expect(isImmutable(`${BASE}search/start.json`, BASE)).toBe(false);
});
