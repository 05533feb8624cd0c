import { codeToHtml } from 'shiki';
import { describe, expect, it } from 'vitest';
import { codeTheme, codeTransformers, isWide } from '@/lib/highlight';

const highlight = (code: string, lang: string, raw = '') =>
  codeToHtml(code, {
    lang,
    theme: codeTheme,
    transformers: codeTransformers,
    meta: { __raw: raw },
  });

describe('code blocks', () => {
  it('are coloured by classes and never by style attributes', async () => {
    const html = await highlight("SELECT 'a' FROM parts -- all", 'sql');
    expect(html).not.toContain('style=');
    expect(html).toMatch(/class="tok-keyword">SELECT</);
    expect(html).toMatch(/class="tok-string-expression"> 'a'</);
    expect(html).toMatch(/class="tok-comment">-- all</);
  });

  it('carry title, language and a copy button', async () => {
    const html = await highlight('{}', 'json', 'title="GET /parts/2041"');
    expect(html).toContain('<span class="code__title">GET /parts/2041</span>');
    expect(html).toContain('<span class="code__language">JSON</span>');
    expect(html).toMatch(/<button type="button" class="code__button needs-js"/);
  });

  it('take the margin as well where a line is wider than the column', async () => {
    expect(await highlight('x'.repeat(70), 'text')).toContain('class="code not-content"');
    expect(await highlight(`{}\n${'x'.repeat(71)}`, 'text')).toContain(
      'class="code not-content wide"',
    );
    expect([isWide('x'.repeat(70)), isWide('x'.repeat(71))]).toEqual([false, true]);
  });

  it('of a listing that runs in the tab have buttons for that, and others none', async () => {
    const html = await highlight('{}', 'js', 'title="main.js" live="javascript/rest call"');
    expect(html).toContain(
      '<live-listing class="needs-js" data-program="javascript/rest" data-region="call">',
    );
    expect(html).toMatch(/data-run[^>]*>Run<.*data-edit[^>]*>Edit<.*data-copy[^>]*>Copy</);
    expect(await highlight('{}', 'js', 'title="main.js"')).not.toContain('live-listing');
  });

  it('are coloured to the end, however long that takes', async () => {
    const code = `${'a = 1; '.repeat(400)}\nb = 'last';`;
    const hasty = await codeToHtml(code, {
      lang: 'javascript',
      theme: codeTheme,
      transformers: codeTransformers,
      tokenizeTimeLimit: Number.MIN_VALUE,
    });
    expect(hasty).toBe(await highlight(code, 'javascript'));
    expect(hasty).toMatch(/class="tok-string-expression"> 'last'</);
  });

  it('mark the lines that the author names', async () => {
    const html = await highlight('a\nb\nc', 'text', '{2}');
    expect(html.match(/class="line highlighted"/g)).toHaveLength(1);
  });

  it('show code as text, whatever it contains', async () => {
    expect(await highlight('<img src=x onerror=alert(1)>', 'text')).not.toContain('<img');
  });
});
