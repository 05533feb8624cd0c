// region: graphql
import { buildSchema, graphql } from 'graphql';

const schema = buildSchema(`
  type Part { sku: String!, priceCents: Int!, stock: Int! }
  type Item { quantity: Int!, part: Part! }
  type Order { id: ID!, items: [Item!]! }
  type Query { order(id: ID!): Order }
`);

const rootValue = {
  order: ({ id }) => ORDERS.get(id) ?? null,
};

const ask = (source) => graphql({ schema, rootValue, source });
// endregion

const PADS = { sku: 'BRK-2041', priceCents: 4990, stock: 12 };
const FLUID = { sku: 'FLD-0311', priceCents: 1290, stock: 40 };
const ITEMS = [
  { quantity: 2, part: PADS },
  { quantity: 1, part: FLUID },
];
const ORDERS = new Map([['77', { id: '77', items: ITEMS }]]);

for (const source of [
  '{ order(id: 77) { items { quantity part { sku } } } }',
  '{ order(id: 9) { id } }',
  '{ order(id: 77) { total } }',
]) {
  const { data, errors = [] } = await ask(source);
  console.log(JSON.stringify(data ?? errors.map(({ message }) => message)));
}
