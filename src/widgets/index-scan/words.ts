import { CUSTOMERS } from './model';

export const count = (number: number) => Math.round(number).toLocaleString('en-GB');

/** Whose orders are asked for. */
export const whose = (customers: number) =>
  customers === 1 ? 'customer 7' : `customers 1 to ${count(customers)}`;

/** The share of the customers, which is that of their orders. */
export const share = (customers: number) =>
  `${((100 * customers) / CUSTOMERS).toLocaleString('en-GB', { maximumSignificantDigits: 2 })} %`;
