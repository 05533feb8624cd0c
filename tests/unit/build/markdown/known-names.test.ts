import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { knownNames } from '@/build/markdown/known-names';

const processor = satteri({ hastPlugins: [knownNames] });

async function compile(source: string) {
  const renderer = await processor.createMdxRenderer({ syntaxHighlight: false }, {});
  return renderer.process(source, '/a.mdx', {});
}

describe('braces in the text of a page', () => {
  it.each([
    ['GET /parts/{id}.', '{id}: nothing here is called “id”; write \\{ for a brace'],
    ['{order.lines}', '{order.lines}: nothing here is called “order”'],
    ['{[1, price]}', 'nothing here is called “price”'],
  ])('stop the build in “%s”', async (text, message) => {
    await expect(compile(`First.\n\n${text}\n`)).rejects.toMatchObject({
      message: expect.stringContaining(message) as string,
      line: 3,
    });
  });

  it.each([
    "import A, { B as C } from 'a';\n\n{A} {C.b} {frontmatter.title}",
    'export const a = 1;\n\n{a + 1}',
    '{Math.max(1, 2)} {"text"} {[1, 2].map((n) => n + 1)} {({ a: 1 }).a}',
    'Plain \\{id} and `{id}`.\n\n```js\nconst { id } = part;\n```',
  ])('may stand in “%s”', async (source) => {
    expect(await compile(source)).toBeDefined();
  });
});
