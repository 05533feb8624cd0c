import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedFor, lineOfUse } from '@/lib/asked-for';

const PAGE = [
  '---',
  'title: A',
  '---',
  'An <Cite id="api" /> and <Term',
  '  id="api"',
  '>API</Term>, then <Term id="api">again</Term>.',
].join('\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'asked-'));
  writeFileSync(join(folder, 'a.mdx'), PAGE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (file: string | undefined, make: () => string) => {
  const page = {
    url: new URL('http://localhost/apis/http/'),
    locals: { starlightRoute: { entry: { filePath: file } } },
  };
  return askedFor(page, 'Term', { id: 'api' }, make);
};
const fail = () => {
  throw new Error('“api” is not there');
};

describe('what a page asks for', () => {
  it('is what is made of it', async () => {
    expect(await ask(undefined, () => 'made')).toBe('made');
  });

  it('names the file and the line where it is not there', async () => {
    const file = join(folder, 'a.mdx');
    await expect(ask(file, fail)).rejects.toThrow(`${file}:5: <Term id="api">: “api” is not there`);
  });

  it.each([undefined, 'src/content/docs/drawn.md'])(
    'names the path of a page that a route draws (%s)',
    async (file) => {
      await expect(ask(file, fail)).rejects.toThrow('/apis/http/: <Term id="api">: “api” is not');
    },
  );
});

describe('the line of a use', () => {
  it('is that of the component, else the first', () => {
    expect(lineOfUse(PAGE, 'Term', 'id', 'api')).toBe(5);
    expect(lineOfUse(PAGE, 'Cite', 'id', 'api')).toBe(4);
    expect(lineOfUse(PAGE, 'Check', 'id', 'api')).toBe(4);
    expect(lineOfUse(PAGE, 'Term', 'id', 'rest')).toBeUndefined();
  });
});
