import type { Stretch } from '../worker/protocol';
import { signOf } from '../index/signs';
import { meaningfulWords, plain } from '../index/words';

/** Finds in a text the places from `start` up to `end` that a query's words match. */
export type Finder = (text: string) => { readonly start: number; readonly end: number }[];

/**
 * Finds the meaningful words of a query at the beginnings of words, or the sign that it is;
 * undefined where it has neither.
 */
export function finderOf(query: string): Finder | undefined {
  const pattern = patternOf(query);
  if (pattern === undefined) return undefined;
  return (text) => {
    const { read, places } = readable(text);
    return [...read.matchAll(pattern)].map(({ 0: match, index }) => ({
      start: places[index] ?? 0,
      end: places[index + match.length] ?? text.length,
    }));
  };
}

function patternOf(query: string): RegExp | undefined {
  const sign = signOf(query);
  if (sign !== undefined) {
    return new RegExp(String.raw`(?<![\p{P}\p{S}])${literal(sign)}(?![\p{P}\p{S}])`, 'gu');
  }
  const alternatives = meaningfulWords(query)
    .sort((a, b) => b.length - a.length)
    .map(literal);
  if (alternatives.length === 0) return undefined;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})`, 'gu');
}

/** A pattern that matches just this text. */
const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Characters below this need no more than lower case. */
const ASCII = 128;

/** The text as the search reads it, and for each of its characters the place where that stands. */
function readable(text: string): { read: string; places: number[] } {
  let read = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const form = character.charCodeAt(0) < ASCII ? character.toLowerCase() : plain(character);
    places.push(...Array<number>(form.length).fill(place));
    read += form;
    place += character.length;
  }
  return { read, places };
}

/** The text taken apart into what the query's words match and what stands between. */
export function highlighted(text: string, query: string): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end } of finderOf(query)?.(text) ?? []) {
    if (start > done) stretches.push({ text: text.slice(done, start), match: false });
    stretches.push({ text: text.slice(start, end), match: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), match: false });
  return stretches;
}
