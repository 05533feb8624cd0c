import { type ReaderDocument, type Section, setAside } from './document.ts';
import type { Choice } from './sections/choice.ts';
import { LABS, mergedLabs } from './sections/labs.ts';
import { LANGUAGE } from './sections/language.ts';
import { OFFLINE } from './sections/offline.ts';
import { mergedPrograms, PROGRAMS } from './sections/programs.ts';
import { progressOf, READ } from './sections/read.ts';
import { latest, SEARCHES } from './sections/searches.ts';

/** A section with its rule for merging two, which is commutative, associative and idempotent. */
interface Rule<T> {
  readonly section: Section<T>;
  readonly merge: (a: T, b: T) => T;
}

/** Of two choices the later one holds. */
const later = (a: Choice, b: Choice) =>
  a.at > b.at || (a.at === b.at && a.value > b.value) ? a : b;

const rule = <T>(section: Section<T>, merge: (a: T, b: T) => T): Rule<unknown> =>
  ({ section, merge }) as Rule<unknown>;

/** Every section of the document. */
const RULES = [
  rule(READ, (a, b) => progressOf([...a, ...b])),
  rule(LANGUAGE, later),
  rule(OFFLINE, later),
  rule(LABS, mergedLabs),
  rule(PROGRAMS, mergedPrograms),
  rule(SEARCHES, (a, b) => latest([...a, ...b])),
];

export const SECTIONS = RULES.map(({ section }) => section);

function field(name: string, a: unknown, b: unknown): unknown {
  const found = RULES.find(({ section }) => section.name === name);
  const [left, right] =
    found === undefined ? [a, b] : [a, b].map((value) => found.section.parse(value));
  if (left === undefined || right === undefined) return left === undefined ? right : left;
  if (found !== undefined) return found.merge(left, right);
  // Nothing is known about it: one and the same of the two, whichever comes first.
  return JSON.stringify(left) > JSON.stringify(right) ? left : right;
}

/**
 * One document of two, by the rules of its sections; unknown fields stay, damaged ones are set aside.
 * Commutative, associative and idempotent.
 */
export function merge(a: ReaderDocument, b: ReaderDocument): ReaderDocument {
  const [left, right] = [a, b].map((each) => SECTIONS.reduce(setAside, each)) as [
    typeof a,
    typeof a,
  ];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return {
    ...Object.fromEntries(names.map((name) => [name, field(name, left[name], right[name])])),
    version: Math.max(a.version, b.version),
  };
}
