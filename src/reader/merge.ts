import type { ReaderDocument, Section } from './document.ts';
import { LANGUAGE } from './sections/language.ts';
import { OFFLINE } from './sections/offline.ts';
import { READ } from './sections/read.ts';
import { SEARCHES } from './sections/searches.ts';

/** A section whose own type does not matter here. */
type AnySection = Pick<Section<unknown>, 'name' | 'parse' | 'merge'>;

/** Every section of the document. */
export const SECTIONS: readonly AnySection[] = [READ, LANGUAGE, SEARCHES, OFFLINE];

/** Of two values that nothing is known about one and the same, whichever comes first. */
function either(a: unknown, b: unknown): unknown {
  if (a === undefined || b === undefined) return a === undefined ? b : a;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

function field(name: string, a: unknown, b: unknown): unknown {
  const section = SECTIONS.find((each) => each.name === name);
  const left = section?.parse(a);
  const right = section?.parse(b);
  if (left === undefined && right === undefined) return either(a, b);
  if (left === undefined || right === undefined) return left ?? right;
  return section?.merge(left, right);
}

/**
 * One document of two, without loss: sections by their own rules, fields that are unknown or damaged
 * as they stand in one of them. Commutative, associative and idempotent.
 */
export function merge(a: ReaderDocument, b: ReaderDocument): ReaderDocument {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return {
    ...Object.fromEntries(names.map((name) => [name, field(name, a[name], b[name])])),
    version: Math.max(a.version, b.version),
  };
}
