import * as v from 'valibot';
import { findOrder, payOrder, placeOrder, unknownParts, type Order } from '../domain/orders.ts';
import { findPart } from '../domain/parts.ts';
import { reviewsOf } from '../domain/reviews.ts';
import { ById, OrderRequest } from '../http/schemas.ts';
import { complaintsAbout, refuse } from '../http/validation.ts';
import { notFound } from '../problem.ts';
import { customerOf, type Visit } from '../visit.ts';
import { SHOP } from './wsdl.ts';
import { element, type Content, type Element } from './xml.ts';

const childrenOf = ({ children }: Element, name: string) =>
  children.filter((child) => child.name === name && child.namespace === SHOP);

const textOf = (parent: Element, name: string) => childrenOf(parent, name)[0]?.text.trim() ?? '';

/** @throws Problem 404 where the text is no number of ours */
function numberIn(parent: Element, name: string): number {
  const { success, output } = v.safeParse(ById, { id: textOf(parent, name) });
  if (!success) throw notFound();
  return output.id;
}

const fields = (values: Readonly<Record<string, Content>>) =>
  Object.entries(values).map(([name, value]) => element(name, value));

async function getPart({ db, settings }: Visit, asked: Element): Promise<string> {
  const { part } = await findPart(db, numberIn(asked, 'partId'));
  const { price_cents: priceCents, id, sku, name, category, stock } = part;
  const called = settings.isRenamed === true ? { title: name } : { name };
  return element('part', fields({ id, sku, ...called, category, priceCents, stock }));
}

/** At most twenty, as everywhere; fewer where the caller says so. */
async function listReviews({ db }: Visit, asked: Element): Promise<string> {
  const { part } = await findPart(db, numberIn(asked, 'partId'));
  const first = textOf(asked, 'first');
  const found = await reviewsOf(db, part.id);
  return found
    .slice(0, first === '' ? found.length : numberIn(asked, 'first'))
    .map(({ stars, body }) =>
      element('review', fields({ stars, ...(body === null ? {} : { body }) })),
    )
    .join('');
}

/** The items and the names of their parts in one statement, so that no part costs its own. */
async function orderElement({ db }: Visit, { id, status, total_cents }: Order): Promise<string> {
  const { rows } = await db.query<Record<string, Content>>(
    `SELECT part_id AS "partId", name AS "partName", quantity, unit_price_cents AS "unitPriceCents"
     FROM order_items JOIN parts ON parts.id = part_id WHERE order_id = $1 ORDER BY part_id`,
    [id],
  );
  return element('order', [
    ...fields({ id, status, totalCents: total_cents }),
    ...rows.map((row) => element('item', fields(row))),
  ]);
}

const getOrder = async (visit: Visit, asked: Element) =>
  orderElement(visit, await findOrder(visit, numberIn(asked, 'orderId')));

async function payOrderAsked(visit: Visit, asked: Element): Promise<string> {
  const id = numberIn(asked, 'orderId');
  await payOrder(visit, id);
  return orderElement(visit, await findOrder(visit, id));
}

/** Places the order by the same rules as `POST /orders`, but for the key: sent twice, it is two. */
async function placeOrderAsked(visit: Visit, asked: Element): Promise<string> {
  const customer = customerOf(visit);
  const items = childrenOf(asked, 'item').map((item) => ({
    part_id: Number(textOf(item, 'partId')),
    quantity: Number(textOf(item, 'quantity')),
  }));
  const read = v.safeParse(OrderRequest, { items });
  const complaints = complaintsAbout(read.issues ?? []);
  complaints.push(...(await unknownParts(visit.db, items)));
  refuse(complaints, 'invalid-order', 'The order is not valid');
  const order = await visit.db.transaction((tx) => placeOrder(tx, customer, items));
  return orderElement(visit, order);
}

const OPERATIONS = new Map([
  ['GetPart', getPart],
  ['ListReviews', listReviews],
  ['GetOrder', getOrder],
  ['PlaceOrder', placeOrderAsked],
  ['PayOrder', payOrderAsked],
]);

/**
 * The element that answers an operation.
 * @throws Problem, as REST does
 */
export async function perform(visit: Visit, asked: Element): Promise<string> {
  const operation = asked.namespace === SHOP ? OPERATIONS.get(asked.name) : undefined;
  if (operation === undefined) throw notFound();
  return element(`${asked.name}Response`, [await operation(visit, asked)], { xmlns: SHOP });
}
