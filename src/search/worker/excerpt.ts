import type { Stretch } from './protocol';

/** The text of a page, the words that match, and the stretch of it that shows most of them. */
export interface FoundText {
  /** As the index keeps it, with `<` and `>` as entities. */
  readonly text: string;
  /** Places of the matching words, counted in words of the text. */
  readonly matches: readonly number[];
  /** A part of the text, beginning and ending anywhere between words. */
  readonly densest: string;
}

/** How index and excerpt count words. */
const BETWEEN_WORDS = /\p{White_Space}+/u;
/** How many words may stand before the first match: two lines of a phone show it. */
const MOST_BEFORE = 9;

/**
 * The densest stretch, begun at a sentence where one begins near its first match, else with an
 * ellipsis; so that what a reader gets is words that can be read.
 */
export function excerptOf({ text, matches, densest }: FoundText): Stretch[] {
  const words = text.split(BETWEEN_WORDS);
  const length = densest.split(BETWEEN_WORDS).length;
  const found = Math.max(0, text.indexOf(densest));
  const from = found === 0 ? 0 : text.slice(0, found).trimEnd().split(BETWEEN_WORDS).length;
  const isMatch = new Set(matches);
  const first = Math.max(
    from,
    words.findIndex((_, place) => place >= from && isMatch.has(place)),
  );
  const start = beginning(words, from, first);
  const end = Math.min(start + length, words.length);
  const shown = words
    .slice(start, end)
    .map((word, index) => (isMatch.has(start + index) ? `<mark>${word}</mark>` : word));
  return stretches(
    [
      ...(start === 0 || endsSentence(words[start - 1]) ? [] : ['…']),
      ...shown,
      ...(end === words.length || endsSentence(words[end - 1]) ? [] : ['…']),
    ].join(' '),
  );
}

/** The beginning of the first match's sentence, or where that is far, the place from which to show. */
function beginning(words: readonly string[], from: number, first: number): number {
  for (let place = first; place >= Math.max(0, first - MOST_BEFORE); place--) {
    if (place === 0 || endsSentence(words[place - 1])) return place;
  }
  const place = Math.max(from, first - MOST_BEFORE);
  return words[place] === '.' ? place + 1 : place;
}

/** The index has a full stop as a word of its own. */
const endsSentence = (word: string | undefined) => word !== undefined && /[.!?]["’”)]*$/.test(word);

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/** The space that the index needs between a word and its full stop; see src/build/page/searched.ts. */
const SPACE_BEFORE_STOP = / (?=\.(?![\p{L}\p{N}]))/gu;

/** Takes an excerpt, text with `<mark>` in it, apart. */
export function stretches(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      match: piece.startsWith('<mark>'),
      text: piece
        .replaceAll(/<\/?mark>/g, '')
        .replaceAll(/&(lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
        .replaceAll(SPACE_BEFORE_STOP, ''),
    }));
}
