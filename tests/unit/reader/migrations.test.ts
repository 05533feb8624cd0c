import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionOf, VERSION } from '@/reader/document';
import { merge } from '@/reader/merge';
import { type Migration, migrated } from '@/reader/migrations';
import { LANGUAGE } from '@/reader/sections/language';
import { OFFLINE } from '@/reader/sections/offline';
import { READ } from '@/reader/sections/read';
import { documents } from './documents';

const single = fc.record(
  {
    version: fc.constant(0),
    read: fc.string(),
    language: fc.string(),
    offline: fc.string(),
    'recent-searches': fc.oneof(fc.json(), fc.string()),
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
  });

  it('lose nothing, whatever they are', () => {
    fc.assert(
      fc.property(single, (before) => {
        const after = migrated(before);
        expect(after.version).toBe(VERSION);
        expect(sectionOf(after, LANGUAGE).value).toBe(before.language ?? '');
        expect(sectionOf(after, OFFLINE).value).toBe(before.offline ?? '');
        const ids = (before.read ?? '').split(',').filter((id) => id !== '');
        expect(sectionOf(after, READ)).toEqual([...new Set(ids)].sort());
        // A list of searches that cannot be read stays as it is, and is set aside in time.
        const recent = before['recent-searches'] ?? '[]';
        expect([recent, 'object']).toContain(
          Array.isArray(after['searches']) ? 'object' : after['searches'],
        );
      }),
    );
  });

  it('do not undo what was chosen since', () => {
    const since = { version: 1, language: { value: 'go', at: 1 } };
    const both = merge(migrated({ version: 0, language: 'ruby' }), since);
    expect(sectionOf(both, LANGUAGE).value).toBe('go');
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
