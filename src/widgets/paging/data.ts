import type { Step } from './model';

export const CAPTION =
  'One list, two readers, pages of four. While they read, orders arrive and are cancelled.';

export const DESCRIPTION =
  'A list of sixteen orders, newest first, P to A. Both readers take page 1: P O N M. Then a new order Q arrives in front. Page 2 by offset skips the first four, Q P O N, and returns M L K J: M comes a second time. By cursor it starts after M and returns L K J I. Now Q is cancelled and everything moves up again. Page 3 by offset skips eight and returns H G F E: I, which nobody touched, never comes. By cursor it starts after I and returns H G F E. The database has produced 24 rows for the offset, 12 for the cursor.';

/** What makes an offset lose an order: one of those already read is cancelled. */
export const LOSS: readonly Step[] = ['page', 'drop', 'page'];

export const ASSUMPTIONS = [
  'Orders are sorted by an id that never changes, and each id is there once.',
  'New orders come in front; what is cancelled is the newest order.',
  'Rows produced are those that the database must count through or return: OFFSET 8 LIMIT 4 makes 12. A cursor finds its place through the index.',
  'An order counts as missed when it was in the list from first to last and the reader has passed its place.',
] as const;
