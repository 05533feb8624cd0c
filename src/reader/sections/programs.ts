import type { Section } from '../document.ts';

/** What a reader has made of a listing. */
export interface KeptProgram {
  /** Milliseconds since 1970 by the reader's clock. */
  readonly at: number;
  /** The whole program; missing where the reader went back to the guide’s. */
  readonly text?: string;
}

/** By the program's id, such as `python/check-token`. Programs that this guide does not have stay. */
export type Programs = Readonly<Record<string, KeptProgram>>;

const isKept = (value: unknown): value is KeptProgram => {
  const { at, text } = (value ?? {}) as Partial<KeptProgram>;
  return Number.isFinite(at) && (text === undefined || typeof text === 'string');
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

/** The later one; of two at the same time always the same one. */
function later(a: KeptProgram, b: KeptProgram): KeptProgram {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

/** Of each program the later text. */
export function mergedPrograms(a: Programs, b: Programs): Programs {
  const both = new Map(Object.entries(a));
  for (const [id, theirs] of Object.entries(b)) {
    const ours = both.get(id);
    both.set(id, ours === undefined ? theirs : later(ours, theirs));
  }
  return Object.fromEntries(both);
}
