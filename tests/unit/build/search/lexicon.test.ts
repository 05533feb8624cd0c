import { expect, it } from 'vitest';
import { withRecords } from '@/build/search/lexicon';
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

it('gives texts their records and leaves the others as they are', () => {
  const records = new Map([
    [page.path, 'en_1'],
    [technology.path, 'en_2'],
  ]);
  expect(withRecords([page, technology, term, list, question], records)).toEqual([
    { ...page, record: 'en_1' },
    { ...technology, record: 'en_2' },
    term,
    list,
    question,
  ]);
});

it('stops a build whose index lacks a text, or all', () => {
  const records = new Map([[page.path, 'en_1']]);
  expect(() => withRecords([page, technology], records)).toThrow(technology.path);
  expect(() => withRecords([term], new Map())).toThrow('not in the search index');
});
