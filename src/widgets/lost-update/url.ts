import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import { ORDERS, type Sale } from './model';

/** The state in the address: `sale.order=a-b-b-a&sale.way=lock`. */
export const SALE_URL: UrlState<Sale> = urlState<Sale>('sale', {
  order: oneOf(ORDERS, 'a-b-a-b'),
  way: oneOf(['read', 'update', 'lock'], 'read'),
  stock: wholeNumber(1, 3, 1),
});
