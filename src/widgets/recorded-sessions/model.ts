/** A recording of two sessions, step by step. */
import type { Step } from '@/lib/exchanges';

export type Party = 'A' | 'B';

/** What a session said, what came, and how long it waited for it. */
export interface Said extends Step {
  readonly party: Party;
}

/** A moment of a recording: what has been said, and who has an answer by now. */
export interface Moment {
  readonly said: readonly Shown[];
  /** Who waits for a lock. */
  readonly waiting: readonly Party[];
}

export interface Shown extends Said {
  /** Place in the recording, from 1. */
  readonly number: number;
  /** The answer has come. */
  readonly isAnswered: boolean;
  /** It came with this very step, although it was asked before. */
  readonly isLate: boolean;
}

/**
 * How it stood after so many steps.
 * @param count from 0, at which nothing was said, to the number of steps
 */
export function momentOf(steps: readonly Said[], count: number): Moment {
  const said = steps.slice(0, count).map((step, index): Shown => ({
    ...step,
    number: index + 1,
    isAnswered: (step.until ?? index) < count,
    isLate: step.until === count - 1,
  }));
  return {
    said,
    waiting: said.filter(({ isAnswered }) => !isAnswered).map(({ party }) => party),
  };
}
