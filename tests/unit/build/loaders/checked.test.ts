import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checked, type Contents, unknownFields } from '@/build/loaders/checked';

const reference = z.string().transform((id) => ({ collection: 'docs', id }));
const schema = z.object({
  title: z.string(),
  level: z.enum(['easy', 'hard']).optional(),
  onward: z.array(reference).optional(),
});
const complete = z.object({ level: z.enum(['easy', 'hard']) });

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'checked-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** What Astro throws where an entry does not match its schema. */
function parsed(data: unknown) {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.map(
    ({ path, message }) => `  **${path.join('.')}**: ${message}`,
  );
  throw new Error(
    ['**docs → a** data does not match collection schema.\n', ...issues, ''].join('\n'),
  );
}

interface Loaded {
  readonly entries: readonly unknown[];
  readonly said: readonly string[];
}

/** Loads pages of YAML frontmatter through the checks, as Astro would. */
async function load(
  files: Readonly<Record<string, string>>,
  contents: Partial<Contents> = {},
  watcher?: EventEmitter,
): Promise<Loaded> {
  const folder = 'src/content/docs';
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
  const entries: { id: string; data: object; filePath: string }[] = [];
  const loader: Loader = {
    name: 'pages',
    load: async (context) => {
      for (const [name, text] of Object.entries(files)) {
        if (!/\.mdx?$/.test(name)) continue;
        const data = parse(text.split('---\n')[1] ?? '') as Record<string, unknown>;
        const filePath = join(root, folder, name);
        const id = name.replace(/\.mdx?$/, '');
        entries.push({
          id,
          data: await context.parseData({ id, data, filePath }),
          filePath: `${folder}/${name}`,
        });
      }
    },
  };
  const said: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    parseData: async ({ data }: { data: unknown }) => Promise.resolve(parsed(data)),
    store: { values: () => entries },
    logger: { error: (message: string) => said.push(message) },
    watcher,
  };
  await checked(loader, { folder, pattern: '**/*.{md,mdx}', ...contents }).load(
    context as unknown as LoaderContext,
  );
  return { entries, said };
}

const page = (fields: string, body = '') => `---\ntitle: A\n${fields}\n---\n${body}`;

describe('a checked loader', () => {
  it('passes on what the schema makes of an entry', async () => {
    const { entries } = await load({ 'a.mdx': page('level: easy') }, { complete });
    expect(entries).toMatchObject([{ id: 'a', data: { title: 'A', level: 'easy' } }]);
  });

  it.each([
    ['a field that no schema knows', 'level: easy\ntittle: B', 'a.mdx:4: tittle: no such field'],
    ['a missing field', 'level:', 'a.mdx:3: level: Invalid option: expected one of "easy"|"hard"'],
    [
      'a bad value',
      'level: easily',
      'a.mdx:3: level: Invalid option: expected one of "easy"|"hard", not “easily”',
    ],
    [
      'a reference that leads nowhere',
      'level: easy\nonward: [a, apis/rets]',
      'a.mdx:4: onward[1]: “apis/rets” is not in src/content/docs: did you mean “apis/rest”?',
    ],
  ])('names the file and the line of %s', async (_, fields, message) => {
    const files = { 'apis/rest.mdx': page('level: easy'), 'a.mdx': page(fields) };
    await expect(load(files, { complete })).rejects.toThrow(`src/content/docs/${message}`);
  });

  it('has several faults of a file in one line, with the line of each', async () => {
    const files = { 'a.mdx': page('tittle: B\nonward: [b]') };
    await expect(load(files)).rejects.toThrow(
      /^src\/content\/docs\/a\.mdx:3: tittle: no such field; line 4: onward\[0\]: “b” is not in [^\n]+$/,
    );
  });

  it('finds a reference whose page has gone since its entry was read', async () => {
    const files = { 'a.mdx': page('level: easy') };
    const gone = {
      id: 'b',
      filePath: 'src/content/docs/a.mdx',
      data: { onward: [{ collection: 'docs', id: 'z' }] },
    };
    const cached: Loader = { name: 'cached', load: () => Promise.resolve() };
    write('src/content/docs/a.mdx', files['a.mdx']);
    const context = {
      config: { root: pathToFileURL(`${root}/`) },
      store: { values: () => [gone] },
    } as unknown as LoaderContext;
    const contents = { folder: 'src/content/docs', pattern: '*.mdx' };
    await expect(checked(cached, contents).load(context)).rejects.toThrow('onward[0]: “z” is not');
  });
});

