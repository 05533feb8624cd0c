export const INSTANCES = 1;

/** Account 7 has 20 orders, of which the 13th has no lines; account 8 has three, and 9 has none. */
export const SCHEMA = `
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, placed_at TEXT NOT NULL, status TEXT NOT NULL
);
CREATE TABLE order_lines (
  order_id INTEGER NOT NULL REFERENCES orders, sku TEXT NOT NULL, quantity INTEGER NOT NULL,
  PRIMARY KEY (order_id, sku)
);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 23)
INSERT INTO orders
SELECT 100 + i, CASE WHEN i <= 20 THEN 7 ELSE 8 END,
  strftime('%Y-%m-%dT%H:%M:00Z', '2026-11-01', '+' || (i * 31) || ' hours'), 'shipped'
FROM n;
INSERT INTO order_lines
SELECT id, 'BRK-2041', 1 + id % 3 FROM orders WHERE id <> 113;
INSERT INTO order_lines
SELECT id, 'CHN-1180', 2 FROM orders WHERE id <> 113 AND id % 2 = 0;
`;

const get = (account) => `/accounts/${account}/orders`;

async function statements(shop, account) {
  const { status } = await shop.send('GET', get(account));
  const count = shop.ran.length;
  return {
    expected: 'status 200, at most 2 statements',
    got: `status ${status}, ${count} statement${count === 1 ? '' : 's'}`,
    passed: status === 200 && count >= 1 && count <= 2,
  };
}

const ordersOf = async (shop, account) => {
  const { body } = await shop.send('GET', get(account));
  return body?.orders;
};

export const TESTS = [
  {
    name: '20 orders come with at most 2 statements',
    given: `GET ${get(7)}`,
    work: (shop) => statements(shop, 7),
  },
  {
    name: '3 orders come with at most 2 statements',
    given: `GET ${get(8)}`,
    work: (shop) => statements(shop, 8),
  },
  {
    name: 'every order is there once, the newest first',
    given: `GET ${get(7)}`,
    async work(shop) {
      const expected = Array.from({ length: 20 }, (_, i) => 120 - i).join(' ');
      const orders = await ordersOf(shop, 7);
      return { expected, got: orders?.map?.(({ id }) => id).join(' ') ?? 'no list of orders' };
    },
  },
  {
    name: 'each order has its own lines, by part',
    given: `GET ${get(8)}`,
    async work(shop) {
      const orders = await ordersOf(shop, 8);
      const lines = orders?.map?.(({ id, lines }) => {
        const own = Array.isArray(lines) ? lines : [];
        return `${id}: ${own.map(({ sku, quantity }) => `${quantity} ${sku}`).join(', ')}`;
      });
      return {
        expected: '123: 1 BRK-2041; 122: 3 BRK-2041, 2 CHN-1180; 121: 2 BRK-2041',
        got: lines?.join('; ') ?? 'no list of orders',
      };
    },
  },
  {
    name: 'an order without lines has an empty list',
    given: `GET ${get(7)}, order 113`,
    async work(shop) {
      const orders = await ordersOf(shop, 7);
      const order = orders?.find?.(({ id }) => id === 113);
      return { expected: '[]', got: order ? (JSON.stringify(order.lines) ?? 'none') : 'no order' };
    },
  },
  {
    name: 'an account without orders has an empty list',
    given: `GET ${get(9)}`,
    async work(shop) {
      const { status, body } = await shop.send('GET', get(9));
      return {
        expected: 'status 200, {"orders":[]}',
        got: `status ${status}, ${JSON.stringify(body)}`,
      };
    },
  },
];
