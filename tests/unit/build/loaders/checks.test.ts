import type { LoaderContext } from 'astro/loaders';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checks } from '@/build/loaders/checks';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'checks-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What the loader keeps of files under `checks/`, with Markdown in brackets for what renders it. */
async function load(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'checks', name)), { recursive: true });
    writeFileSync(join(root, 'checks', name), text);
  }
  const store = new Map<string, Parameters<LoaderContext['store']['set']>[0]>();
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: {
      clear: () => store.clear(),
      get: (id: string) => store.get(id),
      set: (entry: { id: string; data: Record<string, unknown> }) => store.set(entry.id, entry),
    },
    parseData: ({ data }: { data: object }) => Promise.resolve(data),
    renderMarkdown: (text: string) => Promise.resolve({ html: `[${text}]\n` }),
  };
  await checks('./checks/').load(context as unknown as LoaderContext);
  return [...store.values()];
}

it('keeps each question with its page and its rendered explanation', async () => {
  const files = {
    'b/two.yaml': 'second:\n  explanation: Two.',
    'a/one.yaml': 'first-of-all:\n  explanation: >-\n    One,\n    as it is.',
  };
  expect(await load(files)).toEqual([
    {
      id: 'first-of-all',
      data: { page: 'a/one', explanation: 'One, as it is.' },
      rendered: { html: '[One, as it is.]' },
      filePath: 'checks/a/one.yaml',
    },
    {
      id: 'second',
      data: { page: 'b/two', explanation: 'Two.' },
      rendered: { html: '[Two.]' },
      filePath: 'checks/b/two.yaml',
    },
  ]);
});

it('names both files of an id that stands twice', async () => {
  const files = {
    'a/one.yaml': 'same:\n  explanation: One.',
    'a/two.yaml': 'same:\n  explanation: Two.',
  };
  await expect(load(files)).rejects.toThrow(
    'checks/a/two.yaml: “same” stands in checks/a/one.yaml as well',
  );
});

it.each([
  ['nothing in it', '', 'expected record'],
  ['a list in it', '- explanation: One.', 'expected record'],
  ['an id of other letters', 'Which_one:\n  explanation: One.', 'lower-case words'],
  ['no explanation', 'first:\n  question: Why?', 'first.explanation'],
  ['an id twice', 'same:\n  explanation: One.\nsame:\n  explanation: Two.', 'unique'],
])('names the file with %s', async (_, text, message) => {
  await expect(load({ 'a/one.yaml': text })).rejects.toThrow(
    new RegExp(`^checks/a/one\\.yaml: .*${message}`, 's'),
  );
});

it('refuses a file that it does not read, and a component in an explanation', async () => {
  await expect(load({ 'a/one.yml': 'first:\n  explanation: One.' })).rejects.toThrow(
    'checks/a/one.yml: nothing reads it, only */*.yaml is read',
  );
  rmSync(join(root, 'checks'), { recursive: true });
  const files = { 'a/one.yaml': 'first:\n  question: Why?\n  explanation: <Term id="a" />' };
  await expect(load(files)).rejects.toThrow(
    'checks/a/one.yaml:3: first.explanation: <Term> is for .mdx alone',
  );
});
