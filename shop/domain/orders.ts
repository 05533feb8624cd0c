import type { Queryable } from '../database.ts';
import { notFound, Problem, type Complaint } from '../problem.ts';
import { customerOf, type Visit } from '../visit.ts';

/** So many of a part. */
export interface Item {
  readonly part_id: number;
  readonly quantity: number;
}

export interface Order {
  readonly id: number;
  readonly status: 'pending' | 'paid' | 'shipped' | 'cancelled';
  readonly total_cents: number;
}

export interface OrderItem extends Item {
  readonly unit_price_cents: number;
}

const PROVIDER_TIMEOUT_MS = 5000;
const CANCELLABLE: readonly string[] = ['pending', 'paid'];

/** @throws Problem 401, 404, also for somebody else's order */
export async function findOrder(visit: Visit, id: number): Promise<Order> {
  const { db, settings } = visit;
  const { rows } = await (settings.faults.has('authorization')
    ? db.query<Order>('SELECT id, status, total_cents FROM orders WHERE id = $1', [id])
    : db.query<Order>(
        'SELECT id, status, total_cents FROM orders WHERE id = $1 AND customer_id = $2',
        [id, customerOf(visit)],
      ));
  const [order] = rows;
  if (order === undefined) throw notFound();
  return order;
}

/** The customer's newest twenty orders. */
export async function ordersOf(db: Queryable, customer: number): Promise<Order[]> {
  const { rows } = await db.query<Order>(
    `SELECT id, status, total_cents FROM orders
     WHERE customer_id = $1 ORDER BY placed_at DESC, id DESC LIMIT 20`,
    [customer],
  );
  return rows;
}

/** The items of an order, by part. */
export async function itemsOf(db: Queryable, order: number): Promise<OrderItem[]> {
  const { rows } = await db.query<OrderItem>(
    `SELECT part_id, quantity, unit_price_cents FROM order_items
     WHERE order_id = $1 ORDER BY part_id`,
    [order],
  );
  return rows;
}

/** One complaint for each item whose part is not there; items without a number have none. */
export async function unknownParts(
  db: Queryable,
  items: readonly { readonly part_id?: unknown }[],
): Promise<Complaint[]> {
  const { rows } = await db.query<{ id: number }>('SELECT id FROM parts WHERE id = ANY($1)', [
    items.map(({ part_id }) => part_id).filter(Number.isSafeInteger),
  ]);
  const known = new Set<unknown>(rows.map(({ id }) => id));
  return items.flatMap(({ part_id }, index) =>
    Number.isSafeInteger(part_id) && !known.has(part_id)
      ? [{ pointer: `#/items/${index}/part_id`, detail: 'no such part' }]
      : [],
  );
}

/**
 * A new order, taken out of stock; its parts are known.
 * @param items the same part twice is one item of the order
 * @throws Problem 409 where there are not enough
 */
export async function placeOrder(
  tx: Queryable,
  customer: number,
  items: readonly Item[],
): Promise<Order> {
  const merged = mergedItems(items);
  await takeStock(tx, merged);
  const order = await insertOrder(tx, customer, merged);
  await tx.query(
    `INSERT INTO stock_movements (part_id, order_id, reason, change)
     SELECT part_id, order_id, 'sale', -quantity FROM order_items WHERE order_id = $1`,
    [order.id],
  );
  return order;
}

function mergedItems(items: readonly Item[]): Item[] {
  const merged = new Map<number, number>();
  for (const { part_id, quantity } of items) {
    merged.set(part_id, (merged.get(part_id) ?? 0) + quantity);
  }
  return Array.from(merged, ([part_id, quantity]) => ({ part_id, quantity }));
}

