import type { Stretch } from '../worker/full-text';
import { meaningfulWords } from '../index/words';

/** A pattern that finds the meaningful words of a query at the beginnings of words, or undefined. */
export function patternOf(query: string): RegExp | undefined {
  const meaningful = meaningfulWords(query);
  if (meaningful.length === 0) return undefined;
  const alternatives = meaningful
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})`, 'giu');
}

/** The text taken apart into what the query's words match and what stands between. */
export function highlighted(text: string, query: string): Stretch[] {
  const pattern = patternOf(query);
  if (pattern === undefined) return text === '' ? [] : [{ text, match: false }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (index > end) stretches.push({ text: text.slice(end, index), match: false });
    stretches.push({ text: match, match: true });
    end = index + match.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), match: false });
  return stretches;
}
