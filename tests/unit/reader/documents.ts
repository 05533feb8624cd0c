import fc from 'fast-check';
import { type ReaderDocument, VERSION } from '@/reader/document';

const ids = fc.constantFrom('a/one', 'a/two', 'b/three', 'gone/page', 'deep/er/page');
const times = fc.integer({ min: 0, max: 5 });
const words = fc.constantFrom('go', 'ruby', 'cobol', '');
const choices = fc.record({ value: words, at: times });
const searches = fc.array(fc.record({ query: words, at: times }), { maxLength: 9 });

/** Documents with whole sections, damaged ones, and fields that nothing here knows. */
export const documents: fc.Arbitrary<ReaderDocument> = fc
  .record(
    {
      version: fc.integer({ min: VERSION, max: VERSION + 2 }),
      read: fc.oneof(fc.array(ids), fc.jsonValue()),
      language: fc.oneof(choices, fc.jsonValue()),
      offline: choices,
      searches: fc.oneof(searches, fc.jsonValue()),
      notes: fc.jsonValue(),
      __proto__: fc.jsonValue(),
    },
    { requiredKeys: ['version'], noNullPrototype: true },
  )
  .map((document) => JSON.parse(JSON.stringify(document)) as ReaderDocument);
