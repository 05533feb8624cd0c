import { describe, expect, it } from 'vitest';
import { sitePath } from '@/lib/site-path';

describe('sitePath', () => {
  it.each([
    ['/basics/', '/', '/basics/'],
    ['/basics/', '/guide', '/guide/basics/'],
    ['/', '/guide', '/guide/'],
    ['/guide/basics/', '/guide/', '/guide/basics/'],
    ['/guidebook/', '/guide', '/guide/guidebook/'],
    ['https://example.org/', '/guide', 'https://example.org/'],
    ['//example.org/', '/guide', '//example.org/'],
    ['#here', '/guide', '#here'],
    ['index.md', '/guide', 'index.md'],
  ])('%s under %s is %s', (path, base, expected) => {
    expect(sitePath(path, base)).toBe(expected);
    expect(sitePath(sitePath(path, base), base)).toBe(expected);
  });
});
