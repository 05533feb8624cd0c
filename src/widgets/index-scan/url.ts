import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import { CUSTOMERS } from './model';

export interface Asked {
  readonly index: 'yes' | 'no';
  readonly customers: number;
}

/** The state in the address: `scan.index=no&scan.customers=100`. */
export const SCAN_URL: UrlState<Asked> = urlState<Asked>('scan', {
  index: oneOf(['yes', 'no'], 'yes'),
  customers: wholeNumber(1, CUSTOMERS, 1),
});
