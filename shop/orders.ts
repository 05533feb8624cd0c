import { createHash } from 'node:crypto';
import type { Transaction } from '@electric-sql/pglite';
import {
  customerOf,
  json,
  notFound,
  parsed,
  Problem,
  type Answer,
  type Call,
  type Handler,
} from './answers.ts';

interface Item {
  readonly part_id: number;
  readonly quantity: number;
}

interface Order {
  readonly id: number;
  readonly status: string;
  readonly total_cents: number;
}

const PROVIDER_TIMEOUT_MS = 5000;
const CANCELLABLE = ['pending', 'paid'];

/** @throws Problem 404, also for somebody else's order */
export async function findOrder(call: Call): Promise<Order> {
  const [id] = call.params;
  const { rows } = await (call.shop.isUnguarded === true
    ? call.db.query<Order>('SELECT id, status, total_cents FROM orders WHERE id = $1', [id])
    : call.db.query<Order>(
        'SELECT id, status, total_cents FROM orders WHERE id = $1 AND customer_id = $2',
        [id, customerOf(call)],
      ));
  const [order] = rows;
  if (order === undefined) throw notFound();
  return order;
}

export const readOrder: Handler = async (call) => {
  const order = await findOrder(call);
  const self = `/orders/${order.id}`;
  const links = { self: { href: self } };
  const next = order.status === 'pending' ? { payment: { href: `${self}/payment` } } : {};
  return json(200, { ...order, _links: { ...links, ...next } });
};

/** @throws Problem 422 with every fault that the items have */
async function checkedItems(tx: Transaction, body: unknown): Promise<readonly Item[]> {
  const { items } = (body ?? {}) as { items?: unknown };
  const given = Array.isArray(items) ? (items as Partial<Item>[]) : [];
  const { rows } = await tx.query<{ id: number }>('SELECT id FROM parts WHERE id = ANY($1)', [
    given.map(({ part_id }) => part_id).filter(Number.isSafeInteger),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  const errors = given.flatMap(({ part_id, quantity }, index) => [
    ...(Number.isInteger(quantity) && Number(quantity) >= 1 && Number(quantity) <= 99
      ? []
      : [{ pointer: `#/items/${index}/quantity`, detail: 'must be a whole number from 1 to 99' }]),
    ...(known.has(Number(part_id))
      ? []
      : [{ pointer: `#/items/${index}/part_id`, detail: 'no such part' }]),
  ]);
  if (given.length === 0) errors.push({ pointer: '#/items', detail: 'must have 1 item or more' });
  if (errors.length > 0) {
    throw new Problem(422, 'invalid-order', 'The order is not valid', { errors });
  }
  return given as Item[];
}

/** Takes the items out of stock, by ascending part number so that no two orders can deadlock. */
async function takeStock(tx: Transaction, items: readonly Item[]) {
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

async function insertOrder(tx: Transaction, customer: number, items: readonly Item[]) {
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

/** The saved answer where the key is known, or undefined where the work is ours. */
async function claimKey(tx: Transaction, call: Call, key: string): Promise<Answer | undefined> {
  const fingerprint = createHash('sha256').update(call.body).digest('hex').slice(0, 8);
  const claimed = await tx.query(
    `INSERT INTO idempotency_keys (customer_id, key, fingerprint) VALUES ($1, $2, $3)
     ON CONFLICT (customer_id, key) DO NOTHING`,
    [call.customer, key, fingerprint],
  );
  if (claimed.affectedRows === 1) return undefined;
  const { rows } = await tx.query<{ fingerprint: string; answer: Answer }>(
    'SELECT fingerprint, answer FROM idempotency_keys WHERE customer_id = $1 AND key = $2',
    [call.customer, key],
  );
  if (rows[0]?.fingerprint === fingerprint) return rows[0].answer;
  throw new Problem(422, 'key-reused', 'This key belongs to another request');
}

export const createOrder: Handler = async (call) => {
  const customer = customerOf(call);
  const key = call.headers['idempotency-key'];
  if (typeof key !== 'string') {
    throw new Problem(400, 'key-missing', 'Send an Idempotency-Key with every order');
  }
  const body = parsed(call);
  return call.db.transaction(async (tx) => {
    const saved = await claimKey(tx, call, key);
    if (saved !== undefined) return saved;
    const items = await checkedItems(tx, body);
    await takeStock(tx, items);
    const order = await insertOrder(tx, customer, items);
    const answer = json(201, order, { Location: `/orders/${order.id}` });
    await tx.query('UPDATE idempotency_keys SET answer = $3 WHERE customer_id = $1 AND key = $2', [
      customer,
      key,
      answer,
    ]);
    return answer;
  });
};

export const cancelOrder: Handler = async (call) => {
  const { id, status } = await findOrder(call);
  if (!CANCELLABLE.includes(status)) {
    throw new Problem(409, `order-${status}`, `The order has been ${status}`);
  }
  await call.db.query("UPDATE orders SET status = 'cancelled' WHERE id = $1", [id]);
  return json(201, { id, status: 'cancelled' });
};

export const payOrder: Handler = async (call) => {
  const { id, total_cents } = await findOrder(call);
  const began = performance.now();
  try {
    await fetch(call.shop.payments, {
      method: 'POST',
      body: JSON.stringify({ order_id: id, total_cents }),
      signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS),
    });
  } catch {
    call.shop.log({
      level: 'error',
      event: 'payment_timeout',
      request_id: call.id,
      order_id: id,
      customer_id: call.customer,
      upstream: 'payments',
      wait_ms: Math.round(performance.now() - began),
    });
    throw new Problem(504, 'payment-unconfirmed', 'Payment not confirmed yet', {
      detail: 'Safe to try again with the same Idempotency-Key.',
    });
  }
  await call.db.query("UPDATE orders SET status = 'paid' WHERE id = $1", [id]);
  return json(201, { id, status: 'paid' });
};
