/** The shapes of what comes in and goes out; the OpenAPI document is made from them, too. */
import * as v from 'valibot';
import { PART_ORDERS, type PartOrder } from '../domain/parts.ts';

/** A schema that the document keeps under a name. */
const named = <const Schema extends v.GenericSchema>(ref: string, schema: Schema) =>
  v.pipe(schema, v.metadata<v.InferOutput<Schema>, { ref: string }>({ ref }));

/** PostgreSQL keeps no NUL in a text. */
const withoutNul = /^[^\0]*$/;

function text(longest: number) {
  const message = `must be a text of 1 to ${longest} characters`;
  return v.pipe(
    v.string(message),
    v.minLength(1, message),
    v.maxLength(longest, message),
    v.regex(withoutNul, 'must not have a NUL'),
  );
}

function whole(from: number, to: number) {
  const message = `must be a whole number from ${from} to ${to}`;
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(from, message),
    v.maxValue(to, message),
  );
}

/** What is wrong with an object as such, or with a member that it should or should not have. */
function entryFault({ expected, received }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'is not known here';
  return expected === 'Object' || received !== 'undefined' ? 'must be an object' : 'is missing';
}

const strict = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, entryFault);

/** A number in an address or a query, from 1. */
function numberText() {
  const message = 'must be a whole number from 1';
  return v.pipe(
    v.string(message),
    v.regex(/^\d{1,15}$/, message),
    v.transform(Number),
    v.number(),
    v.integer(message),
    v.minValue(1, message),
  );
}

export const ById = v.object({ id: numberText() });

const partEntries = {
  sku: text(40),
  name: text(200),
  category: text(40),
  price_cents: whole(0, 10_000_000),
  stock: whole(0, 1_000_000),
};

export const PartFields = named('PartFields', strict(partEntries));

/** A JSON Merge Patch (RFC 7396) that removes nothing, because every field is needed. */
export const PartPatch = named(
  'PartPatch',
  strict({
    sku: v.exactOptional(partEntries.sku),
    name: v.exactOptional(partEntries.name),
    category: v.exactOptional(partEntries.category),
    price_cents: v.exactOptional(partEntries.price_cents),
    stock: v.exactOptional(partEntries.stock),
  }),
);

export const Part = named('Part', v.object({ id: v.number(), ...partEntries }));

const orders = Object.keys(PART_ORDERS) as PartOrder[];

export const PartSearch = strict({
  q: v.optional(
    v.pipe(
      v.string(),
      v.regex(withoutNul, 'must not have a NUL'),
      v.description('Part of the name'),
    ),
  ),
  category: v.optional(text(40)),
  in_stock: v.optional(v.picklist(['true', 'false'], 'must be true or false')),
  sort: v.optional(v.picklist(orders, `must be one of ${orders.join(', ')}`)),
  limit: v.optional(v.pipe(numberText(), v.description('At most 100; 20 where it is left out'))),
  cursor: v.optional(v.pipe(v.string(), v.description('From the link to the next page'))),
});

export const PartPage = named(
  'PartPage',
  v.object({
    items: v.array(
      v.pick(v.object({ id: v.number(), ...partEntries }), ['id', 'sku', 'name', 'price_cents']),
    ),
    next: v.optional(v.string()),
  }),
);

export const ReviewFields = named(
  'ReviewFields',
  strict({ stars: whole(1, 5), body: v.optional(text(2000)) }),
);

export const Review = named(
  'Review',
  v.object({
    id: v.number(),
    stars: whole(1, 5),
    body: v.nullable(v.string()),
    written_at: v.pipe(v.string(), v.isoTimestamp()),
  }),
);

export const Reviews = v.object({ items: v.array(Review) });

export const StockMovements = named(
  'StockMovements',
  v.object({
    items: v.array(
      v.object({
        id: v.number(),
        order_id: v.nullable(v.number()),
        reason: v.picklist(['delivery', 'sale', 'return', 'correction']),
        change: v.number(),
        moved_at: v.pipe(v.string(), v.isoTimestamp()),
      }),
    ),
  }),
);

const MOST_ITEMS = 50;
const itemCount = (count: number) =>
  `must have ${count} item${count === 1 ? ' or more' : 's at most'}`;

export const OrderRequest = named(
  'OrderRequest',
  strict({
    items: v.pipe(
      v.array(
        strict({ part_id: whole(1, Number.MAX_SAFE_INTEGER), quantity: whole(1, 99) }),
        'must be a list',
      ),
      v.minLength(1, itemCount(1)),
      v.maxLength(MOST_ITEMS, itemCount(MOST_ITEMS)),
    ),
  }),
);

const orderEntries = {
  id: v.number(),
  status: v.picklist(['pending', 'paid', 'shipped', 'cancelled']),
};

export const Order = named('Order', v.object({ ...orderEntries, total_cents: v.number() }));

const link = v.object({ href: v.string() });

export const LinkedOrder = named(
  'LinkedOrder',
  v.object({
    ...orderEntries,
    total_cents: v.number(),
    _links: v.object({ self: link, payment: v.optional(link) }),
  }),
);

export const Orders = v.object({ items: v.array(Order) });

export const OrderItems = named(
  'OrderItems',
  v.object({
    items: v.array(
      v.object({ part_id: v.number(), quantity: v.number(), unit_price_cents: v.number() }),
    ),
  }),
);

export const OrderStatus = named('OrderStatus', v.object(orderEntries));

export const Credentials = named('Credentials', strict({ email: text(320), password: text(200) }));

export const CurrentSession = named('CurrentSession', v.object({ customer_id: v.number() }));

export const Health = v.object({ status: v.literal('ready') });

export const GraphqlRequest = named(
  'GraphqlRequest',
  v.object({
    query: text(20_000),
    variables: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
    operationName: v.optional(v.nullable(v.string())),
  }),
);

export const GraphqlResult = v.looseObject({
  data: v.optional(v.unknown()),
  errors: v.optional(v.array(v.looseObject({ message: v.string() }))),
});

/** A refusal after RFC 9457. */
export const ProblemDocument = named(
  'Problem',
  v.looseObject({
    type: v.string(),
    title: v.string(),
    status: v.number(),
    detail: v.optional(v.string()),
    instance: v.string(),
    errors: v.optional(
      v.array(
        v.object({
          pointer: v.optional(v.string()),
          parameter: v.optional(v.string()),
          detail: v.string(),
        }),
      ),
    ),
  }),
);
