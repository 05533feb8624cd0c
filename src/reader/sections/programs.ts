import type { Section } from '../document.ts';

/** How far a reader is with a challenge; what was once so stays so. */
export interface Marks {
  /** The solution was looked at. */
  readonly shown?: true;
  readonly solved?: true;
}

/** What a reader has made of a listing or a challenge. */
export interface KeptProgram extends Marks {
  /** Milliseconds since 1970 by the reader's clock. */
  readonly at: number;
  /** The whole program; missing where the reader went back to the guide’s. */
  readonly text?: string | undefined;
}

/** By the program's id, such as `python/check-token`. Programs that this guide does not have stay. */
export type Programs = Readonly<Record<string, KeptProgram>>;

const isMark = (value: unknown) => value === undefined || value === true;

const isKept = (value: unknown): value is KeptProgram => {
  const { at, text, shown, solved } = (value ?? {}) as Partial<KeptProgram>;
  const isText = text === undefined || typeof text === 'string';
  return Number.isFinite(at) && isText && isMark(shown) && isMark(solved);
};

const isPrograms = (value: unknown): value is Programs =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(isKept);

export const PROGRAMS: Section<Programs> = {
  name: 'programs',
  empty: {},
  parse: (value) => (isPrograms(value) ? value : undefined),
};

/** Whether the text of `a` is taken: the later one; of two at the same time always the same one. */
function isLater(a: KeptProgram, b: KeptProgram): boolean {
  return a.at === b.at ? JSON.stringify([a.text]) > JSON.stringify([b.text]) : a.at > b.at;
}

/** The later text, with the marks of both. */
const ofBoth = (a: KeptProgram, b: KeptProgram): KeptProgram =>
  isLater(a, b) ? { ...b, ...a, text: a.text } : { ...a, ...b, text: b.text };

/** Of each program the later text, and all marks. */
export function mergedPrograms(a: Programs, b: Programs): Programs {
  const both = new Map(Object.entries(a));
  for (const [id, theirs] of Object.entries(b)) {
    const ours = both.get(id);
    both.set(id, ours === undefined ? theirs : ofBoth(ours, theirs));
  }
  return Object.fromEntries(both);
}
