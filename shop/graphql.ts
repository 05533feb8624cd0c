import {
  buildSchema,
  graphql,
  Kind,
  parse,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customerOf, json, parsed, Problem, type Call, type Handler } from './answers.ts';
import { findOrder, payOrder } from './orders.ts';

const SCHEMA = buildSchema(readFileSync(join(import.meta.dirname, 'schema.graphql'), 'utf8'));
const LARGEST_COST = 1000;

/** How many objects a selection can return at most, fragments not counted: we accept none. */
function costOf({ selections }: SelectionSetNode): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) {
      throw new Problem(400, 'no-fragments', 'Fragments are not accepted');
    }
    if (selection.selectionSet === undefined) continue;
    const first = selection.arguments?.find(({ name }) => name.value === 'first')?.value;
    const times = first?.kind === Kind.INT ? Number(first.value) : 1;
    cost += times * (1 + costOf(selection.selectionSet));
  }
  return cost;
}

/** @throws Problem 400 where the text is no query or asks for too much */
function refuseCostly(query: string): void {
  const operations = operationsIn(query);
  const cost = operations.reduce((sum, { selectionSet }) => sum + costOf(selectionSet), 0);
  if (cost > LARGEST_COST) {
    throw new Problem(400, 'too-costly', 'The query asks for too much', {
      detail: `It can return ${cost} objects; the limit is ${LARGEST_COST}.`,
    });
  }
}

function operationsIn(query: string): readonly OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  } catch {
    throw new Problem(400, 'bad-query', 'This is no GraphQL query');
  }
}

async function orderNamed(call: Call, id: string) {
  const order = await findOrder({ ...call, params: [id] });
  return {
    id: order.id,
    status: order.status.toUpperCase(),
    items: ({ first }: { first: number }) => itemsOf(call, order.id, first),
  };
}

/** Items and their parts in one query, so that no part costs a query of its own. */
async function itemsOf({ db }: Call, order: number, first: number) {
  const { rows } = await db.query<{ quantity: number; unit_price_cents: number; part: object }>(
    `SELECT quantity, unit_price_cents, to_jsonb(parts) AS part
     FROM order_items JOIN parts ON parts.id = part_id
     WHERE order_id = $1 ORDER BY part_id LIMIT $2`,
    [order, first],
  );
  return rows.map(({ unit_price_cents, ...row }) => ({ ...row, unitPriceCents: unit_price_cents }));
}

async function firstParts(call: Call, first: number) {
  const { rows } = await call.db.query<{ id: number }>(
    'SELECT id, sku, name, stock FROM parts ORDER BY id LIMIT $1',
    [first],
  );
  return rows.map((part) => ({
    ...part,
    orders: (limit: { first: number }) => ownOrdersWith(call, part.id, limit.first),
  }));
}

async function ownOrdersWith(call: Call, part: number, first: number) {
  const { rows } = await call.db.query<{ id: string }>(
    `SELECT id::text FROM orders JOIN order_items ON order_id = id
     WHERE part_id = $1 AND customer_id = $2 ORDER BY id LIMIT $3`,
    [part, customerOf(call), first],
  );
  return Promise.all(rows.map(({ id }) => orderNamed(call, id)));
}

export const answerQuery: Handler = async (call) => {
  const { query } = parsed(call) as { query: string };
  refuseCostly(query);
  const result = await graphql({
    schema: SCHEMA,
    source: query,
    rootValue: {
      order: ({ id }: { id: string }) => orderNamed(call, id),
      parts: ({ first }: { first: number }) => firstParts(call, first),
      payOrder: async ({ id }: { id: string }) => {
        await payOrder({ ...call, params: [id] });
        return orderNamed(call, id);
      },
    },
  });
  return json(result.data === undefined ? 400 : 200, result);
};
