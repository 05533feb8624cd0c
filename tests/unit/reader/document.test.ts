import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument, sectionOf, setAside } from '@/reader/document';
import { SECTIONS } from '@/reader/merge';
import { READ } from '@/reader/sections/read';
import { documents } from './documents';

it('comes back from its text with everything that it held', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(parseDocument(JSON.stringify(document))).toEqual(document);
    }),
  );
});

it('is read without ever throwing, whatever the text and the sections are', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.jsonValue(), (text, value) => {
      const document = parseDocument(text);
      if (document !== undefined) expect(Number.isInteger(document.version)).toBe(true);
      for (const section of SECTIONS) section.parse(value);
    }),
  );
  for (const text of ['', 'null', '[]', '{}', '7', '{"version":"1"}', '\0'.repeat(9000)]) {
    expect(parseDocument(text), text.slice(0, 9)).toBeUndefined();
  }
});

it('has an empty section where there is none, or a damaged one', () => {
  expect(sectionOf({ version: 1 }, READ)).toEqual([]);
  for (const damaged of [null, 'a/one', { a: 1 }, [1]]) {
    expect(sectionOf({ version: 1, read: damaged }, READ)).toEqual([]);
  }
});

it('moves a damaged section out of the way of the next change, and nothing else', () => {
  const whole = { version: 1, read: ['a/one'], notes: 7 };
  expect(setAside(whole, READ)).toBe(whole);
  expect(setAside({ ...whole, read: 7 }, READ)).toEqual({
    version: 1,
    notes: 7,
    'read.damaged': 7,
  });
});
