import type { Rule } from './model';

export const RULES: readonly { readonly id: Rule; readonly name: string }[] = [
  { id: 'turns', name: 'Replicas in turn' },
  { id: 'one', name: 'One replica' },
  { id: 'primary', name: 'Primary for 2 s' },
  { id: 'wait', name: 'Wait for the position' },
];

export const CAPTION = 'Lag, seen by a customer who looks six times for order 77.';

export const DESCRIPTION =
  'Three lines run from left to right through three seconds: the primary and two replicas. Order 77 is committed on the primary at 0. Its log reaches replica 1 after 0.6 seconds and replica 2 after 2 seconds; until then each lacks the order. The customer looks every half second, at the replicas in turn: 404 at 0.3 and 0.8 seconds, 200 at 1.3, then 404 again at 1.8, because replica 2 has not heard of it yet, and 200 from 2.3 on. The order was there and vanished.';

export const ASSUMPTIONS = [
  'The lag of each replica stays as it is set, and the way over the network takes no time.',
  'With “Primary for 2 s”, who has written something reads from the primary for two seconds.',
  'With “Wait for the position”, a replica waits at most 200 ms for the write’s place in the log, and else the primary is asked: WAIT FOR LSN of PostgreSQL 19.',
] as const;
