import { findOrder, ordersOf, payOrder, type Order } from '../domain/orders.ts';
import type { Part } from '../domain/parts.ts';
import { notFound } from '../problem.ts';
import { customerOf, type Visit } from '../visit.ts';
import { Loaders } from './loaders.ts';

interface ById {
  readonly id: string;
}

interface First {
  readonly first: number;
}

/** @throws Problem 404 where the text is no number of ours */
function numberIn(id: string): number {
  if (/^[1-9]\d{0,14}$/.test(id)) return Number(id);
  throw notFound();
}

/** What the fields of the schema's roots return, for one request. */
export function resolversFor(visit: Visit) {
  const loaders = new Loaders(visit);

  const asOrder = ({ id, status, total_cents }: Order): object => ({
    id,
    status: status.toUpperCase(),
    totalCents: total_cents,
    items: async ({ first }: First) => {
      const items = await loaders.list('items', id, first);
      return items.map(({ part_id, quantity, unit_price_cents }) => ({
        quantity,
        unitPriceCents: unit_price_cents,
        part: async () => asPart(await loaders.part(part_id)),
      }));
    },
  });

  const asPart = ({ id, sku, name, price_cents, stock }: Part): object => ({
    id,
    sku,
    name,
    // After the schema of the release with another name.
    title: name,
    priceCents: price_cents,
    stock,
    suppliers: ({ first }: First) => loaders.list('suppliers', id, first),
    reviews: ({ first }: First) => loaders.list('reviews', id, first),
    orders: async ({ first }: First) => (await loaders.list('orders', id, first)).map(asOrder),
  });

  return {
    order: async ({ id }: ById) => asOrder(await findOrder(visit, numberIn(id))),
    orders: async ({ first }: First) =>
      (await ordersOf(visit.db, customerOf(visit))).slice(0, first).map(asOrder),
    part: async ({ id }: ById) => asPart(await loaders.part(numberIn(id))),
    parts: async ({ first }: First) => {
      const { rows } = await visit.db.query<Part>(
        'SELECT id, sku, name, category, price_cents, stock FROM parts ORDER BY id LIMIT $1',
        [first],
      );
      return rows.map(asPart);
    },
    payOrder: async ({ id }: ById) => {
      await payOrder(visit, numberIn(id));
      return asOrder(await findOrder(visit, numberIn(id)));
    },
  };
}
