import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../../scripts/build/fault-line';

const ROOT = '/guide';
const RED = '\u001b[31m';
const fault = (message: string, more: object = {}) =>
  faultLine(Object.assign(new Error(message), more), ROOT);

describe('the line about a fault', () => {
  it('names file, field and what is allowed of an entry that does not match its schema', () => {
    expect(
      fault(
        '**docs → apis/http** data does not match collection schema.\n\n  **level**: Invalid option: expected one of "beginner"|"advanced"\n  **title**: **title: Required**\n',
        { loc: { file: '/guide/src/content/docs/apis/http.mdx', line: 0 } },
      ),
    ).toBe(
      'src/content/docs/apis/http.mdx: level: Invalid option: expected one of "beginner"|"advanced"; title: Required',
    );
  });

  it('has the line of a file that cannot be read', () => {
    expect(
      fault('bad indentation of a mapping entry', {
        loc: { file: 'file:///guide/src/content/glossary/api.yaml', line: 3 },
      }),
    ).toBe('src/content/glossary/api.yaml:3: bad indentation of a mapping entry');
  });

  it('has the module where nothing else is known', () => {
    expect(fault('no listing “x”', { id: 'src/pages/index.astro' })).toBe(
      'src/pages/index.astro: no listing “x”',
    );
  });

  it('says a place once', () => {
    const text = 'src/content/docs/a.mdx: tags: no such field';
    expect(fault(text, { loc: { file: '/guide/src/content/docs/a.mdx' } })).toBe(text);
  });

  it('is one line, without the colours of a terminal', () => {
    expect(fault(`${RED}one\u001b[39m\n\n  two\nthree`)).toBe('one; two; three');
  });
});

describe('the line about a bundle', () => {
  const inBundle = (message: string, more: object = {}) =>
    fault('Build failed with 1 error:\n\n[plugin a]\n    at b (file:///c.js:1:2)', {
      errors: [Object.assign(new Error(message), more)],
    });

  it('is about what the bundler was given', () => {
    const more = { name: 'MDXError', loc: { file: '/guide/src/content/docs/a.mdx', line: 3 } };
    expect(inBundle('{id}: nothing here is called “id”', more)).toBe(
      'src/content/docs/a.mdx:3: {id}: nothing here is called “id”',
    );
  });

  it('is short about an import that leads nowhere', () => {
    const message =
      '[vite]: Rolldown failed to resolve import "@/b.astro" from "/guide/src/content/docs/a.mdx".\nThis is most likely unintended';
    expect(inBundle(message)).toBe('src/content/docs/a.mdx: there is no “@/b.astro” to import');
  });
});

describe('the line of a page', () => {
  const loc = { file: '/guide/src/content/docs/a.mdx', line: 561 };

  it('is not that of what MDX made of it', () => {
    const error = Object.assign(new ReferenceError('id is not defined'), { loc });
    expect(faultLine(error, ROOT)).toBe('src/content/docs/a.mdx: id is not defined');
  });

  it('is what MDX says of its own faults, once', () => {
    const error = { name: 'MDXError', loc: { ...loc, line: 7 } };
    expect(fault('7:3: Unexpected end of file', error)).toBe(
      'src/content/docs/a.mdx:7: Unexpected end of file',
    );
  });

  it('is what the message itself says', () => {
    const text = 'src/content/docs/b.mdx:3: <Term id="x">: “x” is not there';
    expect(fault(text, { loc })).toBe(text);
  });
});
