import { describe, expect, it } from 'vitest';
import { onlyMarks, sameOrigin } from '@/lib/trusted-scripts';

const PAGE = 'https://example.org/guide/basics/';

describe('sameOrigin', () => {
  it.each(['worker.js', '/guide/sw.js', 'https://example.org/x.js'])('lets %s through', (url) => {
    expect(sameOrigin(url, PAGE)).toBe(url);
  });

  it.each([
    'https://example.com/x.js',
    '//example.com/x.js',
    'http://example.org/x.js',
    'https://example.org:8443/x.js',
    'data:text/javascript,1',
    'blob:https://example.org/1-2-3',
    'javascript:1',
  ])('refuses %s', (url) => {
    expect(() => sameOrigin(url, PAGE)).toThrow(TypeError);
  });
});

describe('onlyMarks', () => {
  it('keeps marks and makes text of everything else', () => {
    expect(onlyMarks('a <mark>b</mark> <img src=x onerror=y> </p>')).toBe(
      'a <mark>b</mark> &lt;img src=x onerror=y> &lt;/p>',
    );
    expect(onlyMarks('<mark onclick=x>')).toBe('&lt;mark onclick=x>');
  });
});
