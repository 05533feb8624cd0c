import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { knownNames } from '@/build/markdown/known-names';
import { pageFiles } from '../../../page-files';

const processor = satteri({ hastPlugins: [knownNames] });

async function compile(source: string) {
  const options = { optimize: false, srcDir: new URL('file:///src/') };
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, options);
  return renderer?.process(source, '/a.mdx', {});
}

const BRACE = 'write \\{ where a brace is meant';

describe('what a page uses', () => {
  it.each([
    ['GET /parts/{id}.', `{id}: “id” is neither imported nor made here; ${BRACE}`],
    ['{order.lines}', `{order.lines}: “order” is neither imported nor made here; ${BRACE}`],
    ['{[1, price]}', `{[1, price]}: “price” is neither imported nor made here; ${BRACE}`],
    ['<Compare columns={heads} />', '<Compare>: “Compare” is neither imported nor made here; did'],
    ['<Compares columns={heads} />', '{heads}: “heads” is neither imported nor made here; allowed'],
    ['A <Turn id="a">b</Turn>.', '<Turn>: “Turn” is neither imported nor made here; allowed'],
  ])('and nothing brings stops the build: “%s”', async (text, message) => {
    const source = `import Compares from 'a';\n\n${text}\n`;
    await expect(compile(source)).rejects.toMatchObject({
      message: expect.stringContaining(message) as string,
      line: 3,
    });
  });

  it.each([
    "import A, { B as C } from 'a';\n\n{A} {C.b} {frontmatter.title} <A b={C} d={true} />",
    'export const a = 1;\n\n{a + 1}',
    '{Math.max(1, 2)} {"text"} {[1, 2].map((n) => n + 1)} {({ a: 1 }).a}',
    'Plain \\{id} and `{id}`.\n\n```js\nconst { id } = part;\n```',
    '<b>html</b> {/* a comment */}',
  ])('may be “%s”', async (source) => {
    expect(await compile(source)).toBeDefined();
  });

  it('is known on every page', async () => {
    for (const { id, body } of pageFiles()) expect(await compile(body), id).toBeDefined();
  });
});