/** Takes the items out of stock, by ascending part number so that no two orders can deadlock. */
async function takeStock(tx: Queryable, items: readonly Item[]) {
  for (const { part_id, quantity } of items.toSorted((a, b) => a.part_id - b.part_id)) {
    const taken = await tx.query(
      'UPDATE parts SET stock = stock - $2 WHERE id = $1 AND stock >= $2',
      [part_id, quantity],
    );
    if (taken.affectedRows === 1) continue;
    const { rows } = await tx.query<{ stock: number }>('SELECT stock FROM parts WHERE id = $1', [
      part_id,
    ]);
    const available = rows[0]?.stock ?? 0;
    throw new Problem(409, 'out-of-stock', 'Not enough stock', {
      detail: `Part ${part_id}: ${available} in stock, ${quantity} ordered.`,
      part_id,
      available,
    });
  }
}

async function insertOrder(tx: Queryable, customer: number, items: readonly Item[]) {
  const { rows } = await tx.query<Order>(
    `INSERT INTO orders (customer_id, total_cents)
     SELECT $1, sum(price_cents * quantity)
     FROM parts JOIN jsonb_to_recordset($2) AS item (part_id bigint, quantity int) ON part_id = id
     RETURNING id, status, total_cents`,
    [customer, items],
  );
  const [order] = rows;
  if (order === undefined) throw new Error('the database returned no order');
  await tx.query(
    `INSERT INTO order_items (order_id, part_id, quantity, unit_price_cents)
     SELECT $1, part_id, quantity, price_cents
     FROM parts JOIN jsonb_to_recordset($2) AS item (part_id bigint, quantity int) ON part_id = id`,
    [order.id, items],
  );
  return order;
}

/**
 * Cancels an order and puts its items back.
 * @throws Problem 401, 404, 409 where it has been shipped or cancelled
 */
export async function cancelOrder(visit: Visit, id: number): Promise<Omit<Order, 'total_cents'>> {
  await findOrder(visit, id);
  return visit.db.transaction(async (tx) => {
    const status = await lockedStatus(tx, id);
    if (!CANCELLABLE.includes(status)) {
      throw new Problem(409, `order-${status}`, `The order has been ${status}`);
    }
    await tx.query("UPDATE orders SET status = 'cancelled' WHERE id = $1", [id]);
    await tx.query(
      `UPDATE parts SET stock = stock + quantity
       FROM order_items WHERE order_id = $1 AND part_id = id`,
      [id],
    );
    await tx.query(
      `INSERT INTO stock_movements (part_id, order_id, reason, change)
       SELECT part_id, order_id, 'return', quantity FROM order_items WHERE order_id = $1`,
      [id],
    );
    return { id, status: 'cancelled' };
  });
}

async function lockedStatus(tx: Queryable, id: number): Promise<Order['status']> {
  const { rows } = await tx.query<Pick<Order, 'status'>>(
    'SELECT status FROM orders WHERE id = $1 FOR UPDATE',
    [id],
  );
  const [order] = rows;
  if (order === undefined) throw notFound();
  return order.status;
}

/** @throws Problem 401, 404, 409 where it is not waiting for it, 504 where nobody confirms it */
export async function payOrder(visit: Visit, id: number): Promise<Omit<Order, 'total_cents'>> {
  const { settings } = visit;
  const { status, total_cents } = await findOrder(visit, id);
  if (status !== 'pending') {
    throw new Problem(409, `order-${status}`, `The order has been ${status}`);
  }
  const began = settings.clock();
  try {
    await settings.pay({ order_id: id, total_cents }, AbortSignal.timeout(PROVIDER_TIMEOUT_MS));
  } catch {
    settings.log({
      level: 'error',
      event: 'payment_timeout',
      request_id: visit.id,
      order_id: id,
      customer_id: visit.customer,
      upstream: 'payments',
      wait_ms: Math.round(settings.clock() - began),
    });
    throw new Problem(504, 'payment-unconfirmed', 'Payment not confirmed yet', {
      detail: 'Safe to try again with the same Idempotency-Key.',
    });
  }
  await visit.db.query("UPDATE orders SET status = 'paid' WHERE id = $1", [id]);
  return { id, status: 'paid' };
}
