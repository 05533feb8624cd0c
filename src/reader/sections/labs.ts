import type { Section } from '../document.ts';

/** How far a reader is in one step of a lab. */
export interface KeptMark {
  readonly solved: boolean;
  /** The solution was looked at. */
  readonly shown: boolean;
  /** How many hints are open. */
  readonly hints: number;
  /** Milliseconds since 1970 by the reader's clock. */
  readonly at: number;
}

export interface KeptRun {
  readonly step: string;
  readonly text: string;
  /** What came of it, in a few words. */
  readonly said: string;
  /** What of it is run again, so that the database is as it was; empty for nothing. */
  readonly again: string;
}

/** What a reader did in one lab: texts and runs, never the files of a database. */
export interface KeptLab {
  /** Milliseconds since 1970 by the reader's clock, of texts, runs and the step in view. */
  readonly at: number;
  readonly step: string;
  /** By step; what is missing has its start text. */
  readonly texts: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly runs: readonly KeptRun[];
  /** By step. */
  readonly marks: Readonly<Record<string, KeptMark>>;
}

/** By the lab’s id. Labs and steps that this guide does not have stay: a newer one may. */
export type Labs = Readonly<Record<string, KeptLab>>;

const isRecordOf = (value: unknown, is: (each: unknown) => boolean): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(is);

const isText = (value: unknown) => typeof value === 'string';

const isMark = (value: unknown): value is KeptMark => {
  const { solved, shown, hints, at } = (value ?? {}) as Partial<KeptMark>;
  const isCount = Number.isInteger(hints) && Number(hints) >= 0;
  return (
    typeof solved === 'boolean' && typeof shown === 'boolean' && isCount && Number.isFinite(at)
  );
};

const isRun = (value: unknown): value is KeptRun => {
  const { step, text, said, again } = (value ?? {}) as Partial<KeptRun>;
  return [step, text, said, again].every(isText);
};

const isLab = (value: unknown): value is KeptLab => {
  const { at, step, texts, runs, marks } = (value ?? {}) as Partial<KeptLab>;
  return (
    Number.isFinite(at) &&
    isText(step) &&
    isRecordOf(texts, isText) &&
    Array.isArray(runs) &&
    runs.every(isRun) &&
    isRecordOf(marks, isMark)
  );
};

export const LABS: Section<Labs> = {
  name: 'labs',
  empty: {},
  parse: (value) => (isRecordOf(value, isLab) ? (value as Labs) : undefined),
};

/** The later one; of two at the same time always the same one. */
function later<T extends { readonly at: number }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

function eachOf<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  both: (left: T, right: T) => T,
): Record<string, T> {
  const entries = new Map(Object.entries(a));
  for (const [key, right] of Object.entries(b)) {
    const left = entries.get(key);
    entries.set(key, left === undefined ? right : both(left, right));
  }
  return Object.fromEntries(entries);
}

/** Of each lab the later texts and runs, and of each step the later mark. */
export const mergedLabs = (a: Labs, b: Labs): Labs =>
  eachOf(a, b, ({ marks: left, ...ours }, { marks: right, ...theirs }) => ({
    ...later(ours, theirs),
    marks: eachOf(left, right, later),
  }));
