import type { Key, WorkId } from './model';

export const KEYS: readonly { readonly id: Key; readonly name: string }[] = [
  { id: 'order', name: 'order number' },
  { id: 'customer', name: 'customer' },
];

export const WORK: Readonly<Record<WorkId, string>> = {
  read: 'Read one order by its number',
  own: 'Read all orders of customer 11',
  rename: 'Rename customer 11 in 156 documents',
  report: 'Add up all orders',
};

export const ASSUMPTIONS = [
  'All documents have the same size, and each lies on one machine, without replicas.',
  'A document’s machine is the hash of its key, modulo the machines. Real stores use ranges of the hash or tables of chunks; how many machines are needed is much the same.',
  'A question without the key goes to all machines. Nothing is cached, and there is no second index by another key.',
  'Orders are dealt evenly: every thirteenth is the customer’s.',
] as const;
