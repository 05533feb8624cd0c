import type { Section } from '../document.ts';

/** A value that the reader chose, and when. */
export interface Choice {
  readonly value: string;
  /** Milliseconds since 1970 by the reader's clock. */
  readonly at: number;
}

/** A section for one choice. */
export function choiceSection(name: string): Section<Choice> {
  return {
    name,
    empty: { value: '', at: 0 },
    parse(kept) {
      const { value, at } = (kept ?? {}) as Partial<Choice>;
      return typeof value === 'string' && Number.isFinite(at) ? (kept as Choice) : undefined;
    },
  };
}
