import { Hono } from 'hono';
import {
  cancelOrder,
  findOrder,
  itemsOf,
  ordersOf,
  payOrder,
  placeOrder,
  unknownParts,
} from '../domain/orders.ts';
import type { ShopContext, ShopEnv } from '../http/context.ts';
import { described } from '../http/description.ts';
import {
  ById,
  LinkedOrder,
  Order,
  OrderItems,
  OrderRequest,
  Orders,
  OrderStatus,
} from '../http/schemas.ts';
import { body, path } from '../http/validation.ts';
import type { Complaint } from '../problem.ts';
import { customerOf } from '../visit.ts';
import { keyOf, once } from './idempotency.ts';
import { signedIn } from './signed-in.ts';

const ORDER = { tag: 'orders', security: 'session' } as const;

/** The parts that an order names and nobody sells; other faults are for the schema to find. */
async function strangeParts(c: ShopContext, order: unknown): Promise<Complaint[]> {
  const { items } = (order ?? {}) as { items?: unknown };
  const isItem = (item: unknown): item is object => typeof item === 'object' && item !== null;
  if (!Array.isArray(items) || !items.every(isItem)) return [];
  return unknownParts(c.var.visit.db, items);
}

export const orders = new Hono<ShopEnv>()
  .get(
    '/orders',
    described({
      ...ORDER,
      operationId: 'listOrders',
      summary: 'Your newest twenty orders',
      answer: [200, 'The orders', { 'application/json': Orders }],
      refusals: [401],
    }),
    async (c) => c.json({ items: await ordersOf(c.var.visit.db, customerOf(c.var.visit)) }),
  )
  .post(
    '/orders',
    described({
      ...ORDER,
      operationId: 'createOrder',
      summary: 'Places an order, once for each key',
      answer: [201, 'The order', { 'application/json': Order }],
      refusals: [400, 401, 409, 413, 415, 422],
      fields: [
        ['Idempotency-Key', 'Names the attempt; the same key sent again has the same answer', true],
      ],
    }),
    signedIn,
    body(OrderRequest, {
      type: 'invalid-order',
      title: 'The order is not valid',
      alsoCheck: strangeParts,
    }),
    async (c) => {
      const customer = customerOf(c.var.visit);
      const { items } = c.req.valid('json');
      const attempt = { customer, key: keyOf(c), body: await c.req.text() };
      const answer = await c.var.visit.db.transaction((tx) =>
        once(tx, attempt, async () => {
          const order = await placeOrder(tx, customer, items);
          return { status: 201, location: `/orders/${order.id}`, body: order };
        }),
      );
      return c.json(answer.body, answer.status, { Location: answer.location });
    },
  )
  .get(
    '/orders/:id',
    described({
      ...ORDER,
      operationId: 'readOrder',
      summary: 'An order of yours, with what you can do next',
      answer: [200, 'The order', { 'application/json': LinkedOrder }],
      refusals: [401, 404],
    }),
    path(ById),
    async (c) => {
      const order = await findOrder(c.var.visit, c.req.valid('param').id);
      const self = `/orders/${order.id}`;
      const next = order.status === 'pending' ? { payment: { href: `${self}/payment` } } : {};
      return c.json({ ...order, _links: { self: { href: self }, ...next } });
    },
  )
  .get(
    '/orders/:id/items',
    described({
      ...ORDER,
      operationId: 'listOrderItems',
      summary: 'The items of an order of yours',
      answer: [200, 'The items', { 'application/json': OrderItems }],
      refusals: [401, 404],
    }),
    path(ById),
    async (c) => {
      const { id } = await findOrder(c.var.visit, c.req.valid('param').id);
      return c.json({ items: await itemsOf(c.var.visit.db, id) });
    },
  )
  .post(
    '/orders/:id/payment',
    described({
      ...ORDER,
      operationId: 'payOrder',
      summary: 'Pays an order',
      answer: [201, 'Its new status', { 'application/json': OrderStatus }],
      refusals: [401, 404, 409, 504],
    }),
    path(ById),
    async (c) => c.json(await payOrder(c.var.visit, c.req.valid('param').id), 201),
  )
  .post(
    '/orders/:id/cancellation',
    described({
      ...ORDER,
      operationId: 'cancelOrder',
      summary: 'Cancels an order that has not been shipped',
      answer: [201, 'Its new status', { 'application/json': OrderStatus }],
      refusals: [401, 404, 409],
    }),
    path(ById),
    async (c) => c.json(await cancelOrder(c.var.visit, c.req.valid('param').id), 201),
  );
