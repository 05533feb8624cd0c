import { expect, test } from './policed';

/** Kinds of words, of every weight; the page has all of them. */
const WORDS = [
  'h1',
  '.sl-markdown-content h2',
  '.sl-markdown-content > p',
  '.sl-markdown-content > p strong',
  '.page-facts dt',
  '.page-facts dd',
  'nav a',
];

test('the two preloaded files draw all words of a first page', async ({ page, context }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(request.url());
  });
  await page.goto('databases/transactions/', { waitUntil: 'networkidle' });

  const preloaded = await page
    .locator('link[rel=preload][as=font]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => `${/\w+ \w+/.exec(family)?.[0]} ${weight}`),
  );
  expect(preloaded).toHaveLength(2);
  expect(asked).toEqual(expect.arrayContaining(preloaded));
  expect(asked).toHaveLength(3);
  expect(loaded.sort()).toEqual([
    'Hood Code 400',
    'Hood Display 500',
    'Hood Display 700',
    'Hood Text 400',
    'Hood Text 700',
  ]);

  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  for (const selector of WORDS) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts, selector).toEqual([expect.objectContaining({ isCustomFont: true })]);
  }
});
