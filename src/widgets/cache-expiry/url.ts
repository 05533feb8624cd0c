import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import { type Expiry, RULES } from './model';

export const LEAST_TTL = 2;
export const MOST_TTL = 15;
export const MOST_TENS = 50;

/** What is chosen; the rate in tens of requests a second. */
export interface Chosen extends Omit<Expiry, 'rate'> {
  readonly tens: number;
}

/** The state in the address: `expiry.rule=one&expiry.ttl=10`. */
export const EXPIRY_URL: UrlState<Chosen> = urlState<Chosen>('expiry', {
  rule: oneOf(RULES, 'none'),
  ttl: wholeNumber(LEAST_TTL, MOST_TTL, 5),
  tens: wholeNumber(1, MOST_TENS, 20),
});
