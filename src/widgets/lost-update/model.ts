/**
 * Two requests that each sell one piece, step by step as PostgreSQL takes them at its default level,
 * read committed: https://www.postgresql.org/docs/18/transaction-iso.html
 */

export type Buyer = 'a' | 'b';

/** In which order the four steps are asked for: each request has two. */
export const ORDERS = ['a-a-b-b', 'a-b-a-b', 'a-b-b-a', 'b-a-a-b', 'b-a-b-a', 'b-b-a-a'] as const;
export type Order = (typeof ORDERS)[number];

/** Whose step comes at each place. */
export const stepsOf = (order: Order): Buyer[] =>
  order.split('-').map((by) => (by === 'a' ? 'a' : 'b'));

/** Read and then write what was read; decide in the write; or lock what is read. */
export type Way = 'read' | 'update' | 'lock';

export interface Sale {
  readonly order: Order;
  readonly way: Way;
  /** Pieces on the shelf at first. */
  readonly stock: number;
}

export interface Event {
  readonly by: Buyer;
  /** Of the step in the order, from 0. */
  readonly step: number;
  readonly kind: 'read' | 'write' | 'update' | 'nothing' | 'commit' | 'refuse' | 'wait';
  /** What the table says after it. */
  readonly stock: number;
  /** Whether it overwrites a change that it has not seen. */
  readonly loses: boolean;
}

export interface Outcome {
  readonly events: readonly Event[];
  readonly sold: number;
  /** What the table says in the end. */
  readonly stock: number;
}

interface Progress {
  seen: number | undefined;
  /** Steps that were asked for while it waits for the lock of the other. */
  readonly waiting: number[];
}

/** Steps that hold a lock begin with the first of a request and end with its second. */
export function run({ order, way, stock: first }: Sale): Outcome {
  const events: Event[] = [];
  const requests: Record<Buyer, Progress> = {
    a: { seen: undefined, waiting: [] },
    b: { seen: undefined, waiting: [] },
  };
  let stock = first;
  let sold = 0;
  let holder: Buyer | undefined;

  const tell = (by: Buyer, step: number, kind: Event['kind'], loses = false) =>
    events.push({ by, step, kind, stock, loses });

  const begin = (by: Buyer, step: number) => {
    requests[by].seen = stock;
    if (way !== 'read') holder = by;
    if (way !== 'update') tell(by, step, 'read');
    else if (stock === 0) tell(by, step, 'nothing');
    else {
      stock -= 1;
      tell(by, step, 'update');
    }
  };

  const end = (by: Buyer, step: number, seen: number) => {
    const loses = way === 'read' && seen !== stock;
    if (seen === 0) tell(by, step, 'refuse');
    else {
      sold += 1;
      if (way !== 'update') stock = seen - 1;
      tell(by, step, way === 'update' ? 'commit' : 'write', loses);
    }
    holder = undefined;
    const other = otherThan(by);
    for (const waiting of requests[other].waiting.splice(0)) take(other, waiting);
  };

  const take = (by: Buyer, step: number) => {
    const { seen, waiting } = requests[by];
    if (holder === otherThan(by)) {
      if (waiting.length === 0) tell(by, step, 'wait');
      waiting.push(step);
    } else if (seen === undefined) begin(by, step);
    else end(by, step, seen);
  };

  stepsOf(order).forEach((by, step) => take(by, step));
  return { events, sold, stock };
}

const otherThan = (by: Buyer): Buyer => (by === 'a' ? 'b' : 'a');

/** The order with the steps at a place and behind it in each other's place. */
export function swapped(order: Order, place: number): Order {
  const steps = stepsOf(order);
  steps.splice(place, 2, ...steps.slice(place, place + 2).reverse());
  return ORDERS.find((each) => each === steps.join('-')) ?? order;
}
