import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import type { Storm } from './model';

export const CALLERS = { min: 20, max: 200 };
export const OUTAGE = { min: 1, max: 20 };

/** The state in the address: `retries.pauses=jitter&retries.callers=200`. */
export const RETRIES_URL: UrlState<Storm> = urlState<Storm>('retries', {
  pauses: oneOf(['fixed', 'doubling', 'jitter'], 'fixed'),
  callers: wholeNumber(CALLERS.min, CALLERS.max, 100),
  outage: wholeNumber(OUTAGE.min, OUTAGE.max, 6),
});
