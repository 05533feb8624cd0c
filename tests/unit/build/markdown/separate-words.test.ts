import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { separateWords } from '../../../../src/build/markdown/separate-words';

function separated(html: string): string {
  const root = fromHtml(html, { fragment: true });
  separateWords(root);
  return toHtml(root);
}

describe('words that only styles keep apart', () => {
  it.each([
    [
      '<p><span>pixels</span><span>200 OK</span></p>',
      '<p><span>pixels</span> <span>200 OK</span></p>',
    ],
    ['<td>1995<small>Source</small></td>', '<td>1995 <small>Source</small></td>'],
    [
      '<li><b><span>0</span></b><div><i>88</i></div></li>',
      '<li><b><span>0</span></b><div><i>88</i></div></li>',
    ],
    [
      '<div><span>0</span><output>88.5</output>ms</div>',
      '<div><span>0</span> <output>88.5</output> ms</div>',
    ],
  ])('%s', (html, expected) => {
    expect(separated(html)).toBe(expected);
  });

  it.each([
    '<p>0.99<sup>100</sup> and <code>GET</code>s</p>',
    '<p>(<span>SQL</span>), <strong>a</strong>b</p>',
    '<pre><code><span>let</span><span>x</span></code></pre>',
    '<p><span>a</span> <span>b</span></p>',
  ])('stay as they are in %s', (html) => {
    expect(separated(html)).toBe(html);
  });

  it('stand apart in the cell of a table', () => {
    const row =
      '<table><tbody><tr><td><span>1995.</span><small>Source</small></td></tr></tbody></table>';
    expect(separated(row)).toBe(row.replace('</span>', '</span> '));
  });

  it('find the white space of an emphasis behind it', () => {
    expect(separated('<p><b>data (+2): </b>joins</p>')).toBe('<p><b>data (+2):</b> joins</p>');
  });

  it('lose the comments between them', () => {
    expect(separated('<p>a<!--astro:end--></p><!-- x -->')).toBe('<p>a</p>');
  });
});
