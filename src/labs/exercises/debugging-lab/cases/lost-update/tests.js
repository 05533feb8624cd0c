/** The shop runs in two processes behind a load balancer: they share the database and nothing else. */
export const INSTANCES = 2;

export const SCHEMA = `
CREATE TABLE stock (
  sku TEXT PRIMARY KEY, quantity INTEGER NOT NULL CHECK (quantity >= 0)
);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, sku TEXT NOT NULL REFERENCES stock, quantity INTEGER NOT NULL,
  placed_at TEXT NOT NULL
);
INSERT INTO stock VALUES ('BRK-2041', 10), ('CHN-1180', 1), ('TYR-3000', 5);
`;

const order = (sku, quantity) => ['POST', '/orders', { body: { sku, quantity } }];

/** Statuses in order of their numbers, the stock, and how many parts the orders have. */
function state(shop, responses, sku) {
  const statuses = responses.map(({ status }) => status).sort((a, b) => a - b);
  const [{ quantity }] = shop.ask(`SELECT quantity FROM stock WHERE sku = '${sku}'`);
  const [{ sold }] = shop.ask(
    `SELECT coalesce(sum(quantity), 0) AS sold FROM orders WHERE sku = '${sku}'`,
  );
  return `status ${statuses.join(' and ')}; in stock ${quantity}, sold ${sold}`;
}

const atOnce = (name, sku, [first, second], expected) => ({
  name,
  given: `two at once: POST /orders ${first} ${sku}, POST /orders ${second} ${sku}`,
  async work(shop) {
    const responses = await shop.together([order(sku, first), order(sku, second)]);
    return { expected, got: state(shop, responses, sku) };
  },
});

export const TESTS = [
  {
    name: 'one order takes its parts from the stock',
    given: 'POST /orders 3 BRK-2041',
    async work(shop) {
      const response = await shop.send(...order('BRK-2041', 3));
      return {
        expected: 'status 201; in stock 7, sold 3',
        got: state(shop, [response], 'BRK-2041'),
      };
    },
  },
  {
    name: 'more than there is cannot be ordered',
    given: 'POST /orders 11 BRK-2041',
    async work(shop) {
      const response = await shop.send(...order('BRK-2041', 11));
      return {
        expected: 'status 409; in stock 10, sold 0',
        got: state(shop, [response], 'BRK-2041'),
      };
    },
  },
  atOnce(
    'two orders at once both take their parts',
    'BRK-2041',
    [1, 2],
    'status 201 and 201; in stock 7, sold 3',
  ),
  atOnce(
    'of two orders at once, one gets the last part',
    'CHN-1180',
    [1, 1],
    'status 201 and 409; in stock 0, sold 1',
  ),
  {
    name: 'after that, what is left can still be ordered',
    given: 'two at once: POST /orders 3 TYR-3000, POST /orders 3 TYR-3000; then POST /orders 2',
    async work(shop) {
      const both = await shop.together([order('TYR-3000', 3), order('TYR-3000', 3)]);
      const third = await shop.send(...order('TYR-3000', 2));
      return {
        expected: 'status 201 and 201 and 409; in stock 0, sold 5',
        got: state(shop, [...both, third], 'TYR-3000'),
      };
    },
  },
];
