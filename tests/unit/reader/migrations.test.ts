import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDamaged, VERSION } from '@/reader/document';
import { merge, SECTIONS } from '@/reader/merge';
import { isWhole, type Migration, migrated } from '@/reader/migrations';
import { documents } from './documents';

const pageIds = fc.constantFrom('a/one', 'a/two', 'b/three');
const single = fc.record(
  {
    version: fc.constant(0),
    read: fc.oneof(fc.uniqueArray(pageIds).map(String), fc.string()),
    language: fc.string(),
    offline: fc.string(),
    'recent-searches': fc.oneof(
      fc.array(fc.string()).map((list) => JSON.stringify(list)),
      fc.string(),
    ),
    notes: fc.jsonValue(),
  },
  { requiredKeys: ['version'] },
);

describe('the values that stood under keys of their own', () => {
  it('become sections', () => {
    const before = {
      version: 0,
      read: 'b/three,a/one',
      language: 'ruby',
      offline: 'abc',
      'recent-searches': '["new","old"]',
    };
    expect(migrated(before)).toEqual({
      version: 1,
      read: ['b/three', 'a/one'],
      language: { value: 'ruby', at: 0 },
      offline: { value: 'abc', at: 0 },
      searches: [
        { query: 'new', at: 0 },
        { query: 'old', at: -1 },
      ],
    });
    expect(isWhole(before)).toBe(true);
  });

  it('never make a damaged document, and keep what nothing is known about', () => {
    fc.assert(
      fc.property(single, (before) => {
        const after = migrated(before);
        expect(after.version).toBe(VERSION);
        for (const section of SECTIONS) expect(isDamaged(after, section)).toBe(false);
        expect(after['notes']).toEqual(before.notes);
      }),
    );
  });

  it('lose only what was damaged, and that is noticed', () => {
    const damaged = { version: 0, read: 'b/three,{"x":1},a/one,<img>' };
    expect(migrated(damaged)['read']).toEqual(['b/three', 'a/one']);
    expect(isWhole(damaged)).toBe(false);
    expect(isWhole({ version: 0, 'recent-searches': '{"a":[' })).toBe(false);
    expect(isWhole({ version: 0 })).toBe(true);
  });

  it('do not undo what was chosen since', () => {
    const since = { version: 1, language: { value: 'go', at: 1 } };
    expect(merge(migrated({ version: 0, language: 'ruby' }), since)).toEqual(since);
  });
});

it('a document of the present version or of a newer one stays as it is', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(migrated(document)).toBe(document);
    }),
  );
});

it('migrations follow each other from any version to the present one', () => {
  const steps = [0, 1, 2].map((from): Migration => (before) => ({
    ...before,
    version: from + 1,
    way: [before['way'] ?? [], from].flat(),
  }));
  for (const from of [0, 1, 2, 3, 4]) {
    const { version, way = [] } = migrated({ version: from }, steps);
    expect(version).toBe(Math.max(from, 3));
    expect(way).toEqual([0, 1, 2].slice(from));
  }
});
