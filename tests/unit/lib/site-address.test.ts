import { describe, expect, it } from 'vitest';
import { siteAddress } from '@/lib/site-address';

describe('siteAddress', () => {
  it('lives at / without settings', () => {
    expect(siteAddress({})).toEqual({ site: undefined, base: '/' });
    expect(siteAddress({ SITE_URL: '', BASE_PATH: '' })).toEqual({ site: undefined, base: '/' });
  });

  it('takes an origin and a path', () => {
    expect(siteAddress({ SITE_URL: 'https://example.org/', BASE_PATH: '/guide/' })).toEqual({
      site: 'https://example.org',
      base: '/guide',
    });
  });

  it.each(['example.org', 'ftp://example.org', 'https://example.org/guide', 'https://x.org/?a=1'])(
    'refuses the address %s in one line',
    (SITE_URL) => {
      expect(() => siteAddress({ SITE_URL })).toThrow(/^SITE_URL must [^\n]+$/);
    },
  );

  it.each(['guide', '/gui de', '/a//b', '../x', '/a?b', 'https://example.org/guide'])(
    'refuses the path %s in one line',
    (BASE_PATH) => {
      expect(() => siteAddress({ BASE_PATH })).toThrow(/^BASE_PATH must [^\n]+$/);
    },
  );
});
