import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divided } from '@/search/index/division';
import type { SearchEntry } from '@/search/index/entry';
import type { Part, Start } from '@/search/index/parts';
import { tokens, words } from '@/search/index/words';
import { generatedEntries, searchIn, weigher, wholeSearch } from '../lexicons';

const SIGN: SearchEntry = {
  type: 'technology',
  title: 'C++',
  path: '/technologies/c++/',
  section: 'technologies',
  names: ['C plus plus', 'sea'],
  searchedAs: ['cpp'],
  record: 'en_1',
  signs: { '::': 4 },
};
const TERM: SearchEntry = {
  type: 'term',
  title: 'Queue',
  path: '/reference/glossary/#queue',
  section: 'scaling',
  names: ['waiting line'],
  taughtOn: '/apis/generated-7/',
};
const entries = [...generatedEntries(60), SIGN, TERM];
const files = divided(entries);
const start = files.get('start') as Start;

describe('divided', () => {
  it('has one value for each entry, and every entry in one block of texts', () => {
    const lists = [start.kindOf, start.paths, start.pages, start.weights, ...start.lengths];
    expect(new Set(lists.map(({ length }) => length))).toEqual(new Set([entries.length]));
    const texts = [...files].flatMap(([name, content]) =>
      name.includes('/texts-') ? (content as { title: string }[]).map(({ title }) => title) : [],
    );
    expect(texts.sort()).toEqual(entries.map(({ title }) => title).sort());
  });

  it('keeps what begins alike in one part, in order', () => {
    const parts = [...files].flatMap(([name, content]) =>
      /\/\d+$/.test(name) ? [content as Part] : [],
    );
    expect(parts).toHaveLength(start.parts.length);
    const groups = parts.map(
      ({ terms, names, words: known, signs }) =>
        new Set(
          [...terms, ...names, ...signs]
            .map(([key]) => key.slice(0, 2))
            .concat(known.map((word) => word.slice(0, 2))),
        ),
    );
    for (const [index, group] of groups.entries()) {
      for (const other of groups.slice(index + 1)) expect(group.isDisjointFrom(other)).toBe(true);
    }
    expect(start.parts).toEqual([...start.parts].sort());
  });

  it('has another folder for another content, and the same for the same', () => {
    expect((divided(entries).get('start') as Start).version).toBe(start.version);
    expect((divided(entries.slice(1)).get('start') as Start).version).not.toBe(start.version);
  });
});

const known = [
  ...new Set(
    entries.flatMap(({ title, names = [], about = '' }) =>
      tokens([title, ...names, about].join(' ')).map(({ text }) => text),
    ),
  ),
];
const word = fc.constantFrom(...known);
/** What may be typed of the words of the lexicon: whole, begun, with a slip, written as one. */
const typed = fc.oneof(
  word,
  fc.tuple(word, fc.nat(8)).map(([text, length]) => text.slice(0, length)),
  fc.tuple(word, fc.nat(8)).map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
  fc.tuple(word, word).map(([one, other]) => one + other),
  fc.tuple(word, word).map(([one, other]) => `${one}-${other}`),
  fc
    .tuple(fc.constantFrom('.', '#', '/', '+', '../'), word, word)
    .map(([sign, one, other]) => `${sign}${one}${other}`),
  fc.constantFrom('::', '=>', 'what is', 'C++', 'queue', 'waiting'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const query = fc
  .oneof(
    { weight: 9, arbitrary: fc.array(typed, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(typed, { minLength: 20, maxLength: 40 }) },
  )
  .map((all) => all.join(' '));

it('gives the same results as the whole, loading only what a query asks for', async () => {
  const whole = await wholeSearch(files);
  await fc.assert(
    fc.asyncProperty(query, fc.boolean(), async (text, asTyped) => {
      const { engine } = await searchIn(files);
      expect(await engine.answer(text, asTyped)).toEqual(await whole.answer(text, asTyped));
    }),
    { numRuns: 300 },
  );
});

it('answers words that were typed too, whatever was asked before', async () => {
  const whole = await wholeSearch(files);
  const { engine } = await searchIn(files);
  for (const text of words('the slow queue 17 stores one basket early')) {
    for (let length = 1; length <= text.length; length += 1) {
      const begun = text.slice(0, length);
      expect(await engine.answer(begun)).toEqual(await whole.answer(begun));
    }
  }
});

/** What is left of 100 kB beside the program of the search, which tests/built/search.test.ts weighs. */
const MOST_BYTES = 70_000;

it('loads little for the first results, with 2,000 pages as well', async () => {
  const grown = divided(generatedEntries(2000));
  const bytesOf = weigher(grown);
  for (const text of ['index', 'the slow queue', 'how does page 17 begin', 'cachw', 'stock-123']) {
    const { engine, loaded } = await searchIn(grown);
    await engine.answer(text);
    expect(loaded.size, text).toBeGreaterThan(2);
    expect(bytesOf(loaded), text).toBeLessThan(MOST_BYTES);
  }
}, 60_000);
