import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import type { Copies } from './model';

export const MOST_LAG = 3000;

/** The state in the address: `lag.rule=wait&lag.lag2=3000`. */
export const LAG_URL: UrlState<Copies> = urlState<Copies>('lag', {
  rule: oneOf(['turns', 'one', 'primary', 'wait'], 'turns'),
  lag1: wholeNumber(0, MOST_LAG, 600),
  lag2: wholeNumber(0, MOST_LAG, 2000),
});
