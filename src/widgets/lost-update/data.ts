import type { Way } from './model';

export const WAYS: readonly { readonly id: Way; readonly name: string }[] = [
  { id: 'read', name: 'Read, then write' },
  { id: 'update', name: 'UPDATE … WHERE stock >= 1' },
  { id: 'lock', name: 'SELECT … FOR UPDATE' },
];

export const CAPTION =
  'A lost update, and two cures. Drag a step, or swap two, to change the order.';

export const DESCRIPTION =
  'Time runs downwards. In the middle is the stock of part 2041, which begins at 1. Step 1: request A reads 1. Step 2: request B reads 1 as well. Step 3: A writes 0. Step 4, in red: B also writes 0. Two sets are sold, one was on the shelf, and there is no error anywhere. If one statement reads and writes, or the row is locked as it is read, B waits for A in every order, then finds none left.';

export const ASSUMPTIONS = [
  'Each request buys one piece and has two steps. Without a lock, each step is committed at once.',
  'PostgreSQL at read committed: who waits for a row looks at it again when the other has committed.',
  'Nobody gives up waiting, and no deadlock is possible with one row.',
] as const;
