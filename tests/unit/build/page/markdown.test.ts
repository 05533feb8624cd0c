import { describe, expect, it } from 'vitest';
import { parsePage } from '@/build/page/html';
import { toMarkdown } from '@/build/page/markdown';

/** The Markdown of a page with this in its `main`. */
function written(main: string): Promise<string> {
  const page = parsePage(`<!doctype html><body><header>Menu</header><main>${main}</main></body>`);
  const element = page.elements.find(({ tagName }) => tagName === 'main');
  if (element === undefined) throw new Error('no main');
  return toMarkdown(element);
}

describe('toMarkdown', () => {
  it('keeps headings, text, links, lists and tables', async () => {
    const markdown = await written(
      '<h1>Indexes</h1><p>See <a href="/guide/x/">x</a>.</p><ul><li>one</li></ul>' +
        '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    );
    expect(markdown).toContain('# Indexes');
    expect(markdown).toContain('See [x](/guide/x/).');
    expect(markdown).toContain('- one');
    expect(markdown).toMatch(/\| A +\|/);
    expect(markdown).not.toContain('Menu');
  });

  it('names the language of code and leaves out its frame', async () => {
    const markdown = await written(
      '<div class="code"><div class="code__bar">SQL</div>' +
        '<pre data-language="sql"><code><span class="line">SELECT 1;</span></code></pre></div>',
    );
    expect(markdown.trim()).toBe('```sql\nSELECT 1;\n```');
  });

  it('keeps both sides of an exchange, and the caption that says what ran', async () => {
    const side = (role: string, language: string, text: string) =>
      `<div data-role="${role}" role="group" aria-label="x"><pre data-language="${language}"><code>` +
      `<span class="line">${text}</span></code></pre></div>`;
    const markdown = await written(
      '<figure><div class="code"><div class="code__bar">Git</div>' +
        side('request', 'bash', 'git push') +
        side('response', 'text', 'main -> main') +
        '</div><figcaption>git 2.39.5, recorded on 21 November 2026</figcaption></figure>',
    );
    expect(markdown.trim()).toBe(
      '```bash\ngit push\n```\n\n```text\nmain -> main\n```\n\n' +
        'git 2.39.5, recorded on 21 November 2026',
    );
  });

  it('leaves out controls, drawings and repeated definitions', async () => {
    const markdown = await written(
      '<p>A<span class="term__definition">definition</span> B</p><button>Copy</button>' +
        '<svg><text>drawn</text></svg><script>alert(1)</script><p class="x needs-js">tick</p>',
    );
    expect(markdown.trim()).toBe('A B');
  });

  describe('a table', () => {
    const table = (cell: string) =>
      `<table><thead><tr><th>Row</th><th>Git</th><th>SVN</th></tr></thead><tbody><tr><th>Strengths</th>${cell}` +
      '<td>no</td></tr><tr><th>Kind</th><td>a</td><td>b</td></tr></tbody></table>';

    it.each([
      ['<ul><li>Quick</li><li>Free, no account</li></ul>', 'Quick; Free, no account'],
      ['<ol><li>It is quick.</li><li>It is free.</li></ol>', 'It is quick. It is free.'],
      ['<ul> <li><p>one</p></li> <li><p>two</p></li> </ul>', 'one; two'],
      ['<div><ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul></div>', 'a b; c; d'],
      [
        '<ul><li><strong>Fit: </strong>use <code>a | b</code></li><li>x</li></ul><small>Source: <a href="/s">S</a></small>',
        '**Fit:** use `a \\| b`; x Source: [S](/s)',
      ],
      ['<p>first</p><p>second</p>', 'first second'],
      ['one<br>two', 'one two'],
    ])('has one line for a row with %s', async (cell, line) => {
      const lines = (await written(table(`<td>${cell}</td>`))).trim().split('\n');
      expect(lines).toHaveLength(4);
      expect(lines[2]?.replaceAll(/ +/g, ' ')).toBe(`| Strengths | ${line} | no |`);
    });
  });
});
