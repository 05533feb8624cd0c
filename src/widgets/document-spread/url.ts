import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import type { Spread } from './model';

export const MOST_MACHINES = 24;

/** The state in the address: `spread.machines=12&spread.key=customer`. */
export const SPREAD_URL: UrlState<Spread> = urlState<Spread>('spread', {
  machines: wholeNumber(1, MOST_MACHINES, 8),
  key: oneOf(['order', 'customer'], 'order'),
});
