import { expect, it } from 'vitest';
import { withText } from '@/build/search/lexicon';
import type { SearchEntry } from '@/search/index/entry';

const entry = (path: string, more: Partial<SearchEntry>): SearchEntry => ({
  type: 'page',
  title: 'A',
  path,
  section: 'apis',
  ...more,
});
const page = entry('/apis/http/', { headings: [] });
const technology = entry('/technologies/go/', { type: 'technology' });
const term = entry('/reference/glossary/#etag', { type: 'term' });
const list = entry('/apis/', {});
const question = entry(page.path, { type: 'question' });

it('gives texts their records and signs, and leaves the others as they are', () => {
  const records = new Map([
    [page.path, 'en_1'],
    [technology.path, 'en_2'],
  ]);
  const signs = new Map([[page.path, new Map([['==', 2]])]]);
  expect(withText([page, technology, term, list, question], records, signs)).toEqual([
    { ...page, record: 'en_1', signs: { '==': 2 } },
    { ...technology, record: 'en_2', signs: {} },
    term,
    list,
    question,
  ]);
});

it('stops a build whose index lacks a text, or all', () => {
  const records = new Map([[page.path, 'en_1']]);
  expect(() => withText([page, technology], records, new Map())).toThrow(technology.path);
  expect(() => withText([term], new Map(), new Map())).toThrow('not in the search index');
});
