import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, it } from 'vitest';
import { divided } from '@/search/index/division';
import type { SearchEntry } from '@/search/index/entry';
import { FIELDS, type Start } from '@/search/index/parts';
import { term, tokens } from '@/search/index/words';
import { Lexicon } from '@/search/worker/lexicon';
import { matches } from '@/search/worker/matches';
import { generatedEntries } from '../lexicons';

const entries: readonly SearchEntry[] = generatedEntries(40).map((entry, index) => ({
  ...entry,
  ...(index % 3 === 0 && { names: [`${entry.title} again`], searchedAs: ['queueing'] }),
}));
const BOOSTS = { title: 6, names: 5, searchedAs: 5, headings: 2.2, about: 1 };

/** MiniSearch over the same fields, whose BM25+ we follow. */
const other = new MiniSearch<Record<string, string>>({
  fields: [...FIELDS],
  tokenize: (text) => tokens(text).map(({ text }) => text),
  processTerm: term,
});
other.addAll(
  entries.map(({ title, names = [], searchedAs = [], headings = [], about = '' }, id) => ({
    id: `${id}`,
    title,
    names: names.join(' · '),
    searchedAs: searchedAs.join(' · '),
    headings: headings.map(({ text }) => text).join(' · '),
    about,
  })),
);

const files = divided(entries);
const lexicon = await Lexicon.load((name) => Promise.resolve(files.get(name)));
await lexicon.load((files.get('start') as Start).parts);

const known = [...new Set(entries.flatMap(({ title }) => tokens(title).map(({ text }) => text)))];
const word = fc.tuple(fc.constantFrom(...known), fc.nat(9)).map(([text, cut]) => {
  const begun = text.slice(0, -cut);
  return begun.length > 1 ? begun : text;
});

it('scores entries as MiniSearch does', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (some) => {
      const query = some.join(' ');
      const theirs = other.search(query, {
        boost: BOOSTS,
        // A beginning of one letter is only itself.
        prefix: (sought, index, all) => index === all.length - 1 && sought.length > 1,
        weights: { prefix: 0.4, fuzzy: 0 },
      });
      const ours = matches(lexicon, query, BOOSTS);
      expect(ours).toHaveLength(theirs.length);
      const digits = (scores: readonly number[]) => scores.map((score) => score.toFixed(9));
      expect(digits(ours.map(({ score }) => score))).toEqual(
        digits(theirs.map(({ score }) => score)),
      );
    }),
  );
});