describe('the folder of a collection', () => {
  it.each(['a.yml', 'notes.txt', 'deep/a.markdown'])('holds no %s', async (stray) => {
    await expect(load({ 'a.mdx': page(''), [stray]: '' })).rejects.toThrow(
      `src/content/docs/${stray}: nothing reads it, only **/*.{md,mdx} is read`,
    );
  });

  it.each(['rest.md', 'Rest.mdx', 'rest/index.mdx'])(
    'holds no %s beside rest.mdx',
    async (other) => {
      const files = { 'rest.mdx': page(''), [other]: page('') };
      await expect(load(files)).rejects.toThrow(/“rest” is in \S+ as well$/);
    },
  );

  it('may hold what systems and editors leave behind', async () => {
    const { entries } = await load({ 'a.mdx': page(''), '.DS_Store': '', 'a.mdx~': '' });
    expect(entries).toHaveLength(1);
  });
});

describe('in development', () => {
  const order = { ids: ['a'], place: 'src/sidebar.ts' };

  it('what is wrong with several files is said, and the server starts', async () => {
    const files = { 'a.mdx': page(''), 'b.mdx': page(''), 'a.yml': '' };
    const { entries, said } = await load(files, { order }, new EventEmitter());
    expect(entries).toHaveLength(2);
    expect(said).toEqual([
      'src/content/docs/a.yml: nothing reads it, only **/*.{md,mdx} is read',
      'src/content/docs/b.mdx: “b” is not in the reading order: add it to src/sidebar.ts',
    ]);
  });

  it('a file that is added is looked at', async () => {
    const watcher = new EventEmitter();
    const { said } = await load({ 'a.mdx': page('') }, { order }, watcher);
    expect(said).toEqual([]);
    write('src/content/docs/a.yml', '');
    watcher.emit('add', join(root, 'src/content/docs/a.yml'));
    watcher.emit('add', join(root, 'src/elsewhere.ts'));
    expect(said).toEqual(['src/content/docs/a.yml: nothing reads it, only **/*.{md,mdx} is read']);
  });
});

describe('plain Markdown', () => {
  const markdown = (body: string) => load({ 'a.md': page('', body) });

  it.each([
    ["import Term from '@/components/Term.astro';", 'import'],
    ['export const a = 1;', 'export'],
    ['See <Term id="api">API</Term>.', '<Term>'],
    ['<Figure\n  caption="A" />', '<Figure>'],
  ])('holds no %s', async (body, part) => {
    await expect(markdown(body)).rejects.toThrow(
      `src/content/docs/a.md:5: ${part} is for .mdx alone: rename the file to src/content/docs/a.mdx`,
    );
  });

  it.each([
    '```js\nimport a from "a";\n<Term/>\n```',
    'Write `<Term>`, or\nimport data from the supplier.',
    'a < B and <b>bold</b>',
  ])('may show or say “%s”', async (body) => {
    expect((await markdown(body)).entries).toHaveLength(1);
  });
});

describe('the reading order', () => {
  const order = (...ids: string[]) => ({ order: { ids, place: 'src/sidebar.ts' } });

  it('knows every page', async () => {
    await expect(load({ 'a.mdx': page(''), 'b.mdx': page('') }, order('a'))).rejects.toThrow(
      'src/content/docs/b.mdx: “b” is not in the reading order: add it to src/sidebar.ts',
    );
  });

  it('knows no page that there is not', async () => {
    await expect(
      load({ 'apis/rest.mdx': page(''), 'a.mdx': page('') }, order('a', 'apis/rets')),
    ).rejects.toThrow('src/sidebar.ts: “apis/rets” has no page: did you mean “apis/rest”?');
  });

  it('may be as it should be', async () => {
    expect((await load({ 'a.mdx': page('') }, order('a'))).said).toEqual([]);
  });
});

it('finds unknown fields at any depth, and none in what a schema transforms', () => {
  const written = { page: { what: 'a', why: 'b' }, list: [{ a: 1, b: 2 }], ref: 'x', when: null };
  const parsed = { page: { what: 'a' }, list: [{ a: 1 }], ref: { id: 'x' }, when: null };
  expect(unknownFields(written, parsed).map(({ path }) => path)).toEqual([
    ['page', 'why'],
    ['list', 0, 'b'],
  ]);
});
