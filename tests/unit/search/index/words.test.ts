import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, term, tokens, words } from '@/search/index/words';

describe('words', () => {
  it.each([
    ['What is C#?', ['what', 'is', 'c#']],
    ['C++, Go.', ['c++', 'go']],
    ['.NET and Node.js', ['.net', 'and', 'node.js']],
    ['N+1 (again)', ['n+1', 'again']],
    ['CI/CD, HTTP/2; /etc/passwd', ['ci/cd', 'http/2', '/etc/passwd']],
    ['a customer’s order', ['a', 'customer', 'order']],
    ['chmod 755 file_name', ['chmod', '755', 'file_name']],
    ['— … “ ”', []],
    ['pagi\u00ADna\u200Btion\uFEFF', ['pagination']],
    ['\u202Eindex\u202C', ['index']],
    ['client\u2011server, client\u2010server, client\u2013server', Array(3).fill('client-server')],
    ['ＲＥＳＴ ﬁle', ['rest', 'file']],
    ['naïve CAFÉ cafe\u0301 İ', ['naive', 'cafe', 'cafe', 'i']],
    ['shop‘s shop`s shopʼs', Array(3).fill('shop')],
  ])('reads %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('reads anything without an error, and nothing from its own words that was not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = words(text);
        expect(words(read.join(' '))).toEqual(read);
      }),
      { numRuns: 50 },
    );
  });
});

describe('tokens', () => {
  it('adds the parts of a compound word', () => {
    expect(tokens('Node.js').map(({ text }) => text)).toEqual(['node.js', 'nodejs', 'node', 'js']);
    expect(tokens('C++')).toEqual([{ text: 'c++', part: false }]);
  });
});

describe('term', () => {
  it.each([
    ['queries', 'query'],
    ['optimising', 'optimizing'],
    ['authorisation', 'authorization'],
    ['behaviour', 'behavior'],
    ['caching', 'cache'],
  ])('treats %s like %s', (one, other) => {
    expect(term(one)).toBe(term(other));
  });

  it('gives nothing for words without meaning', () => {
    expect(['how', 'the', 'is'].map(term)).toEqual([null, null, null]);
  });
});

describe('nameKey', () => {
  it('is one for all ways to write a name', () => {
    expect(new Set(['Sign-in', 'sign in', 'signin', 'SIGN_IN'].map(nameKey)).size).toBe(1);
    expect(nameKey('C#')).not.toBe(nameKey('C'));
  });
});
