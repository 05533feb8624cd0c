import { describe, expect, it } from 'vitest';
import { parsePage } from '@/build/page/html';
import { brokenLinks, linkedOf } from '@/build/page/links';

const page = (links: readonly string[], id = 'top') => {
  const anchors = links.map((href) => `<a class="x" href="${href}">b</a>`).join('');
  return linkedOf(parsePage(`<h1 id="${id}">A</h1>${anchors}`));
};

const broken = (links: readonly string[], base = '/') =>
  brokenLinks(
    new Map([
      ['/a/', page(links)],
      ['/b/', page([], 'place')],
    ]),
    base,
    (path) => path === '/robots.txt',
  );

describe('internal links', () => {
  it.each([
    '/b/',
    '../b/#place',
    '#top',
    '/robots.txt',
    'https://example.org/x',
    'mailto:a@example.org',
    '/b/?q=1&amp;r=2',
    '/b/#progress=12',
  ])('%s leads somewhere', (href) => {
    expect(broken([href])).toEqual([]);
  });

  it.each(['/c/', '/b', '#place', '/b/#nowhere', '/b/index'])('%s leads nowhere', (href) => {
    expect(broken([href])).toEqual([`/a/: the link ${href} leads nowhere`]);
  });

  it('have to stay under the base path', () => {
    expect(broken(['/guide/b/'], '/guide')).toEqual([]);
    expect(broken(['/b/'], '/guide')).toHaveLength(1);
  });
});
