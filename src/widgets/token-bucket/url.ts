import { type UrlState, urlState, wholeNumber, wholeNumbers } from '@/lib/url-state';
import type { Bucket } from './model';

export const MOST_SECONDS = 12;
export const MOST_POURED = 90;
export const MOST_RATE = 20;
export const MOST_BURST = 40;

/** The state in the address: `bucket.rate=5&bucket.pours=30,30,30`. */
export const BUCKET_URL: UrlState<Bucket> = urlState<Bucket>('bucket', {
  rate: wholeNumber(1, MOST_RATE, 10),
  burst: wholeNumber(1, MOST_BURST, 20),
  pours: wholeNumbers(0, MOST_POURED, MOST_SECONDS, [25, 0, 5, 30, 10, 4]),
});
