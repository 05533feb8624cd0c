import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlighted } from '@/search/interface/highlighted';

describe('highlighted', () => {
  it('marks the meaningful words at their beginnings', () => {
    expect(highlighted('An index is no reindex', 'the index')).toEqual([
      { text: 'An ', match: false },
      { text: 'index', match: true },
      { text: ' is no reindex', match: false },
    ]);
  });

  it('takes signs as signs', () => {
    const marked = highlighted('C++ (2023), a.b', 'c++ a.b');
    expect(marked.filter(({ match }) => match).map(({ text }) => text)).toEqual(['C++', 'a.b']);
  });

  it('marks a sign that is the whole query, and no longer sign that holds it', () => {
    const marked = highlighted('a == b === c, x==y', '==');
    expect(marked.map(({ text, match }) => (match ? `[${text}]` : text)).join('')).toBe(
      'a [==] b === c, x[==]y',
    );
  });

  it('changes no text, whatever the query', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, query) => {
        expect(
          highlighted(text, query)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
