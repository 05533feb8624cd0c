import { type Field, type UrlState, urlState } from '@/lib/url-state';
import { type Step, STEPS } from './model';

export const MOST_STEPS = 12;
export const MOST_PAGES = 5;
export const MOST_ADDED = 5;

export const countOf = (steps: readonly Step[], step: Step): number =>
  steps.filter((each) => each === step).length;

/** Whether there is room for this step after those. */
export function fits(steps: readonly Step[], step: Step): boolean {
  if (steps.length === MOST_STEPS) return false;
  if (step === 'page') return countOf(steps, 'page') < MOST_PAGES;
  return countOf(steps, step) < MOST_ADDED;
}

const steps: Field<readonly Step[]> = {
  initial: ['page', 'add', 'page', 'drop', 'page'],
  parse(text) {
    const taken: Step[] = [];
    for (const name of text.split(',', MOST_STEPS + 1)) {
      const step = STEPS.find((each) => each === name);
      if (step === undefined || !fits(taken, step)) return undefined;
      taken.push(step);
    }
    return taken;
  },
  format: (taken) => taken.join(','),
  expects: `up to ${MOST_STEPS} of ${STEPS.join(', ')}, separated by commas, each at most ${MOST_PAGES} times`,
};

export interface Reading {
  readonly steps: readonly Step[];
}

/** The state in the address: `paging.steps=page,drop,page`. */
export const PAGING_URL: UrlState<Reading> = urlState<Reading>('paging', { steps });
