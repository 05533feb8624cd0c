import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '@/search/index/entry';
import { facetValues } from '@/search/interface/facets';
import { engineOf } from '../lexicons';

const ENTRIES: readonly SearchEntry[] = [
  {
    type: 'page',
    title: 'Indexes and query plans',
    path: '/databases/indexes-and-plans/',
    section: 'databases',
    level: 'intermediate',
    about: 'Why a query is slow, and what an index changes.',
    headings: [{ slug: 'read-a-plan', text: 'Read a plan' }],
    signs: { '==': 3, '*': 1 },
  },
  {
    type: 'question',
    title: 'Why does my shop get slow?',
    path: '/databases/indexes-and-plans/',
    section: 'databases',
    level: 'intermediate',
  },
  {
    type: 'page',
    title: 'Containers',
    path: '/scaling/containers/',
    section: 'scaling',
    level: 'advanced',
    headings: [],
    signs: { '==': 5 },
  },
  {
    type: 'technology',
    title: 'Kubernetes',
    path: '/technologies/kubernetes/',
    section: 'technologies',
    names: ['k8s'],
    searchedAs: ['kubernets'],
  },
  {
    type: 'term',
    title: 'Orchestration',
    path: '/reference/glossary/#orchestration',
    section: 'scaling',
    names: ['container orchestration'],
    taughtOn: '/scaling/containers/',
  },
];

const engine = await engineOf(ENTRIES);
const paths = async (query: string) =>
  (await engine.answer(query)).found.map(({ entry }) => entry.path);

describe('SearchEngine', () => {
  it.each([
    ['indexes', '/databases/indexes-and-plans/'],
    ['k8s', '/technologies/kubernetes/'],
    ['kubernets', '/technologies/kubernetes/'],
    ['why is my shop slow', '/databases/indexes-and-plans/'],
  ])('answers “%s” with %s', async (query, path) => {
    expect((await paths(query))[0]).toBe(path);
  });

  it.each(['==', ' == ', '＝＝'])('finds the pages that use “%s”, most first', async (sign) => {
    expect(await paths(sign)).toEqual(['/scaling/containers/', '/databases/indexes-and-plans/']);
  });

  it('finds nothing for a sign that no code uses', async () => {
    expect(await paths('=~=')).toEqual([]);
  });

  it('puts the page that teaches a term before the term', async () => {
    expect(await paths('orchestration')).toEqual([
      '/scaling/containers/',
      '/reference/glossary/#orchestration',
    ]);
  });

  it('corrects a misspelt word, and lets the reader undo that', async () => {
    const answer = await engine.answer('kuberentes');
    expect(answer.corrected).toBe('kubernetes');
    expect(answer.found[0]?.entry.title).toBe('Kubernetes');
    const undone = await engine.answer('kuberentes', true);
    expect(undone.corrected).toBeUndefined();
    expect(undone.found).toEqual([]);
  });

  it.each(['container-orchestration', 'container_orchestration', 'containerOrchestration'])(
    'reads “%s” as the words that it joins',
    async (query) => {
      expect(await paths(query)).toEqual(await paths('container orchestration'));
    },
  );

  it.each(['queryplans', 'Query/Plans', 'query\u2011plans'])(
    'finds what the parts of “%s” name',
    async (query) => {
      expect((await paths(query))[0]).toBe('/databases/indexes-and-plans/');
    },
  );

  it('takes an abbreviation for no slip of another one', async () => {
    const related: SearchEntry = {
      type: 'page',
      title: 'CORS',
      path: '/security/cors/',
      section: 'security',
    };
    const small = await engineOf([...ENTRIES, related]);
    expect((await small.answer('cqrs')).corrected).toBeUndefined();
    expect((await small.answer('cosr')).corrected).toBe('cors');
  });

  it('asks for no letter that is no word yet', async () => {
    const answer = await engine.answer('container o');
    expect(answer.asked).toBe('container');
    expect(answer.found).toEqual((await engine.answer('container')).found);
  });

  it('finds while the reader is still typing', async () => {
    expect(await paths('orches')).toContain('/scaling/containers/');
  });

  it('says that it found nothing, and what has a similar name', async () => {
    const answer = await engine.answer('kubqqqqqqqqqqqq');
    expect(answer.found).toEqual([]);
    expect(answer.nearest.map(({ title }) => title)).toEqual(['Kubernetes']);
  });

  it('names the best sections of a page', async () => {
    const [first] = (await engine.answer('read plan')).found;
    expect(first?.sections).toEqual([{ slug: 'read-a-plan', text: 'Read a plan' }]);
  });

  it('answers anything, however long, without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        const answer = await engine.answer(query);
        expect(answer.query).toBe(query);
      }),
      { numRuns: 50 },
    );
    const long = await engine.answer('x'.repeat(1_000_000));
    expect(long.found).toEqual([]);
  });
});

describe('facets', () => {
  it('narrow the results and count what the others would leave', async () => {
    const facets = { type: 'page' } as const;
    const answer = await engine.answer('container orchestration', false, facets);
    expect(answer.found.map(({ entry }) => entry.type)).toEqual(['page']);
    expect([answer.count, answer.total]).toEqual([1, 2]);
    const types = facetValues('type', answer.facets.type, 'page');
    expect(types.map(({ id, count }) => [id, count])).toEqual([
      ['page', 1],
      ['term', 1],
    ]);
    const sections = facetValues('section', answer.facets.section, undefined);
    expect(sections.map(({ id }) => id)).toEqual(['scaling']);
    expect(facetValues('type', undefined, 'lab').map(({ id, count }) => [id, count])).toEqual([
      ['lab', 0],
    ]);
  });
});
