import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, stretches } from '@/search/worker/excerpt';

const TEXT =
  'Open the bonnet . An index is a sorted copy of some columns, kept beside the table by the database for you . It costs space .';
const WORDS = TEXT.split(' ');

/** What a reader sees where the densest stretch begins with one word and ends with another; matches in brackets. */
function shown(first: string, last: string, ...matches: string[]): string {
  return excerptOf({
    text: TEXT,
    matches: matches.map((word) => WORDS.indexOf(word)),
    densest: WORDS.slice(WORDS.indexOf(first), WORDS.indexOf(last) + 1).join(' '),
  })
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join('');
}

describe('excerptOf', () => {
  it('goes back to where the sentence of the first match begins', () => {
    expect(shown('is', 'some', 'sorted')).toBe('An index is a [sorted] copy …');
  });

  it('leaves out the end of the sentence before', () => {
    expect(shown('bonnet', 'copy', 'index')).toBe('An [index] is a sorted copy of some …');
  });

  it('says with an ellipsis that a sentence began far away', () => {
    expect(shown('beside', 'for', 'database')).toBe('… beside the table by the [database] for …');
  });

  it('has no ellipsis where the text begins and ends', () => {
    expect(shown('Open', '.', 'bonnet')).toBe('Open the [bonnet].');
    expect(shown('It', 'space', 'space')).toBe('It costs [space] …');
  });

  it('begins with a sentence or an ellipsis and has whole words, wherever the stretch lies', () => {
    const place = fc.nat({ max: WORDS.length - 1 });
    fc.assert(
      fc.property(place, place, place, (from, length, match) => {
        const text = excerptOf({
          text: TEXT,
          matches: [match],
          densest: WORDS.slice(from, from + length + 1).join(' '),
        })
          .map((each) => each.text)
          .join('');
        expect(text).toMatch(/^(… |Open|An|It|$)/);
        for (const word of text.split(/[ .…]+/)) expect(['', ...WORDS]).toContain(word);
      }),
    );
  });
});

describe('stretches', () => {
  it('takes an excerpt apart, as text', () => {
    expect(stretches('a &lt;b&gt; <mark>index .</mark> end .')).toEqual([
      { text: 'a <b> ', match: false },
      { text: 'index.', match: true },
      { text: ' end.', match: false },
    ]);
  });
});
