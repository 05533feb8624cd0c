import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import { POINTS } from './data';

export interface Asked {
  readonly servers: number;
  readonly points: (typeof POINTS)[number];
  readonly change: 'add' | 'remove';
}

export const FEWEST = 2;
export const MOST = 8;

/** The state in the address: `ring.servers=6&ring.points=100`. */
export const RING_URL: UrlState<Asked> = urlState<Asked>('ring', {
  servers: wholeNumber(FEWEST, MOST, 4),
  points: oneOf(POINTS, '1'),
  change: oneOf(['add', 'remove'], 'add'),
});
