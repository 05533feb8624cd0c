import fc from 'fast-check';
import { type ReaderDocument, VERSION } from '@/reader/document';
import type { Labs } from '@/reader/sections/labs';
import type { Programs } from '@/reader/sections/programs';

const ids = fc.constantFrom('a/one', 'a/two', 'b/three', 'gone/page', 'deep/er/page');
const times = fc.integer({ min: 0, max: 5 });
const words = fc.constantFrom('go', 'ruby', 'cobol', '');
const choices = fc.record({ value: words, at: times });
const searches = fc.array(fc.record({ query: words, at: times }), { maxLength: 9 });

const mark = fc.record({ solved: fc.boolean(), shown: fc.boolean(), hints: fc.nat(3), at: times });
const steps = fc.constantFrom('first', 'second', '__proto__');
/** What readers did in labs, each whole. */
export const labs: fc.Arbitrary<Labs> = fc
  .dictionary(
    fc.constantFrom('sql', 'plans', '__proto__'),
    fc.record({
      at: times,
      step: steps,
      texts: fc.dictionary(steps, words),
      runs: fc.array(fc.record({ step: steps, text: words, said: words, again: words })),
      marks: fc.dictionary(steps, mark),
    }),
  )
  .map((some) => JSON.parse(JSON.stringify(some)) as Labs);

/** What readers made of programs, each whole. */
export const programs: fc.Arbitrary<Programs> = fc
  .dictionary(
    fc.constantFrom('go/transaction', 'ruby/rails', '__proto__'),
    fc.record(
      { at: times, text: words, shown: fc.constant(true), solved: fc.constant(true) },
      { requiredKeys: ['at'] },
    ),
  )
  .map((some) => JSON.parse(JSON.stringify(some)) as Programs);

/** Documents with whole sections, damaged ones, and fields that nothing here knows. */
export const documents: fc.Arbitrary<ReaderDocument> = fc
  .record(
    {
      version: fc.integer({ min: VERSION, max: VERSION + 2 }),
      read: fc.oneof(fc.array(ids), fc.jsonValue()),
      language: fc.oneof(choices, fc.jsonValue()),
      offline: choices,
      labs: fc.oneof(labs, fc.jsonValue()),
      programs: fc.oneof(programs, fc.jsonValue()),
      searches: fc.oneof(searches, fc.jsonValue()),
      notes: fc.jsonValue(),
      __proto__: fc.jsonValue(),
    },
    { requiredKeys: ['version'], noNullPrototype: true },
  )
  .map((document) => JSON.parse(JSON.stringify(document)) as ReaderDocument);
