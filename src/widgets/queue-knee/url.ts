import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import { type Work, WORKS } from './model';

export const LEAST_ARRIVALS = 5;
export const MOST_ARRIVALS = 99;

export interface Queue {
  /** Requests a second. */
  readonly arrivals: number;
  readonly work: Work;
  /** Which run is measured. */
  readonly run: number;
}

export const MOST_RUNS = 99;

/** The state in the address: `queue.arrivals=95&queue.work=equal`. */
export const QUEUE_URL: UrlState<Queue> = urlState<Queue>('queue', {
  arrivals: wholeNumber(LEAST_ARRIVALS, MOST_ARRIVALS, 80),
  work: oneOf(WORKS, 'random'),
  run: wholeNumber(1, MOST_RUNS, 14),
});
